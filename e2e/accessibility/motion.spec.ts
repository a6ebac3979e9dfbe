import { expect, type Page } from '@playwright/test'
import { test } from '../support/api-calls.js'
import {
  button,
  identifierField,
  open,
  openQrTab,
  qrCode,
  SARA,
  signInWithCode,
  tab,
  widget,
} from '../support/steps.js'

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

for (const preference of ['no-preference', 'reduce'] as const) {
  test(`[WCAG-2.3.3] steps, tabs and the check mark move only for those who do not mind: ${preference}`, async ({
    page,
  }) => {
    await page.emulateMedia({ reducedMotion: preference })
    await page.addInitScript(() => {
      window.moved = []
      for (const kind of ['animationstart', 'transitionrun'] as const) {
        document.addEventListener(kind, event => {
          window.moved.push(event instanceof AnimationEvent ? event.animationName : event.propertyName)
        })
      }
    })
    await open(page)
    await tab(page, 'QR code').click()
    await expect(qrCode(page)).toBeVisible()
    await tab(page, 'Code').click()
    await signInWithCode(page)
    const moved = () =>
      page.evaluate(() =>
        [...new Set(window.moved)].filter(name => /^(translate|werify-(arrive|draw))$/.test(name)).toSorted(),
      )
    await expect
      .poll(moved)
      .toEqual(preference === 'reduce' ? [] : ['translate', 'werify-arrive', 'werify-draw'])
  })
}

/** The animations and transitions of the widget that are under way, once what has just arrived stands still. */
async function movementsIn(page: Page): Promise<number> {
  return widget(page).evaluate(async root => {
    const movements = root.getAnimations({ subtree: true })
    const lasting = movements.filter(movement => Number(movement.effect?.getComputedTiming().endTime) > 500)
    await Promise.all(
      movements.filter(movement => !lasting.includes(movement)).map(({ finished }) => finished),
    )
    return lasting.length
  })
}

declare global {
  interface Window {
    moved: string[]
  }
}
