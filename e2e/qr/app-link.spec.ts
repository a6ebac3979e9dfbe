import { expect, type Page } from '@playwright/test'
import { test } from '../support/api-calls.js'
import { readQr } from '../support/qr-reader.js'
import { open } from '../support/demo.js'
import { button, identifierField, qrCode, qrPanel, tab, widget } from '../support/locators.js'
import { respondToChecks } from '../support/respond-to-checks.js'
import { openQrTab } from '../support/steps.js'

test.beforeEach(({ page }) => page.clock.install())

const openApp = (page: Page) => button(page, 'Open the Werify app')

test('offers no app where there is a mouse', async ({ page }) => {
  await open(page, { appLink: 'on' })
  await openQrTab(page)

  await expect(openApp(page)).toHaveCount(0)
})

test.describe('on a phone', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } })

  /** Opens the tab, and waits for a ticket that the app can be opened with. */
  async function openAppTab(page: Page) {
    await open(page, { appLink: 'on' })
    await tab(page, 'QR code').click()
    await expect(openApp(page)).toBeEnabled()
  }

  test('offers the app in place of a QR code, and shows the secret nowhere else', async ({ page, calls }) => {
    const navigations: string[] = []
    const devtools = await page.context().newCDPSession(page)
    devtools.on('Page.frameRequestedNavigation', ({ url }) => navigations.push(url))
    await devtools.send('Page.enable')
    await openAppTab(page)
    await expect(qrCode(page)).toHaveCount(0)
    await expect(widget(page)).toContainText('Use the Werify app on this device.')
    const app = await openApp(page).boundingBox()
    expect(app?.height).toBeGreaterThanOrEqual(44)

    await openApp(page).click()

    await expect.poll(() => navigations).toHaveLength(1)
    await button(page, 'Use another device').click()
    const token = (await readQr(qrCode(page))) ?? ''
    expect(navigations).toEqual([`werify://scan?code=${token}`])
    expect(await widget(page).evaluate(root => root.outerHTML)).not.toContain(token)
    expect(calls.count('ticket')).toBe(1)
  })

  test('shows the QR code for another device on request, and hides it again', async ({ page }) => {
    await openAppTab(page)
    const other = button(page, 'Use another device')
    await expect(other).toHaveAttribute('aria-expanded', 'false')

    await other.click()
    await expect(other).toHaveAttribute('aria-expanded', 'true')
    expect(await readQr(qrCode(page))).toMatch(/\w/)
    await expect(qrPanel(page)).toContainText('Only scan this code with the Werify app')

    await other.click()
    await expect(qrCode(page)).toHaveCount(0)
  })

  test('[WCAG-2.4.3] leads to the tab for codes, and the focus goes along', async ({ page }) => {
    await openAppTab(page)
    await button(page, 'Use a code instead').click()

    await expect(tab(page, 'One-time code')).toBeFocused()
    await expect(identifierField(page)).toBeVisible()
  })

  test('says what to do once the app has the ticket', async ({ page }) => {
    await openAppTab(page)
    await respondToChecks(page, 202, 'scanned')
    await page.clock.fastForward('00:05')
    await expect(qrPanel(page)).toContainText('Scanned. Approve the sign-in on your phone.')
  })

  test('[WCAG-2.4.3 S3] the app comes first with the keyboard too', async ({ page }) => {
    await openAppTab(page)
    await page.keyboard.press('Tab')
    await expect(qrPanel(page)).toBeFocused()
    await page.keyboard.press('Tab')
    await expect(openApp(page)).toBeFocused()
  })

  test('shows the QR code at once where the host has no link to the app', async ({ page }) => {
    await open(page)
    await openQrTab(page)
    await expect(openApp(page)).toHaveCount(0)
    await expect(widget(page)).toContainText('Scan the code with the Werify app.')
  })
})
