import { test as base, type Page } from '@playwright/test'
import { open } from '../support/demo.js'
import { codeField } from '../support/locators.js'
import { sendCode } from '../support/steps.js'
import { openWorkerContext } from '../support/worker-context.js'

/** Playwright's `test` on the code step, with an empty field. Each worker loads the page once. */
export const test = base.extend<{ readonly page: Page }, { readonly sharedPage: Page }>({
  sharedPage: [
    async ({ browser }, provide, { project }) => {
      const context = await openWorkerContext(browser, project)
      await context.grantPermissions(['clipboard-read', 'clipboard-write'])
      const page = await context.newPage()
      // The code never expires.
      await page.clock.setFixedTime(Date.now())
      await open(page, { autoSubmit: 'off' })
      await sendCode(page)
      await provide(page)
      await context.close()
    },
    { scope: 'worker' },
  ],
  page: async ({ sharedPage }, provide) => {
    await codeField(sharedPage).fill('')
    await provide(sharedPage)
  },
})
