import { expect, type Page } from '@playwright/test'
import { test } from '../support/kept-page.js'
import { respondToChecks } from '../support/respond-to-checks.js'
import { readQr } from '../support/qr-reader.js'
import { goToIdentityQuestion } from '../support/qr-screens.js'
import { open } from '../support/demo.js'
import { button, qrCode, qrPanel, tab } from '../support/locators.js'
import { openQrTab } from '../support/steps.js'

test.beforeEach(({ page }) => page.clock.install())

test('[WCAG-1.3.2 S3] the steps are read before the code, and shown below it', async ({ page }) => {
  await open(page)
  await openQrTab(page)
  await expect(qrPanel(page)).toMatchAriaSnapshot(`
    - list:
      - listitem: 1 Open the Werify app on your phone
      - listitem:
        - text: 2 Tap
        - strong: Scan
        - text: and point it at this code
    - img /QR code to sign in to/
    - paragraph: New code in 3 minutes
    - paragraph: /Only scan this code with the Werify app/
  `)
  const [code, steps] = await Promise.all([
    qrCode(page).boundingBox(),
    qrPanel(page).getByRole('list').boundingBox(),
  ])
  expect(steps?.y).toBeGreaterThan(code?.y ?? Infinity)
})

test('[WCAG-1.4.10 S3] the QR code fits whole into the smallest window', async ({ page }) => {
  await open(page)
  await openQrTab(page)
  await page.setViewportSize({ width: 320, height: 256 })
  await qrCode(page).scrollIntoViewIfNeeded()
  const box = await qrCode(page).boundingBox()
  expect(box?.height).toBeLessThanOrEqual(256)
  expect(box?.width).toBeLessThanOrEqual(272)
  expect(await readQr(page)).toMatch(/^[\w-]{43}$/)
})

test('[WCAG-2.1.1 S3] [WCAG-2.4.3 S3] the keyboard alone gets another QR code, and back to the other way to sign in', async ({
  page,
}) => {
  await open(page)
  await openQrTab(page)
  await respondToChecks(page, 403)
  await page.clock.fastForward('00:05')
  await expect(qrPanel(page)).toContainText('declined')
  await expect(tab(page, 'QR code')).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(qrPanel(page)).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(button(page, 'Show a new code')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(qrPanel(page)).toBeFocused()
  await expect(qrCode(page)).toBeVisible()
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Enter')
  await expect(tab(page, 'One-time code')).toHaveAttribute('aria-selected', 'true')
})

test('[WCAG-2.4.3 S5] the question who signs in is answered by keyboard alone', async ({ page }) => {
  await open(page)
  await goToIdentityQuestion(page)
  await page.keyboard.press('Tab')
  await expect(button(page, 'Continue')).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(button(page, 'Not me')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(tab(page, 'QR code')).toBeFocused()
})

test('[WCAG-2.2.1 S3] [WCAG-2.2.2 S3] the time left is in words, and the panel changes every ten seconds at most', async ({
  page,
}) => {
  await open(page)
  await openQrTab(page)
  await respondToChecks(page, 202)
  await page.clock.pauseAt(await page.evaluate(() => Date.now() + 1000))
  const seen = [await readPanel(page)]
  for (let second = 0; second < 170; second += 1) {
    await page.clock.runFor(1000)
    seen.push(await readPanel(page))
  }
  const changes = seen.flatMap((now, second) => (second > 0 && now !== seen[second - 1] ? [second] : []))
  const pauses = changes.slice(1).map((second, index) => second - (changes[index] ?? 0))
  expect(changes.length).toBeGreaterThan(10)
  // A change of the words may follow that of the frame by a second.
  expect(pauses.filter(pause => pause > 1).every(pause => pause >= 9)).toBe(true)
  expect(seen.join('\n')).toContain('New code in 20 seconds')
})

/** Reads the markup of the panel. The QR code itself is drawn on a canvas, and no part of it. */
function readPanel(page: Page): Promise<string> {
  return qrPanel(page).evaluate(panel => panel.outerHTML)
}

test('[WCAG-2.3.3 S3] nothing is animated where reduced motion is preferred', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await open(page)
  await openQrTab(page)
  const animated = await qrPanel(page).evaluate(
    panel =>
      [...panel.querySelectorAll('*')].filter(
        element => Number.parseFloat(getComputedStyle(element).transitionDuration) > 0,
      ).length,
  )
  expect(animated).toBe(0)
})

test('[A11Y-FORCED-COLOURS S3] in forced colours the QR code can be read, and its frame is visible', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' })
  await open(page)
  await openQrTab(page)
  expect(await readQr(qrCode(page))).toMatch(/^[\w-]{43}$/)
  const text = await qrPanel(page).evaluate(panel => getComputedStyle(panel).color)
  await expect(qrPanel(page).locator('.werify-clock-frame-left')).toHaveCSS('stroke', text)
})
