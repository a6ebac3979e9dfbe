import { defineConfig } from '@playwright/test'
import { ENGINES } from '../../scripts/engines.mjs'
import { commonConfig } from '../support/common-config.js'
import type { EngineName } from './test.js'

const port = Number(process.env['PORT'] ?? 5199)
const url = `http://127.0.0.1:${port}`

const NAMES: readonly EngineName[] = ['firefox', 'webkit']
const present = NAMES.filter(name => ENGINES.some(engine => engine.name === name && engine.find()))

export default defineConfig<object, { readonly engineName: EngineName }>({
  ...commonConfig,
  // Each worker has one browser with one window.
  fullyParallel: false,
  testDir: '.',
  outputDir: '../../test-results',
  reporter: [['list']],
  use: { baseURL: url },
  // Without projects, Playwright would run everything once.
  ...(present.length === 0 && { testIgnore: '**' }),
  projects: present.map(name => ({ name, use: { engineName: name } })),
  webServer: {
    cwd: '../..',
    command: 'node e2e/engines/serve.mjs',
    env: { PORT: String(port) },
    url,
    reuseExistingServer: process.env['CI'] === undefined,
    stdout: 'ignore',
  },
})
