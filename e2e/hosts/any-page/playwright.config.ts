import { defineConfig, devices } from '@playwright/test'
import { launchOptions } from '../../../scripts/browser.mjs'
import { commonConfig } from '../../support/common-config.js'

const port = Number(process.env['PORT'] ?? 5294)

export default defineConfig({
  ...commonConfig,
  testDir: '.',
  outputDir: '../../../test-results',
  // Each test walks through every screen.
  timeout: 180_000,
  reporter: [['list'], ['./table-reporter.ts']],
  use: {
    ...devices['Desktop Chrome'],
    baseURL: `http://127.0.0.1:${port}`,
    locale: 'en-GB',
    timezoneId: 'UTC',
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: launchOptions(),
  },
  webServer: {
    command: `npm run preview -- --host 127.0.0.1 --port ${port} --strictPort`,
    cwd: 'sheets',
    url: `http://127.0.0.1:${port}`,
    reuseExistingServer: process.env['CI'] === undefined,
    stdout: 'ignore',
  },
})
