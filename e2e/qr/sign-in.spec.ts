import { expect } from '@playwright/test'
import { recordPayloads } from '../support/record-payloads.js'
import { test as testOnNewPage } from '../support/api-calls.js'
import { test } from '../support/kept-page.js'
import { PHONE_APPS } from './phone-app.js'
import { readQr } from '../support/qr-reader.js'
import { type Backend, BACKENDS, open } from '../support/demo.js'
import { hostResult, phonePanel, qrCode, qrPanel, welcome } from '../support/locators.js'
import { openQrTab } from '../support/steps.js'

type ToPayload = (ticket: Readonly<Record<string, string>>, origin: string) => string | undefined

/** Text of the QR code, from the ticket that the API gave. */
const PAYLOADS: Readonly<Record<Backend, ToPayload>> = {
  trader4: ({ token }) => token,
  werify: ({ id, hash }, origin) => `${origin}/api/werify/user/qr/${id}/${hash}`,
  werifyOauth: ({ token }) => token,
}

test.beforeEach(({ page }) => page.clock.install())

test('signs in to werify where tickets are checked at `session-check`', async ({ page, calls }) => {
  await open(page, { backend: 'werify', qrCheck: 'session-check' })
  await openQrTab(page)
  const scanned = await readQr(page)
  const accessToken = await PHONE_APPS.werify.signIn(page)
  expect(await PHONE_APPS.werify.approve(page, scanned ?? '', accessToken)).toBe(200)
  await page.clock.fastForward('00:05')

  await expect(welcome(page)).toBeFocused()
  const paths = calls.to('check').map(request => new URL(request.url()).pathname)
  expect(paths.filter(path => !path.startsWith('/api/werify/session-check/qr/'))).toEqual([])
})

for (const backend of BACKENDS) {
  test(`[QR-01] signs in to ${backend} with a phone that knows only what its camera read`, async ({
    page,
  }) => {
    await open(page, { backend })
    await openQrTab(page)
    const scanned = await readQr(page)
    const accessToken = await PHONE_APPS[backend].signIn(page)

    expect(await PHONE_APPS[backend].approve(page, scanned ?? '', accessToken)).toBe(200)
    await page.clock.fastForward('00:05')

    await expect(welcome(page)).toBeFocused()
    await expect(hostResult(page)).toHaveCount(1)
  })

  testOnNewPage(
    `[QR-01] draws the ticket that the API of ${backend} gave, and loads no picture`,
    async ({ page }) => {
      const pictures: string[] = []
      page.on('request', request => {
        if (request.resourceType() === 'image' && !request.url().startsWith('data:'))
          pictures.push(request.url())
      })
      const payloads = await recordPayloads(page)
      await open(page, { backend })
      await openQrTab(page)

      const scanned = await readQr(qrCode(page))

      expect(scanned).toBe(PAYLOADS[backend](payloads[0] ?? {}, new URL(page.url()).origin))
      expect(pictures).toEqual([])
    },
  )

  test(`[QR-13] says that ${backend} was declined on the phone, and draws no other code`, async ({
    page,
    calls,
  }) => {
    await open(page, { backend })
    await openQrTab(page)
    await phonePanel(page).getByRole('button', { name: 'Decline' }).click()
    await page.clock.fastForward('00:05')

    await expect(qrPanel(page)).toContainText('The sign-in was declined on your phone')
    await expect(qrCode(page)).toBeHidden()
    await page.clock.fastForward('10:00')
    expect(calls.count('ticket')).toBe(1)
  })
}
