import { expect, type Page } from '@playwright/test'
import { test } from './calls.js'
import { button, identifierField, open, openQrTab, SARA, widget } from './steps.js'

for (const [preference, moves] of [
  ['no-preference', 1],
  ['reduce', 0],
] as const) {
  test(`[WCAG-2.3.3] what waits moves unless somebody asks for less motion: ${preference}`, async ({
    page,
  }) => {
    await page.emulateMedia({ reducedMotion: preference })
    await open(page, { scenario: 'never-answers' })
    await identifierField(page).fill(SARA)
    await button(page, 'Send code').click()
    await expect(widget(page).getByRole('status').filter({ hasText: 'Sending' })).toBeAttached()
    expect(await movementsIn(page)).toBe(moves)
  })

  test(`[WCAG-2.3.3] the clock of a QR code glides unless somebody asks for less motion: ${preference}`, async ({
    page,
  }) => {
    await page.emulateMedia({ reducedMotion: preference })
    await page.clock.install()
    await open(page)
    await openQrTab(page)
    const clock = widget(page).locator('.werify-clock-frame-left')
    const before = await clock.getAttribute('stroke-dasharray')
    await page.clock.runFor(12_000)
    await expect(clock).not.toHaveAttribute('stroke-dasharray', before ?? '')
    expect(await movementsIn(page)).toBe(moves)
  })
}

/** The animations and transitions of the widget that are under way. */
async function movementsIn(page: Page): Promise<number> {
  return widget(page).evaluate(root => root.getAnimations({ subtree: true }).length)
}
