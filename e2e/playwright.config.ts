import { defineConfig, devices } from '@playwright/test'
import { launchOptions } from '../scripts/browser.mjs'
import { commonConfig } from './support/common-config.js'

const port = Number(process.env['PORT'] ?? 5193)
const url = `http://127.0.0.1:${port}`
const strictPort = port + 1000
const strictUrl = `http://127.0.0.1:${strictPort}`
const policyPort = port + 2000
const policyUrl = `http://127.0.0.1:${policyPort}`

/** Every screen, language and step in every circumstance. They run long, so they have a command of their own. */
const SWEEPS = 'sweeps/*.spec.ts'

/** Tests of React's development build: StrictMode, and warnings for developers, take effect in it only. */
const DEVELOPMENT = '**/security/foreign-frame.spec.ts'

/** Host pages with packages and a configuration of their own. */
const HOSTS = 'hosts/{any-page,consumers}/**'

const EVERYDAY_IGNORES = ['gallery/**', 'engines/**', 'strict-policy/**', SWEEPS, HOSTS, DEVELOPMENT]

/** Tests that count the page's scripts, ask another origin, or bring a policy. */
const OTHER_POLICIES = ['first-screen/**', 'security/{cross-origin,strict-csp}.spec.ts']

const chromium = devices['Desktop Chrome']
const server = {
  cwd: '..',
  reuseExistingServer: process.env['CI'] === undefined,
  stdout: 'ignore',
} as const

export default defineConfig({
  ...commonConfig,
  testDir: '.',
  outputDir: '../test-results',
  reporter: [['list']],
  use: {
    locale: 'en-GB',
    timezoneId: 'UTC',
    launchOptions: launchOptions(),
    // A sign-in whose motions are drawn takes twice the processor time. Under the strict policy, tests run with them.
    contextOptions: { reducedMotion: 'reduce' },
  },
  projects: [
    {
      name: 'everyday',
      testIgnore: EVERYDAY_IGNORES,
      use: { ...chromium, baseURL: url },
    },
    { name: 'sweeps', testMatch: SWEEPS, use: { ...chromium, baseURL: url } },
    {
      name: 'strict-mode',
      testMatch: [/e2e\/sign-in\.spec\.ts$/, DEVELOPMENT],
      use: { ...chromium, baseURL: strictUrl },
    },
    {
      name: 'strict-policy',
      testIgnore: [...EVERYDAY_IGNORES, ...OTHER_POLICIES],
      use: { ...chromium, baseURL: policyUrl, contextOptions: {} },
      teardown: 'policy-reports',
    },
    {
      name: 'policy-reports',
      testMatch: 'strict-policy/*.spec.ts',
      use: { ...chromium, baseURL: policyUrl },
    },
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
    {
      ...server,
      command: 'node e2e/strict-policy/serve.mjs',
      env: { PORT: String(policyPort) },
      url: policyUrl,
    },
  ],
})
