import { posix } from 'node:path'
import { expect, test } from 'vitest'

interface Boundary {
  /** The first that fits a file is the one that counts. */
  readonly files: RegExp
  /** What of ours may be imported, its own folder apart. */
  readonly ours: readonly RegExp[]
  /** What of ours may be imported for its types alone. */
  readonly oursAsTypes?: readonly RegExp[]
  readonly packages: readonly string[]
}

const DOMAIN = /^src\/domain\//
const FLOW = /^src\/flow\//
const PHONE = /^src\/phone\//
const CHECKSUMS = /^src\/checksums\//
const PORT = /^src\/backends\/login-backend\.ts$/
const FAMILY = /^src\/backends\/werify-family\//
const BACKEND_PARTS = /^src\/backends\/[\w-]+\.ts$/
/** What a server is asked and answers, for its document. */
const API = /^src\/backends\/(?:api-description|[\w-]+\/openapi(?:-responses)?)\.ts$/
const CONTRACT = /^src\/backends\/[\w-]+\/contract\.ts$/
const PROXY = /^docs\/examples\/proxy\.mjs$/
const WIDGET = /^src\/(?!demo\/|gallery\/|contract-tests\/|openapi\/|testing\/)/

/** Who may import whom: the architecture, in one table. */
const BOUNDARIES: readonly Boundary[] = [
  { files: DOMAIN, ours: [], packages: [] },
  { files: FLOW, ours: [DOMAIN], packages: [] },
  { files: PHONE, ours: [DOMAIN], packages: ['libphonenumber-js/max', 'libphonenumber-js/max/metadata'] },
  { files: CHECKSUMS, ours: [], packages: ['@scure/base', '@noble/hashes/'] },
  { files: /^src\/ui\//, ours: [], packages: ['react', 'react-dom', 'qrcode.react'] },
  { files: /^src\/i18n\//, ours: [], oursAsTypes: [DOMAIN], packages: [] },
  { files: /^src\/backends\/[\w-]+\//, ours: [DOMAIN, BACKEND_PARTS, FAMILY], packages: ['zod/mini'] },
  { files: /^src\/backends\/lenient\.ts$/, ours: [], packages: ['zod/mini'] },
  { files: API, ours: [], packages: ['zod/mini'] },
  { files: BACKEND_PARTS, ours: [DOMAIN], packages: [] },
  { files: /^src\/contract-tests\//, ours: [DOMAIN], oursAsTypes: [PORT], packages: ['vitest'] },
  { files: /^src\/requests\//, ours: [DOMAIN, FLOW, PORT], packages: ['@tanstack/react-query'] },
  {
    files: /^src\/views\//,
    ours: [DOMAIN, PHONE, CHECKSUMS, /^src\/ui\//, /^src\/i18n\//],
    oursAsTypes: [FLOW],
    packages: ['react', 'react-hook-form'],
  },
  {
    files: /^src\/use-werify-login\.ts$/,
    ours: [DOMAIN, FLOW, PORT, /^src\/requests\//],
    packages: ['react', '@tanstack/react-query'],
  },
  { files: /^src\/openapi\//, ours: [API], packages: ['zod/mini'] },
  {
    files: /^src\/demo\//,
    ours: [WIDGET, /^mocks\//],
    packages: ['react', 'react-dom/client', '@fontsource-variable/inter', 'msw'],
  },
  {
    files: /^src\/gallery\//,
    ours: [WIDGET, /^src\/demo\//, /^mocks\//],
    packages: ['react', 'msw', '@storybook/react-vite', '@testing-library/dom', '@sinonjs/fake-timers'],
  },
  { files: /^src\/(?:widget\/)?[\w-]+\.tsx?$/, ours: [WIDGET], packages: ['react'] },
  { files: /^mocks\/demo\//, ours: [DOMAIN, PROXY], packages: ['msw', 'zod/mini', 'node:'] },
  {
    files: /^mocks\//,
    ours: [DOMAIN, CONTRACT],
    packages: [
      'msw',
      'msw/browser',
      'msw/node',
      'zod/mini',
      'node:',
      'react',
      'react-dom/server',
      'qrcode.react',
    ],
  },
  {
    files: /^e2e\//,
    ours: [/^scripts\/browser\.mjs$/],
    packages: [
      '@playwright/test',
      'axe-core',
      'playwright-core',
      'jsqr',
      'pngjs',
      'node:',
      // As a host that tests its own page does.
      'msw',
      '@werify/login/mocks',
    ],
  },
]

/** Every import, export-from and dynamic import, in either kind of quotes. */
const IMPORT = /(?:\b(import|export)\s+(type\s)?[^'"`;]*?\bfrom\s*|\bimport\s*\(?\s*)(['"])([^'"]+)\3/g

function violationsIn(file: string, source: string): string[] {
  const boundary = BOUNDARIES.find(({ files }) => files.test(file))
  if (boundary === undefined) return [`${file} is in no folder that the table knows`]
  return [...source.matchAll(IMPORT)]
    .filter(([, , isType, , target = '']) => !isAllowed(boundary, file, target, isType !== undefined))
    .map(([, , , , target]) => `${file} imports ${target}`)
}

function isAllowed(boundary: Boundary, file: string, target: string, isType: boolean): boolean {
  if (!target.startsWith('.')) {
    return boundary.packages.some(name => (/[:/]$/.test(name) ? target.startsWith(name) : target === name))
  }
  const folder = posix.dirname(file)
  const resolved = posix.join(folder, target).replace(/\.js$/, '.ts')
  const isOwn = folderOf(resolved) === folderOf(file)
  const allowed = isType ? [...boundary.ours, ...(boundary.oursAsTypes ?? [])] : boundary.ours
  return isOwn || allowed.some(path => path.test(resolved))
}

/** One backend is a folder of its own; so is each of the others, its subfolders included. */
function folderOf(file: string): string {
  const [, folder] = /^(src\/backends\/[\w-]+|src\/[\w-]+|mocks|e2e)\//.exec(file) ?? []
  return folder ?? ''
}

const sources = import.meta.glob<string>(
  [
    '../src/**/*.{ts,tsx}',
    '../mocks/**/*.ts',
    '../e2e/**/*.{ts,mjs}',
    '!../src/**/*.test.*',
    '!../mocks/**/*.test.ts',
    '!../src/**/testing/**',
    '!../mocks/testing/**',
  ],
  {
    query: '?raw',
    import: 'default',
    eager: true,
  },
)

test('nobody imports what the table does not allow', () => {
  const files = Object.entries(sources).map(
    ([path, source]) => [posix.join('scripts', path), source] as const,
  )
  expect(files.length).toBeGreaterThan(100)
  expect(files.flatMap(([file, source]) => violationsIn(file, source))).toEqual([])
})

test.each([
  ['src/domain/planted.ts', `import { useState } from 'react'`],
  ['src/domain/planted.ts', `import { transition } from "../flow/login-flow.js"`],
  ['src/flow/planted.ts', `export { LoginError } from '../backends/login-backend.js'`],
  ['src/phone/planted.ts', `import { useState } from 'react'`],
  ['src/checksums/planted.ts', `import type { Identifier } from '../domain/identifier.js'`],
  ['src/ui/planted.tsx', `import type { Identifier } from '../domain/identifier.js'`],
  ['src/views/planted.tsx', `import { transition } from '../flow/login-flow.js'`],
  ['src/views/planted.tsx', `import { useQuery } from '@tanstack/react-query'`],
  ['src/backends/trader4/planted.ts', `import { werify } from '../werify/backend.js'`],
  ['src/backends/trader4/planted.ts', `const load = () => import('../werify/operations.js')`],
  ['src/requests/planted.ts', `import { trader4 } from '../backends/trader4/backend.js'`],
  ['src/contract-tests/planted.ts', `import { trader4 } from '../backends/trader4/backend.js'`],
  ['src/werify-login.tsx', `import { testLoginBackend } from './contract-tests/index.js'`],
  ['src/use-werify-login.ts', `import { createHttp } from './backends/http.js'`],
  ['src/werify-login.tsx', `import { createLoginService } from '../mocks/service/login-service.js'`],
  ['src/werify-login.tsx', `import './demo/demo.css'`],
  ['src/werify-login.tsx', `import { documents } from './openapi/documents.js'`],
  ['src/openapi/planted.ts', `import { trader4 } from '../backends/trader4/backend.js'`],
  ['src/demo/planted.tsx', `import { Stage } from '../gallery/stage.js'`],
  ['mocks/planted.ts', `import { createHttp } from '../src/backends/http.js'`],
  ['mocks/backends/planted.ts', `import { trader4 } from '../../src/backends/trader4/backend.js'`],
  ['e2e/planted.ts', `import { en } from '../src/i18n/locales/en.js'`],
  ['src/helpers/planted.ts', `export {}`],
])('a bad import planted in %s is found: %s', (file, source) => {
  expect(violationsIn(file, source)).toHaveLength(1)
})

test.each([
  ['src/views/planted.tsx', `import type { Failure } from '../flow/failure.js'`],
  ['src/backends/trader4/planted.ts', `import { envelope } from '../werify-family/contract.js'`],
  ['mocks/backends/planted.ts', `import { qrPayload } from '../../src/backends/trader4/contract.js'`],
])('a good import in %s is left alone: %s', (file, source) => {
  expect(violationsIn(file, source)).toEqual([])
})
