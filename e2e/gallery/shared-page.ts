import { test as base, type Page } from '@playwright/test'
import { prepare } from './stories.js'

/** Every worker has one page for all states, so that the browser loads and compiles the gallery once. */
export const test = base.extend<{ readonly page: Page }, { readonly onePage: Page }>({
  onePage: [
    async ({ browser }, provide, { project }) => {
      const { baseURL, viewport, locale, timezoneId, contextOptions } = project.use
      const context = await browser.newContext({
        ...contextOptions,
        baseURL: baseURL ?? '',
        viewport: viewport ?? null,
        locale: locale ?? '',
        timezoneId: timezoneId ?? '',
      })
      const page = await context.newPage()
      await prepare(page)
      await provide(page)
      await context.close()
    },
    { scope: 'worker' },
  ],
  page: async ({ onePage }, provide) => {
    await provide(onePage)
  },
})
