import { expect } from '@playwright/test'
import { test } from '../support/api-calls.js'
import { recordConsole } from '../support/record-console.js'
import { passTimeUntil, stopClock } from '../support/clock.js'
import { chooseNetwork, open } from '../support/demo.js'
import { qrCode, qrPanel, tab, widget } from '../support/locators.js'
import { openQrTab } from '../support/steps.js'

const OPEN_REQUESTS = ['ticket', 'check'] as const

for (const request of OPEN_REQUESTS) {
  test(`[NET-16] raises no alert when the tabs are flipped 50 times over an open ${request}`, async ({
    page,
    calls,
  }) => {
    const lines = await recordConsole(page)
    await page.clock.install()
    await open(page)
    if (request === 'check') await openQrTab(page)
    await chooseNetwork(page, 'The server never answers')
    await tab(page, 'QR code').click()
    await passTimeUntil(page, () => calls.count(request) > 0)
    await stopClock(page)
    const before = calls.count(request)

    for (let flip = 0; flip < 25; flip += 1) {
      await tab(page, 'One-time code').click()
      await tab(page, 'QR code').click()
    }
    await tab(page, 'One-time code').click()
    await page.clock.fastForward('00:10')

    await expect(widget(page).getByRole('alert').filter({ hasText: /./ })).toHaveCount(0)
    expect(calls.count(request)).toBe(before)
    expect(lines).toEqual([])

    await page.clock.resume()
    await chooseNetwork(page, 'Everything works')
    await tab(page, 'QR code').click()
    await expect(
      qrPanel(page).getByRole('button', { name: 'Show a new code' }).or(qrCode(page)),
    ).toBeVisible()
  })
}
