import type { Locator, Page } from '@playwright/test'

/** Part of the page with identifiers and codes to tap in. */
export function tryIt(page: Page): Locator {
  return page.getByRole('region', { name: 'Try it' })
}

/** The code that was sent last, to be tapped in. */
export function lastCode(page: Page): Locator {
  return tryIt(page).getByRole('button', { name: /^\w{6} Fill in the code/ })
}
