import { expect, type Page } from '@playwright/test'
import { test } from '../support/api-calls.js'
import { answerChecks } from '../support/respond-to-checks.js'
import { ask, PHONES } from './phone-app.js'
import { readQr } from '../support/qr-reader.js'
import { askWho } from '../support/qr-screens.js'
import { button, hostResult, open, openQrTab, qrCode, qrPanel, tab, welcome } from '../support/steps.js'

test.beforeEach(({ page }) => page.clock.install())

test('[QR-14] says on which site the person is, and what to look out for', async ({ page }) => {
  await open(page)
  await openQrTab(page)

  const { host } = new URL(page.url())
  await expect(qrPanel(page)).toContainText(`only if you opened ${host} yourself`)
  await expect(qrPanel(page)).toContainText('We never send QR codes in messages.')
  await expect(qrPanel(page).locator('bdi')).toHaveText(host)
})

/** What the phone says next to the ticket, by what is on the screen, and what comes of it. */
const MATCHES = [
  ['the digits on the screen', (shown: string) => shown, 200],
  ['other digits', (shown: string) => (shown === '00' ? '01' : '00'), 403],
  ['none', () => undefined, 403],
] as const

for (const [said, say, status] of MATCHES) {
  test(`[QR-15] shows digits to match, and a phone that says ${said} is answered ${status}`, async ({
    page,
  }) => {
    await open(page, { matchCodes: 'on' })
    await openQrTab(page)
    const token = await readQr(qrCode(page))
    const shown = await qrPanel(page)
      .getByText(/^\d\d$/)
      .innerText()
    const accessToken = await PHONES.trader4.signIn(page)

    const body = { token, match_code: say(shown) }
    const answer = await ask(page, '/api/trader4/v1/oauth/qr/authorize', { accessToken, body })
    await page.clock.fastForward('00:05')

    expect(answer.status).toBe(status)
    await expect(
      status === 200 ? welcome(page) : qrPanel(page).getByText('The sign-in was declined on your phone'),
    ).toBeVisible()
    await expect(hostResult(page)).toHaveCount(status === 200 ? 1 : 0)
  })
}

test('[QR-16] [F-106] hands nothing to the host before the person has said who they are', async ({
  page,
}) => {
  await open(page)
  await askWho(page)
  await page.clock.fastForward('10:00')
  await expect(hostResult(page)).toHaveCount(0)

  await button(page, 'Continue').click()

  await expect(welcome(page)).toBeFocused()
  await expect(hostResult(page)).toHaveCount(1)
})

test('[QR-16] [F-106] signs nobody in who says that it was not them', async ({ page, calls }) => {
  await open(page)
  await askWho(page)
  await button(page, 'Not me').click()

  await expect(qrPanel(page)).toContainText('You are not signed in. Scan a new code with your own phone.')
  await expect(tab(page, 'QR code')).toBeFocused()
  await page.clock.fastForward('30:00')
  await expect(hostResult(page)).toHaveCount(0)
  expect(calls.count('ticket')).toBe(1)
  await button(page, 'Show a new code').click()
  await expect(qrCode(page)).toBeVisible()
})

const ENDINGS = [
  ['[F-30]', 404, 'This code was used on another device. If that was not you', 1],
  ['[F-31]', 409, 'This code was used on another device. If that was not you', 1],
  ['[F-107]', 403, 'The sign-in was declined on your phone', 1],
  ['[F-32]', 410, 'This code has expired', 4],
] as const

for (const [id, status, sentence, tickets] of ENDINGS) {
  test(`${id} a check that is answered ${status} ends in words, after ${tickets} tickets`, async ({
    page,
    calls,
  }) => {
    await open(page)
    await openQrTab(page)
    await answerChecks(page, status)
    await passUntil(page, sentence)

    expect(await readQr(qrPanel(page))).toBeUndefined()
    await page.clock.fastForward('30:00')
    expect(calls.count('ticket')).toBe(tickets)
    await expect(button(page, 'Show a new code')).toBeVisible()
  })
}

test('[F-3] says nothing of two checks that get lost, then that it reconnects, then that it gives up', async ({
  page,
}) => {
  await open(page)
  await openQrTab(page)
  await answerChecks(page, 0)
  await page.clock.runFor('00:02')
  await expect(qrPanel(page)).toContainText('New code in')
  await passUntil(page, 'Reconnecting…')
  await expect(qrCode(page)).toBeVisible()
  await passUntil(page, 'The sign-in service cannot be reached')
  await expect(qrCode(page)).toBeHidden()
})

/** In small steps, as checks come and go in between. */
async function passUntil(page: Page, sentence: string) {
  const look = async () => {
    await page.clock.runFor(1000)
    return qrPanel(page).innerText()
  }
  await expect.poll(look, { intervals: [50], timeout: 20_000 }).toContain(sentence)
}
