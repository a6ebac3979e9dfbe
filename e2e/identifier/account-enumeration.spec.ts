import { expect, type Page } from '@playwright/test'
import { test } from '../support/kept-page.js'
import { BACKENDS, reopen, SARA } from '../support/demo.js'
import { codeField, widget } from '../support/locators.js'
import { enterCode, readCode, sendCode, wrongCode } from '../support/steps.js'

/** An email without an account. Masked, it looks like Sara's. */
const UNKNOWN = 'ho@trader4.net'

test.beforeEach(({ page }) => page.clock.install())

for (const backend of BACKENDS) {
  test(`[ID-06] ${backend}: the page is the same for an email with an account and one without`, async ({
    page,
    calls,
  }) => {
    const known = await readPages(page, backend, SARA)
    const sent = calls.count('send')
    const unknown = await readPages(page, backend, UNKNOWN)

    expect(known.asked).toContain('h•••@trader4.net')
    expect(unknown).toEqual(known)
    expect(calls.count('send')).toBe(2 * sent)
  })
}

/** Reads the markup of the widget when it asks for a code, and after a wrong one. */
async function readPages(page: Page, backend: (typeof BACKENDS)[number], identifier: string) {
  await reopen(page, { backend })
  await sendCode(page, identifier)
  const asked = await readMarkup(page)
  await enterCode(page, wrongCode(await readCode(page, identifier)))
  await expect(codeField(page)).toHaveAttribute('aria-invalid', 'true')
  await codeField(page).fill('')
  return { asked, refused: await readMarkup(page) }
}

/** Reads the markup of the widget and of the focused element, without generated ids. */
async function readMarkup(page: Page): Promise<string> {
  // What is announced comes a moment after the focus.
  await page.clock.runFor(1000)
  const focused = await page.evaluate(() => document.activeElement?.outerHTML ?? '')
  return `${await widget(page).evaluate(root => root.outerHTML)}\n${focused}`.replaceAll(/_r_\w+_/g, 'id')
}
