import { defineConfig, devices } from '@playwright/test'
import { launchOptions } from '../../scripts/browser.mjs'
import { commonConfig } from '../support/common-config.js'

const port = Number(process.env['PORT'] ?? 6109)
const { args, ...browser } = launchOptions()

export default defineConfig({
  ...commonConfig,
  testDir: '.',
  outputDir: '../../test-results',
  reporter: [['list'], ['html', { open: 'never', outputFolder: '../../playwright-report' }]],
  use: {
    ...devices['Desktop Chrome'],
    // The widget shows the host of the page, and a picture must not depend on the port.
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
        // Letters must not depend on the settings of the machine.
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
    // It is made of the pictures that the project before it takes.
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
