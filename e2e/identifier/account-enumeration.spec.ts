import { expect, type Page } from '@playwright/test'
import { test } from '../support/api-calls.js'
import {
  BACKENDS,
  codeField,
  codeFor,
  enterCode,
  open,
  SARA,
  sendCode,
  widget,
  wrongCode,
} from '../support/steps.js'

/** Nobody has an account by this name. It is masked like Sara's. */
const NOBODY = 'ho@trader4.net'

test.beforeEach(({ page }) => page.clock.install())

for (const backend of BACKENDS) {
  test(`[ID-06] ${backend}: who is known and who is not see the same page, to the last attribute`, async ({
    page,
    calls,
  }) => {
    const known = await pagesOf(page, backend, SARA)
    const sent = calls.count('send')
    const unknown = await pagesOf(page, backend, NOBODY)

    expect(known.asked).toContain('h•••@trader4.net')
    expect(unknown).toEqual(known)
    expect(calls.count('send')).toBe(2 * sent)
  })
}

/** What the widget is when it asks for a code, and when it has refused one. */
async function pagesOf(page: Page, backend: (typeof BACKENDS)[number], identifier: string) {
  await open(page, { backend })
  await sendCode(page, identifier)
  const asked = await widgetIn(page)
  await enterCode(page, wrongCode(await codeFor(page, identifier)))
  await expect(codeField(page)).toHaveAttribute('aria-invalid', 'true')
  await codeField(page).fill('')
  return { asked, refused: await widgetIn(page) }
}

/** The markup, but for ids that are made up, and what has the focus. */
async function widgetIn(page: Page): Promise<string> {
  const focused = await page.evaluate(() => document.activeElement?.outerHTML ?? '')
  return `${await widget(page).evaluate(root => root.outerHTML)}\n${focused}`.replaceAll(/_r_\w+_/g, 'id')
}

test('[ID-09] a long domain, masked, breaks instead of widening the page', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 568 })
  await open(page)
  await sendCode(page, `hi@${'b'.repeat(63)}.${'c'.repeat(63)}.net`)
  await expect(widget(page)).toContainText('h•••@bbb')
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
})
