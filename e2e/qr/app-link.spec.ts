import { expect, type Page } from '@playwright/test'
import { test } from '../support/api-calls.js'
import { readQr } from '../support/qr-reader.js'
import { button, open, openQrTab, qrCode, qrPanel, widget } from '../support/steps.js'

test.beforeEach(({ page }) => page.clock.install())

const openApp = (page: Page) => button(page, 'Open the Werify app')

test('offers no app where there is a mouse', async ({ page }) => {
  await open(page, { appLink: 'on' })
  await openQrTab(page)

  await expect(openApp(page)).toBeHidden()
})

test.describe('on a phone', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } })

  test('offers the app before the QR code, and shows the secret nowhere else', async ({ page }) => {
    const asked: string[] = []
    const devtools = await page.context().newCDPSession(page)
    devtools.on('Page.frameRequestedNavigation', ({ url }) => asked.push(url))
    await devtools.send('Page.enable')
    await open(page, { appLink: 'on' })
    await openQrTab(page)
    const token = (await readQr(qrCode(page))) ?? ''
    const [app, code] = await Promise.all([openApp(page).boundingBox(), qrCode(page).boundingBox()])
    expect(app?.y).toBeLessThan(code?.y ?? 0)
    expect(app?.height).toBeGreaterThanOrEqual(44)
    expect(await widget(page).evaluate(root => root.outerHTML)).not.toContain(token)

    await openApp(page).click()

    await expect.poll(() => asked).toEqual([`werify://scan?code=${token}`])
    await expect(qrCode(page)).toBeVisible()
  })

  test('[WCAG-2.4.3 S3] the app comes first with the keyboard too', async ({ page }) => {
    await open(page, { appLink: 'on' })
    await openQrTab(page)
    await page.keyboard.press('Tab')
    await expect(qrPanel(page)).toBeFocused()
    await page.keyboard.press('Tab')
    await expect(openApp(page)).toBeFocused()
  })

  test('offers no app where the host has no link to it', async ({ page }) => {
    await open(page)
    await openQrTab(page)
    await expect(openApp(page)).toHaveCount(0)
  })
})
