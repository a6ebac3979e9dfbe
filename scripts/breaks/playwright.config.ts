import { defineConfig, devices } from '@playwright/test'
import { commonConfig } from '../../e2e/support/common-config.js'
import { launchOptions } from '../browser.mjs'

const port = Number(process.env['PORT'] ?? 5395)
const url = `http://127.0.0.1:${port}`

/** All tests of the demo, against a build with a break in it. */
export default defineConfig({
  ...commonConfig,
  testDir: '../../e2e',
  outputDir: '../../test-results',
  use: {
    ...devices['Desktop Chrome'],
    baseURL: url,
    locale: 'en-GB',
    timezoneId: 'UTC',
    launchOptions: launchOptions(),
  },
  webServer: {
    cwd: '../..',
    command: `npx vite build --logLevel error && npx vite preview --host 127.0.0.1 --port ${port} --strictPort`,
    url,
    timeout: 300_000,
    stdout: 'ignore',
  },
})
