import { defineConfig, devices } from '@playwright/test'
import { launchOptions } from '../scripts/browser.mjs'

const port = Number(process.env['PORT'] ?? 5193)
const url = `http://127.0.0.1:${port}`
const strictPort = port + 1000
const strictUrl = `http://127.0.0.1:${strictPort}`

/** Every screen, language and step in every circumstance: long runs, with a command of their own. */
const SWEEPS = ['every-screen.spec.ts', 'languages.spec.ts', 'layout-shift.spec.ts']

const chromium = devices['Desktop Chrome']
const server = {
  cwd: '..',
  reuseExistingServer: process.env['CI'] === undefined,
  stdout: 'ignore',
} as const

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  fullyParallel: true,
  forbidOnly: process.env['CI'] !== undefined,
  workers: 2,
  retries: 0,
  // A busy machine is slow: a test fails when something is wrong, not when it takes long.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  use: {
    locale: 'en-GB',
    timezoneId: 'UTC',
    launchOptions: launchOptions(),
  },
  projects: [
    {
      name: 'everyday',
      testIgnore: ['gallery/**', ...SWEEPS],
      use: { ...chromium, baseURL: url },
    },
    { name: 'sweeps', testMatch: SWEEPS, use: { ...chromium, baseURL: url } },
    // StrictMode doubles nothing in React's production build.
    { name: 'strict-mode', testMatch: 'sign-in.spec.ts', use: { ...chromium, baseURL: strictUrl } },
  ],
  webServer: [
    {
      ...server,
      command: `npx vite preview --host 127.0.0.1 --port ${port} --strictPort`,
      url,
    },
    {
      ...server,
      command: `npx vite build --outDir dist-strict --logLevel error && npx vite preview --outDir dist-strict --host 127.0.0.1 --port ${strictPort} --strictPort`,
      env: { NODE_ENV: 'development' },
      url: strictUrl,
    },
  ],
})
