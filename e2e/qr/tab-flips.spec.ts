import { expect } from '@playwright/test'
import { test } from '../support/api-calls.js'
import { keepConsole } from '../support/record-console.js'
import {
  chooseNetwork,
  open,
  openQrTab,
  passTimeUntil,
  qrCode,
  qrPanel,
  stopClock,
  tab,
  widget,
} from '../support/steps.js'

const MID_FLIGHT = ['ticket', 'check'] as const

for (const request of MID_FLIGHT) {
  test(`[NET-16] raises no alert when the tabs are flipped 50 times over an open ${request}`, async ({
    page,
    calls,
  }) => {
    const said = await keepConsole(page)
    await page.clock.install()
    await open(page)
    if (request === 'check') await openQrTab(page)
    await chooseNetwork(page, 'The server never answers')
    await tab(page, 'QR code').click()
    await passTimeUntil(page, () => calls.count(request) > 0)
    await stopClock(page)
    const before = calls.count(request)

    for (let flip = 0; flip < 25; flip += 1) {
      await tab(page, 'Code').click()
      await tab(page, 'QR code').click()
    }
    await tab(page, 'Code').click()
    await page.clock.fastForward('00:10')

    await expect(widget(page).getByRole('alert').filter({ hasText: /./ })).toHaveCount(0)
    expect(calls.count(request)).toBe(before)
    expect(said).toEqual([])

    await page.clock.resume()
    await chooseNetwork(page, 'Everything works')
    await tab(page, 'QR code').click()
    await expect(
      qrPanel(page).getByRole('button', { name: 'Show a new code' }).or(qrCode(page)),
    ).toBeVisible()
  })
}
