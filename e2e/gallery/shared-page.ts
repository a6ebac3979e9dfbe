import { test as base, type Page } from '@playwright/test'
import { preparePage } from './gallery-page.js'
import { openWorkerContext } from '../support/worker-context.js'

/** Playwright's `test` with one page per worker, so that the browser loads and compiles the gallery once. */
export const test = base.extend<{ readonly page: Page }, { readonly sharedPage: Page }>({
  sharedPage: [
    async ({ browser }, provide, { project }) => {
      const context = await openWorkerContext(browser, project)
      const page = await context.newPage()
      await preparePage(page)
      await provide(page)
      await context.close()
    },
    { scope: 'worker' },
  ],
  page: async ({ sharedPage }, provide) => {
    await provide(sharedPage)
  },
})
