import { defineConfig, devices } from '@playwright/test'
import { launchOptions } from '../../scripts/browser.mjs'
import { commonConfig } from '../support/common-config.js'
import { consumers } from './consumers.mjs'

export default defineConfig({
  testDir: 'consumers',
  outputDir: '../../test-results',
  forbidOnly: process.env['CI'] !== undefined,
  // All pages use one simulated server, at the port that their source names.
  workers: 1,
  retries: commonConfig.retries,
  timeout: 120_000,
  expect: { timeout: 30_000 },
  reporter: [['list']],
  use: {
    ...devices['Desktop Chrome'],
    locale: 'en-GB',
    timezoneId: 'UTC',
    launchOptions: launchOptions(),
  },
  webServer: consumers.map(({ folder, port }) => ({
    command: `npm run preview -- --port ${port}`,
    cwd: folder,
    url: `http://127.0.0.1:${port}`,
    reuseExistingServer: false,
    timeout: 120_000,
    stdout: 'ignore' as const,
  })),
})
