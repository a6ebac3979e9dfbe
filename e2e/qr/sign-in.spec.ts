import { expect } from '@playwright/test'
import { keepPayloads } from '../support/record-payloads.js'
import { test } from '../support/api-calls.js'
import { PHONES } from './phone-app.js'
import { readQr } from '../support/qr-reader.js'
import {
  BACKENDS,
  hostResult,
  open,
  openQrTab,
  phone,
  qrCode,
  qrPanel,
  welcome,
  type Backend,
} from '../support/steps.js'

type Draw = (ticket: Readonly<Record<string, string>>, origin: string) => string | undefined

/** What the QR code says, by what the API gave. */
const DRAWN: Readonly<Record<Backend, Draw>> = {
  trader4: ({ token }) => token,
  werify: ({ id, hash }, origin) => `${origin}/api/werify/user/qr/${id}/${hash}`,
  werifyOauth: ({ token }) => token,
}

test.beforeEach(({ page }) => page.clock.install())

test('signs in to werify where the check is in the path of the running server', async ({ page, calls }) => {
  await open(page, { backend: 'werify', qrCheck: 'session-check' })
  await openQrTab(page)
  const scanned = await readQr(page)
  const accessToken = await PHONES.werify.signIn(page)
  expect(await PHONES.werify.approve(page, scanned ?? '', accessToken)).toBe(200)
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
    const accessToken = await PHONES[backend].signIn(page)

    expect(await PHONES[backend].approve(page, scanned ?? '', accessToken)).toBe(200)
    await page.clock.fastForward('00:05')

    await expect(welcome(page)).toBeFocused()
    await expect(hostResult(page)).toHaveCount(1)
  })

  test(`[QR-01] draws for ${backend} what its API gave, and loads no picture`, async ({ page }) => {
    const pictures: string[] = []
    page.on('request', request => {
      if (request.resourceType() === 'image' && !request.url().startsWith('data:'))
        pictures.push(request.url())
    })
    const payloads = await keepPayloads(page)
    await open(page, { backend })
    await openQrTab(page)

    const scanned = await readQr(qrCode(page))

    expect(scanned).toBe(DRAWN[backend](payloads[0] ?? {}, new URL(page.url()).origin))
    expect(pictures).toEqual([])
  })

  test(`[QR-13] says that ${backend} was declined on the phone, and draws no other code`, async ({
    page,
    calls,
  }) => {
    await open(page, { backend })
    await openQrTab(page)
    await phone(page).getByRole('button', { name: 'Decline' }).click()
    await page.clock.fastForward('00:05')

    await expect(qrPanel(page)).toContainText('The sign-in was declined on your phone')
    await expect(qrCode(page)).toBeHidden()
    await page.clock.fastForward('10:00')
    expect(calls.count('ticket')).toBe(1)
  })
}
