import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { BROWSER_IMPORTS } from '../browser-imports.mjs'
import { numberingPlans } from '../numbering-plans.mjs'

// Tests of the widget under React 18, which lies in this folder: `npm run test:react-18`.

const { resolve } = createRequire(import.meta.url)

/** Modules of React, the longest names first: an alias holds for what begins with its name and a slash, too. */
const REACT = [
  'react/jsx-dev-runtime',
  'react/jsx-runtime',
  'react-dom/client',
  'react-dom/server',
  'react-dom/test-utils',
  'react-dom',
  'react',
]

export default defineConfig({
  plugins: [react(), numberingPlans()],
  resolve: {
    alias: {
      ...BROWSER_IMPORTS,
      ...Object.fromEntries(REACT.map(name => [name, resolve(name)])),
      // Its file for Node requires React, and an alias does not hold for that.
      '@testing-library/react': fileURLToPath(
        new URL(
          '../../node_modules/@testing-library/react/dist/@testing-library/react.esm.js',
          import.meta.url,
        ),
      ),
    },
  },
  test: {
    maxWorkers: '100%',
    testTimeout: 240_000,
    hookTimeout: 240_000,
    retry: Number(process.env['RETRIES'] ?? 0),
    environment: 'jsdom',
    include: ['src/widget/long-life.test.tsx', 'src/widget/server-rendering.test.tsx'],
    setupFiles: ['scripts/react-18/assert-react-18.ts'],
    // Packages that import React. Node would give them the one in the root folder.
    server: {
      deps: {
        inline: ['@tanstack/react-query', '@testing-library/react', 'qrcode.react', 'react-hook-form'],
      },
    },
  },
})
