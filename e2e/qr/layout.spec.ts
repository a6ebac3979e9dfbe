import { expect, type Locator, type Page } from '@playwright/test'
import { test } from '../support/kept-page.js'
import { chooseNetwork, open, visit } from '../support/demo.js'
import { button, qrCode, qrPanel, tab, widget } from '../support/locators.js'
import { finishMotions } from '../support/motions.js'
import { goToScreen } from '../support/screens.js'
import { openQrTab } from '../support/steps.js'

test.beforeEach(({ page }) => page.clock.install())

for (const locale of ['en', 'de', 'fa', 'ja']) {
  test(`two columns: the instructions stand below the title, beside the code, in ${locale}`, async ({
    page,
  }) => {
    await visit(page, { locale })
    await widget(page).getByRole('tab').nth(1).click()
    const code = widget(page).getByRole('img')
    await expect(code).toBeVisible()

    await widen(page)

    const title = await measure(widget(page).getByRole('heading'))
    const steps = await measure(widget(page).getByRole('list'))
    const ticket = await measure(code)
    const caution = await measure(widget(page).locator('.werify-caution'))
    const card = await measure(widget(page).locator('.werify-card'))
    expect(steps.top).toBeGreaterThan(title.bottom)
    expect(caution.top).toBeGreaterThanOrEqual(steps.bottom + 16)
    const isBeside = locale === 'fa' ? steps.left >= ticket.right : steps.right <= ticket.left
    expect(isBeside).toBe(true)
    const lowest = Math.max(caution.bottom, (await measure(widget(page).locator('.werify-ticket'))).bottom)
    // The padding, of which nothing is left over or missing.
    expect(card.bottom - lowest).toBeGreaterThan(30)
    expect(card.bottom - lowest).toBeLessThan(44)
  })
}

test('two columns: no step leaves the lower half of its column empty', async ({ page }) => {
  await open(page)
  await goToScreen('the code', { page, context: page.context() })
  await widen(page)

  const form = await measure(widget(page).locator('form'))
  const card = await measure(widget(page).locator('.werify-card'))
  expect(Math.abs(form.top - card.top - (card.bottom - form.bottom))).toBeLessThan(4)
})

test('a QR code that was scanned is dimmed, and a phone says where to look', async ({ page }) => {
  await open(page)
  await goToScreen('a QR code that was scanned', { page, context: page.context() })
  await expect(qrPanel(page)).toContainText('Check your phone')
  expect(Number(await qrCode(page).evaluate(code => getComputedStyle(code).opacity))).toBeLessThan(0.3)
})

test('a QR code that comes too often for the server waits as long as that asks, and then comes on request', async ({
  page,
  calls,
}) => {
  await open(page)
  await chooseNetwork(page, 'Too many attempts')
  await tab(page, 'QR code').click()
  await page.clock.runFor(1000)
  await expect(qrPanel(page)).toContainText('Too many attempts.')
  const wait = button(page, /^Try again in/)
  await expect(wait).toHaveAttribute('aria-disabled', 'true')
  const before = calls.count('ticket')
  await wait.press('Enter')
  await page.clock.runFor(1000)
  expect(calls.count('ticket')).toBe(before)

  await chooseNetwork(page, 'Everything works')
  await page.clock.runFor('01:00')
  await button(page, 'Show a new code').click()
  await expect(qrCode(page)).toBeVisible()
})

test('the QR tab says what to do where the other tab has its subtitle', async ({ page }) => {
  await open(page)
  await openQrTab(page)
  await expect(widget(page).getByText('Scan the code with the Werify app.')).toBeVisible()
})

/** Gives the widget the width that a page with more room gives it. */
async function widen(page: Page): Promise<void> {
  await widget(page).evaluate(root => {
    if (root instanceof HTMLElement) root.style.inlineSize = '640px'
  })
  await finishMotions(page)
}

async function measure(part: Locator) {
  const box = await part.boundingBox()
  if (box === null) throw new Error(`${String(part)} is not visible.`)
  return { top: box.y, bottom: box.y + box.height, left: box.x, right: box.x + box.width }
}
