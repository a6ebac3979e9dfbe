import { expect, type Page } from '@playwright/test'
import { test as testOnNewPage } from '../support/api-calls.js'
import { test } from '../support/kept-page.js'
import { callApi, PHONE_APPS } from './phone-app.js'
import { readQr } from '../support/qr-reader.js'
import { passTimeUntil, stopClock } from '../support/clock.js'
import { BACKENDS, chooseNetwork, open } from '../support/demo.js'
import { phonePanel, qrCode, qrPanel, tab, welcome } from '../support/locators.js'
import { openQrTab } from '../support/steps.js'

test.beforeEach(({ page }) => page.clock.install())

const NETWORKS = ['Everything works', 'The server never answers']

for (const network of NETWORKS) {
  testOnNewPage(
    `[QR-02] never makes two checks at a time: ${network.toLowerCase()}`,
    async ({ page, calls }) => {
      await page.addInitScript(() => {
        const fetch = window.fetch.bind(window)
        let openChecks = 0
        window.mostChecksAtATime = 0
        window.fetch = async (...request) => {
          const { method, url } = new Request(...request)
          if (method !== 'POST' || !url.endsWith('/v1/oauth/qr')) return fetch(...request)
          openChecks += 1
          window.mostChecksAtATime = Math.max(window.mostChecksAtATime, openChecks)
          return fetch(...request).finally(() => {
            openChecks -= 1
          })
        }
      })
      await open(page)
      await openQrTab(page)
      await chooseNetwork(page, network)

      for (let second = 0; second < 60; second += 2) {
        await page.clock.runFor('00:02')
        // Events that make a query client refetch must not start a second check.
        await page.evaluate(() => {
          document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))
          window.dispatchEvent(new Event('online'))
        })
      }

      expect(calls.count('check')).toBeGreaterThan(2)
      expect(await page.evaluate(() => window.mostChecksAtATime)).toBe(1)
    },
  )
}

test('[QR-08] makes no check while the page is hidden, and exactly one on return', async ({
  page,
  calls,
}) => {
  await open(page)
  await openQrTab(page)
  await page.clock.runFor('00:05')
  await stopClock(page)
  await expect.poll(() => calls.count('check')).toBeGreaterThan(0)

  await setVisibility(page, 'hidden')
  const before = calls.count('check')
  await page.clock.runFor('01:00')
  expect(calls.count('check')).toBe(before)

  await setVisibility(page, 'visible')
  await page.clock.runFor(50)
  await expect.poll(() => calls.count('check')).toBe(before + 1)
  await page.clock.runFor(900)
  expect(calls.count('check')).toBe(before + 1)
})

test('[QR-07] makes no check while the other tab is open', async ({ page, calls }) => {
  await open(page)
  await openQrTab(page)
  await page.clock.runFor('00:05')
  await tab(page, 'One-time code').click()
  const before = calls.count('check')
  await page.clock.runFor('01:00')

  expect(calls.count('check')).toBe(before)
})

test('[QR-08] [F-71] shows no old code, and makes no new one by itself, after a hidden night', async ({
  page,
  calls,
}) => {
  await open(page)
  await openQrTab(page)
  const before = await readQr(qrCode(page))

  await setVisibility(page, 'hidden')
  await page.clock.fastForward('08:00:00')
  await setVisibility(page, 'visible')

  await expect(qrPanel(page).getByText('This code has expired')).toBeVisible()
  expect(calls.count('ticket')).toBe(1)
  expect(calls.count('check')).toBeLessThanOrEqual(1)
  await page.getByRole('button', { name: 'Show a new code' }).click()
  await expect(qrCode(page)).toBeVisible()
  expect(await readQr(qrCode(page))).not.toBe(before)
})

for (const backend of BACKENDS) {
  test(`[QR-02] lets ${backend} hold a check, and signs in the moment the phone approves`, async ({
    page,
    calls,
  }) => {
    await open(page, { backend, hold: 'on' })
    await openQrTab(page)
    await passTimeUntil(page, () => calls.count('check') > 0)
    await page.clock.runFor('00:15')
    expect(calls.count('check')).toBe(1)

    await phonePanel(page).getByRole('button', { name: 'Approve' }).click()
    await expect(welcome(page)).toBeFocused()
    expect(calls.count('check')).toBe(1)
  })
}

/** Ways in which a page does nothing for two hours, though it was not hidden. */
const SLEEPS = [
  ['[F-73] a laptop that sleeps for two hours', page => page.clock.fastForward('02:00:00')],
  [
    '[F-72] a page that is frozen for two hours',
    async page => {
      const browser = await page.context().newCDPSession(page)
      await browser.send('Page.setWebLifecycleState', { state: 'frozen' })
      await page.clock.setSystemTime(await page.evaluate(() => Date.now() + 2 * 60 * 60_000))
      await browser.send('Page.setWebLifecycleState', { state: 'active' })
    },
  ],
] as const satisfies readonly (readonly [string, (page: Page) => Promise<void>])[]

for (const [what, sleep] of SLEEPS) {
  test(`${what} wakes to an expired code and a button, after one check at most`, async ({ page, calls }) => {
    await open(page)
    await openQrTab(page)
    await page.clock.runFor('00:03')
    const checks = calls.count('check')

    await sleep(page)

    await expect(qrPanel(page).getByText('This code has expired')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Show a new code' })).toBeVisible()
    await expect(qrCode(page)).toBeHidden()
    expect(calls.count('ticket')).toBe(1)
    expect(calls.count('check')).toBeLessThanOrEqual(checks + 1)
  })
}

test('[QR-12] warns when somebody else got the session that the code was good for', async ({
  page,
  calls,
}) => {
  await open(page, { backend: 'trader4' })
  await openQrTab(page)
  const token = (await readQr(qrCode(page))) ?? ''
  const accessToken = await PHONE_APPS.trader4.signIn(page)
  await setVisibility(page, 'hidden')
  await PHONE_APPS.trader4.approve(page, token, accessToken)
  const stolen = await callApi(page, '/api/trader4/v1/oauth/qr', { body: { token } })
  expect(stolen.body.results).toHaveProperty('access_token')

  await setVisibility(page, 'visible')

  await expect(qrPanel(page)).toContainText('This code was used on another device. If that wasn’t you')
  await expect(welcome(page)).toBeHidden()
  await page.clock.fastForward('30:00')
  expect(calls.count('ticket')).toBe(1)
})

async function setVisibility(page: Page, state: DocumentVisibilityState) {
  await page.evaluate(value => {
    Object.defineProperty(document, 'visibilityState', { value, configurable: true })
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))
  }, state)
}

declare global {
  interface Window {
    mostChecksAtATime: number
  }
}
