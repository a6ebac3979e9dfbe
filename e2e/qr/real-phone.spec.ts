import { expect } from '@playwright/test'
import { findViolations } from '../support/axe.js'
import { passTimeUntil, stopClock } from '../support/clock.js'
import { BACKENDS } from '../support/demo.js'
import { NETWORK_HOST, test } from '../support/devices.js'
import { hostResult, qrPanel, welcome } from '../support/locators.js'
import { readQrPicture } from '../support/steps.js'
import { approve, openAndScan, parseToken, readAppearance, scan, signInByApi } from './real-phone.js'

// All tests share one service, and some move its clock.
test.describe.configure({ mode: 'default' })

test.beforeEach(({ page }) => page.clock.install())

for (const backend of BACKENDS) {
  test(`[MOCK-07] a phone opens the scanned link, and signs the other screen in to ${backend}`, async ({
    page,
    openOnPhone,
  }) => {
    const link = await openAndScan(page, { backend })
    expect(link).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/phone#/)

    await approve(await openOnPhone(link))
    await page.clock.fastForward('00:05')

    await expect(welcome(page)).toBeFocused()
    await expect(hostResult(page)).toHaveCount(1)
  })
}

test('[MOCK-04] a page in the network, which is no secure context, signs in the same way', async ({
  page,
  openOnPhone,
  baseURL,
}) => {
  await page.goto(`http://${NETWORK_HOST}:${new URL(baseURL ?? '').port}/`)
  expect(await page.evaluate(() => [isSecureContext, 'serviceWorker' in navigator])).toEqual([false, false])
  const phone = await openOnPhone(await scan(page))
  await expect(phone.getByRole('definition').first()).toContainText(NETWORK_HOST)

  await approve(phone)
  await page.clock.fastForward('00:05')

  await expect(welcome(page)).toBeFocused()
})

test('[F-108] opening the link alone signs nobody in', async ({ page, openOnPhone }) => {
  const phone = await openOnPhone(await openAndScan(page))
  await expect(phone.getByRole('heading', { name: 'Sign in on another screen?' })).toBeVisible()
  await page.clock.fastForward('00:05')
  await expect(qrPanel(page)).toContainText('Scanned. Approve the sign-in on your phone.')
  await page.clock.fastForward('00:30')

  await expect(welcome(page)).toBeHidden()
  await phone.reload()
  await expect(phone.getByRole('button', { name: 'Approve' })).toBeVisible()
})

test('[QR-13] [F-107] who declines on the phone lets nobody in, and no other code is shown', async ({
  page,
  openOnPhone,
  calls,
}) => {
  const phone = await openOnPhone(await openAndScan(page))
  await phone.getByRole('button', { name: 'Decline' }).click()
  await expect(phone.getByRole('heading', { name: 'Declined' })).toBeFocused()
  await page.clock.fastForward('00:05')

  await expect(qrPanel(page)).toContainText('The sign-in was declined on your phone')
  await page.clock.fastForward('30:00')
  expect(calls.count('ticket')).toBe(1)
})

test('[F-105] the second of two phones that approve is told that the request was answered before', async ({
  page,
  openOnPhone,
}) => {
  const link = await openAndScan(page)
  const phones = [await openOnPhone(link), await openOnPhone(link)] as const
  for (const phone of phones) await phone.getByRole('button', { name: 'Approve' }).click()

  await expect(phones[0].getByRole('heading', { name: 'Approved' })).toBeVisible()
  await expect(
    phones[1].getByRole('heading', { name: 'This request has already been answered' }),
  ).toBeVisible()
})

test('[F-105] a second person who approves changes nothing about who is signed in', async ({
  page,
  openOnPhone,
  request,
}) => {
  const link = await openAndScan(page)
  await stopClock(page)
  await approve(await openOnPhone(link))

  const second = await request.post('/api/trader4/v1/oauth/qr/authorize', {
    data: { token: parseToken(link) },
    headers: { Authorization: `Bearer ${await signInByApi(request, 'mallory@example.com')}` },
  })
  expect(second.status()).toBe(409)

  await passTimeUntil(page, () => welcome(page).isVisible())
})

test('[F-104] who approves too late is told so, and nobody is signed in', async ({
  page,
  openOnPhone,
  request,
}) => {
  const phone = await openOnPhone(await openAndScan(page))
  const shown = await readQrPicture(page)
  const passTime = (ms: number) => request.post('/simulated/clock', { data: { ms } })
  await passTime(180_000)
  try {
    await phone.getByRole('button', { name: 'Approve' }).click()

    await expect(phone.getByRole('heading', { name: 'This request has expired' })).toBeFocused()
    await page.clock.fastForward('03:00')
    await expect.poll(() => readQrPicture(page)).not.toBe(shown)
    await expect(welcome(page)).toBeHidden()
  } finally {
    await passTime(-180_000)
  }
})

test('[QR-12] [F-103] a thief who checks first is reported on the screen, which shows no new code', async ({
  page,
  openOnPhone,
  request,
  calls,
}) => {
  const link = await openAndScan(page)
  await stopClock(page)
  await approve(await openOnPhone(link))
  const stolen = await request.post('/api/trader4/v1/oauth/qr', { data: { token: parseToken(link) } })
  expect((await stolen.json()).results).toHaveProperty('access_token')

  const warning = qrPanel(page).getByText('This code was used on another device. If that wasn’t you')
  await passTimeUntil(page, () => warning.isVisible())

  await expect(welcome(page)).toBeHidden()
  await page.clock.fastForward('30:00')
  expect(calls.count('ticket')).toBe(1)
})

test('[MOCK-07] a link that is in no QR code opens no request, and one that is opens in the same tab', async ({
  page,
  openOnPhone,
  baseURL,
}) => {
  const phone = await openOnPhone(`${baseURL}/phone#backend=trader4&token=${'x'.repeat(43)}`)
  await expect(phone.getByRole('heading', { name: 'This isn’t a sign-in request' })).toBeFocused()

  await phone.goto(await openAndScan(page))
  await expect(phone.getByRole('heading', { name: 'Sign in on another screen?' })).toBeVisible()
})

test('[MOCK-07] the phone says who asks, from where, since when, and as whom one approves', async ({
  page,
  openOnPhone,
}) => {
  const link = await openAndScan(page)
  const phone = await openOnPhone(link)
  const details = phone.getByRole('definition')
  await expect(details).toHaveText([
    `Trader4, ${new URL(page.url()).host}`,
    '127.0.0.1, London (made up)',
    /^(?:now|\d+ seconds? ago)$/,
    'Sara, hi@trader4.net',
  ])
  await phone.clock.install()
  await phone.reload()
  await expect(details).toHaveCount(4)
  await phone.clock.fastForward('02:10')
  await expect(details.nth(2)).toHaveText('2 minutes ago')
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`[MOCK-07] the phone's page fits every width, and declining is as easy as approving: ${colorScheme}`, async ({
    page,
    openOnPhone,
  }) => {
    const phone = await openOnPhone(await openAndScan(page))
    await phone.emulateMedia({ colorScheme })
    const buttons = phone.getByRole('button')
    await expect(buttons).toHaveText(['Decline', 'Approve'])
    for (const width of [320, 360, 400]) {
      await phone.setViewportSize({ width, height: 740 })
      expect(await findViolations(phone, {}, 'html')).toEqual([])
      expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
      const [decline, other] = await readAppearance(buttons)
      expect(decline).toEqual(other)
      expect(decline?.height).toBeGreaterThanOrEqual(44)
    }
  })
}
