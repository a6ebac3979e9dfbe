import { defineConfig, devices } from '@playwright/test'
import { launchOptions } from '../../scripts/browser.mjs'

const port = Number(process.env['PORT'] ?? 6109)
const { args, ...browser } = launchOptions()

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  fullyParallel: true,
  forbidOnly: process.env['CI'] !== undefined,
  workers: 2,
  retries: 0,
  // A busy machine is slow: a test fails when something is wrong, not when it takes long.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['html', { open: 'never', outputFolder: '../../playwright-report' }]],
  use: {
    ...devices['Desktop Chrome'],
    // The widget says where it is: pictures must not show a port.
    baseURL: 'http://localhost',
    locale: 'en-GB',
    timezoneId: 'UTC',
    viewport: { width: 720, height: 900 },
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: {
      ...browser,
      args: [
        ...args,
        `--host-resolver-rules=MAP localhost:80 127.0.0.1:${port}`,
        // Letters are drawn in one way, whatever the machine is set to.
        '--font-render-hinting=none',
        '--disable-lcd-text',
        '--force-color-profile=srgb',
      ],
    },
  },
  projects: [
    {
      name: 'gallery',
      testMatch: 'pictures.spec.ts',
      snapshotPathTemplate: '{testDir}/pictures/{arg}{ext}',
    },
    // It is made of the pictures.
    {
      name: 'overview',
      testMatch: 'overview.spec.ts',
      dependencies: ['gallery'],
      snapshotPathTemplate: '{testDir}/../../docs/{arg}{ext}',
    },
  ],
  webServer: {
    command: `npx vite preview --outDir dist-gallery --host 127.0.0.1 --port ${port} --strictPort`,
    cwd: '../..',
    url: `http://127.0.0.1:${port}`,
    reuseExistingServer: process.env['CI'] === undefined,
    stdout: 'ignore',
  },
})
