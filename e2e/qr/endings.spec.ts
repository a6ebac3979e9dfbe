import { expect, type Page } from '@playwright/test'
import { test } from '../support/kept-page.js'
import { respondToChecks } from '../support/respond-to-checks.js'
import { readQr } from '../support/qr-reader.js'
import { open } from '../support/demo.js'
import { button, qrCode, qrPanel } from '../support/locators.js'
import { openQrTab } from '../support/steps.js'

test.beforeEach(({ page }) => page.clock.install())

const ENDINGS = [
  ['[F-30]', 404, 'This code was used on another device. If that wasn’t you', 1],
  ['[F-31]', 409, 'This code was used on another device. If that wasn’t you', 1],
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
    await respondToChecks(page, status)
    await passTimeUntilText(page, sentence)

    expect(await readQr(qrPanel(page))).toBeUndefined()
    await page.clock.fastForward('30:00')
    expect(calls.count('ticket')).toBe(tickets)
    await expect(button(page, 'Show a new code')).toBeVisible()
  })
}

test('[F-3] says nothing about two failed checks, then that it reconnects, then that the service cannot be reached', async ({
  page,
}) => {
  await open(page)
  await openQrTab(page)
  await respondToChecks(page, 0)
  await page.clock.runFor('00:02')
  await expect(qrPanel(page)).toContainText('New code in')
  await passTimeUntilText(page, 'Reconnecting…')
  await expect(qrCode(page)).toBeVisible()
  await passTimeUntilText(page, 'We can’t reach the sign-in service')
  await expect(qrCode(page)).toBeHidden()
})

/** Lets time pass in small steps, with checks in between, until the panel contains a text. */
async function passTimeUntilText(page: Page, sentence: string) {
  const look = async () => {
    await page.clock.runFor(1000)
    return qrPanel(page).innerText()
  }
  await expect.poll(look, { intervals: [50], timeout: 20_000 }).toContain(sentence)
}
