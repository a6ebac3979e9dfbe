import { expect, test as base } from '@playwright/test'
import type { Driver } from './driver.js'
import { createEnginePage, type EnginePage } from './engine-page.js'
import { startFirefox, type Preferences } from './firefox.js'
import { startWebKit } from './webkit.js'

const START = { firefox: startFirefox, webkit: startWebKit } as const

export type EngineName = keyof typeof START

interface Options {
  readonly engineName: EngineName
  /** Preferences of Firefox, besides those of all tests. WebKit has none. @default none */
  readonly preferences: Preferences
  readonly driver: Driver
}

/** Playwright's `test`, with a page of another engine. A test fails if that page had a problem. */
export const test = base.extend<{ readonly enginePage: EnginePage }, Options>({
  engineName: ['firefox', { option: true, scope: 'worker' }],
  preferences: [{}, { option: true, scope: 'worker' }],
  driver: [
    async ({ engineName, preferences }, provide) => {
      const driver = await START[engineName](preferences)
      await provide(driver)
      await driver.close()
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  enginePage: async ({ driver }, provide, testInfo) => {
    const page = createEnginePage(driver)
    await page.resize(1280, 900)
    await provide(page)
    if (testInfo.status === 'skipped') return
    if (testInfo.status !== testInfo.expectedStatus) {
      await testInfo.attach('screenshot', { body: await page.screenshot(), contentType: 'image/png' })
    }
    expect(await page.evaluate(() => window.problems)).toEqual([])
    await page.evaluate(() => {
      localStorage.clear()
      sessionStorage.clear()
    })
  },
})

declare global {
  interface Window {
    problems: string[]
  }
}
