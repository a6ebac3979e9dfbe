import { expect, type Page } from '@playwright/test'
import type { ApiCalls } from '../support/api-calls.js'
import { test } from '../support/kept-page.js'
import { readQr } from '../support/qr-reader.js'
import { stopClock } from '../support/clock.js'
import { chooseNetwork, open } from '../support/demo.js'
import { button, qrCode, qrPanel, tab } from '../support/locators.js'
import { openQrTab, sendCode } from '../support/steps.js'

test.beforeEach(({ page }) => page.clock.install())

test('[NET-04] [QR-24] asks for no ticket before the tab is activated', async ({ page, calls }) => {
  await open(page)
  await tab(page, 'QR code').hover()
  await tab(page, 'One-time code').focus()
  await page.keyboard.press('ArrowRight')
  await expect(tab(page, 'QR code')).toBeFocused()
  await page.clock.runFor('01:00')
  expect(calls.count('ticket')).toBe(0)
  expect(calls.count('check')).toBe(0)

  await page.keyboard.press('Enter')

  await expect(qrCode(page)).toBeVisible()
  await expect(tab(page, 'QR code')).toBeFocused()
  expect(calls.count('ticket')).toBe(1)
})

test('[QR-18] asks for one ticket however fast the tabs are flipped', async ({ page, calls }) => {
  await open(page)
  for (let flip = 0; flip < 10; flip += 1) {
    await tab(page, 'QR code').click()
    await tab(page, 'One-time code').click()
  }
  await openQrTab(page)

  expect(calls.count('ticket')).toBe(1)
})

test('[QR-18] asks for no ticket when the tab is left at once', async ({ page, calls }) => {
  await open(page)
  // Loads everything that makes requests.
  await sendCode(page)
  await button(page, 'Change').click()
  await stopClock(page)
  await tab(page, 'QR code').click()
  await page.clock.runFor(100)
  await tab(page, 'One-time code').click()
  await page.clock.runFor('01:00')

  expect(calls.count('ticket')).toBe(0)
})

test('[QR-11] renews the code three times by itself, then waits for a click', async ({ page, calls }) => {
  await open(page)
  await openQrTab(page)
  await renewThreeTimes(page, calls)

  await page.clock.fastForward('03:00')

  await expect(qrPanel(page)).toContainText('This code has expired')
  expect(await readQr(page)).toBeUndefined()
  await page.clock.fastForward('30:00')
  expect(calls.count('ticket')).toBe(4)
  await button(page, 'Show a new code').click()
  await expect(qrCode(page)).toBeVisible()
  expect(calls.count('ticket')).toBe(5)
})

async function renewThreeTimes(page: Page, calls: ApiCalls) {
  for (const tickets of [2, 3, 4]) {
    const before = await readQr(qrCode(page))
    await page.clock.fastForward('03:00')
    await expect.poll(() => calls.count('ticket')).toBe(tickets)
    await expect(qrCode(page)).toBeVisible()
    expect(await readQr(qrCode(page))).not.toBe(before)
  }
}

const FAULTS = [
  ['The network is down', 'We can’t reach the sign-in service', 2],
  ['The server never answers', 'This is taking too long', 1],
  ['A page instead of a response', 'We got an unexpected answer from the sign-in service', 1],
  ['An error page of a gateway', 'Something went wrong on our side', 1],
  ['Too many attempts', 'Too many attempts.', 1],
  ['JSON of another shape', 'We got an unexpected answer from the sign-in service', 1],
] as const

for (const [network, sentence, tickets] of FAULTS) {
  test(`[NET-14] asks ${tickets}× for a ticket, and says so: ${network.toLowerCase()}`, async ({
    page,
    calls,
  }) => {
    await open(page)
    await chooseNetwork(page, network)
    await tab(page, 'QR code').click()
    await expect.poll(() => calls.count('ticket')).toBe(tickets)
    await page.clock.fastForward('00:10')

    await expect(qrPanel(page)).toContainText(sentence)
    await page.clock.fastForward('30:00')
    expect(calls.count('ticket')).toBe(tickets)

    await chooseNetwork(page, 'Everything works')
    await button(page, 'Show a new code').click()
    await expect(qrCode(page)).toBeVisible()
  })
}
