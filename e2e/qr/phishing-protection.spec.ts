import { expect } from '@playwright/test'
import { test } from '../support/kept-page.js'
import { callApi, PHONE_APPS } from './phone-app.js'
import { readQr } from '../support/qr-reader.js'
import { goToIdentityQuestion } from '../support/qr-screens.js'
import { open } from '../support/demo.js'
import { button, hostResult, qrCode, qrPanel, tab, welcome } from '../support/locators.js'
import { openQrTab } from '../support/steps.js'

test.beforeEach(({ page }) => page.clock.install())

test('[QR-14] says on which site the person is, and what to beware of', async ({ page }) => {
  await open(page)
  await openQrTab(page)

  const { host } = new URL(page.url())
  await expect(qrPanel(page)).toContainText(`only if you opened ${host} yourself`)
  await expect(qrPanel(page)).toContainText('We never send QR codes in messages.')
  await expect(qrPanel(page).locator('bdi')).toHaveText(host)
})

/** Digits that the phone sends, given those on the screen, and the status of the response. */
const DIGITS = [
  ['the digits on the screen', (shown: string) => shown, 200],
  ['other digits', (shown: string) => (shown === '00' ? '01' : '00'), 403],
  ['none', () => undefined, 403],
] as const

for (const [sent, toSent, status] of DIGITS) {
  test(`[QR-15] shows digits to match, and a phone that sends ${sent} is answered ${status}`, async ({
    page,
  }) => {
    await open(page, { matchCodes: 'on' })
    await openQrTab(page)
    const token = await readQr(qrCode(page))
    const shown = await qrPanel(page)
      .getByText(/^\d\d$/)
      .innerText()
    const accessToken = await PHONE_APPS.trader4.signIn(page)

    const body = { token, match_code: toSent(shown) }
    const answer = await callApi(page, '/api/trader4/v1/oauth/qr/authorize', { accessToken, body })
    await page.clock.fastForward('00:05')

    expect(answer.status).toBe(status)
    await expect(
      status === 200 ? welcome(page) : qrPanel(page).getByText('The sign-in was declined on your phone'),
    ).toBeVisible()
    await expect(hostResult(page)).toHaveCount(status === 200 ? 1 : 0)
  })
}

test('[QR-16] [F-106] gives the host no session before the person has confirmed who they are', async ({
  page,
}) => {
  await open(page)
  await goToIdentityQuestion(page)
  await page.clock.fastForward('01:30')
  await expect(hostResult(page)).toHaveCount(0)

  await button(page, 'Continue').click()

  await expect(welcome(page)).toBeFocused()
  await expect(hostResult(page)).toHaveCount(1)
})

test('[QR-16] [F-106] signs nobody in after “Not me”', async ({ page, calls }) => {
  await open(page)
  await goToIdentityQuestion(page)
  await button(page, 'Not me').click()

  await expect(qrPanel(page)).toContainText('You’re not signed in. Scan a new code with your own phone.')
  await expect(tab(page, 'QR code')).toBeFocused()
  await page.clock.fastForward('30:00')
  await expect(hostResult(page)).toHaveCount(0)
  expect(calls.count('ticket')).toBe(1)
  await button(page, 'Show a new code').click()
  await expect(qrCode(page)).toBeVisible()
})
