import { expect, type Page } from '@playwright/test'
import { test as testOnNewPage } from '../support/api-calls.js'
import { test } from '../support/kept-page.js'
import { open } from '../support/demo.js'
import {
  button,
  codeField,
  identifierField,
  phonePanel,
  qrCode,
  tab,
  welcome,
  widget,
} from '../support/locators.js'
import { enterCode, readCode, sendCode, signInAsSomebody } from '../support/steps.js'

const MOBILE = '+447888872720'

test('[REL-08] keeps the identifier while offline, and sends it once when back online', async ({
  page,
  context,
  calls,
}) => {
  await open(page)
  await sendCode(page)
  await button(page, 'Change').click()
  await identifierField(page).fill(MOBILE)
  await expect(button(page, /^Country: United Kingdom/)).toBeVisible()
  await context.setOffline(true)
  await button(page, 'Send code').click()

  await expectOfflineNotice(page)
  await expect(identifierField(page)).toHaveValue('+44 7888 872720')
  await expect(button(page, 'Try again')).toBeVisible()
  const before = calls.count('send')

  await context.setOffline(false)

  await expect(codeField(page)).toBeFocused()
  expect(calls.count('send')).toBe(before + 1)
  await expect(phonePanel(page).getByRole('listitem').filter({ hasText: MOBILE })).toHaveCount(1)
  await enterCode(page, await readCode(page, MOBILE))
  await expect(welcome(page)).toBeFocused()
})

test('[REL-08] keeps the code while offline, and checks it once when back online', async ({
  page,
  context,
  calls,
}) => {
  await open(page)
  await sendCode(page)
  const code = await readCode(page)
  await context.setOffline(true)
  await enterCode(page, code)

  await expectOfflineNotice(page)
  await expect(codeField(page)).toHaveValue(code)
  const before = calls.count('verify')

  await context.setOffline(false)

  await expect(welcome(page)).toBeFocused()
  expect(calls.count('verify')).toBe(before + 1)
})

test('[REL-08] lets somebody try again while offline', async ({ page, context, calls }) => {
  await open(page)
  await sendCode(page)
  await context.setOffline(true)
  await enterCode(page, await readCode(page))
  await expectOfflineNotice(page)
  const before = calls.count('verify')
  await button(page, 'Verify').click()

  await expectOfflineNotice(page)
  expect(calls.count('verify')).toBe(before + 1)
})

testOnNewPage(
  '[REL-08] says so when the page was offline before anything was typed, and recovers',
  async ({ page }) => {
    await open(page)
    const loaded: string[] = []
    page.on('request', request => request.resourceType() === 'script' && loaded.push(request.url()))
    await page.route(/\/$/, route => (route.request().method() === 'HEAD' ? route.abort() : route.fallback()))
    await setOnLine(page, false)
    await identifierField(page).fill(MOBILE)
    await button(page, 'Send code').click()

    await expectOfflineNotice(page)
    await expect(identifierField(page)).toHaveValue(MOBILE)
    // A browser does not retry a script that failed to load, so none may be requested while offline.
    expect(loaded).toEqual([])

    await setOnLine(page, true)
    await expect(codeField(page)).toBeFocused()
  },
)

testOnNewPage('[REL-08] signs in where the browser says that it is offline, and is not', async ({ page }) => {
  // The worker of a simulation in the page takes the browser at its word.
  await open(page, { server: 'on' })
  await setOnLine(page, false)
  await signInAsSomebody(page)
})

test('[REL-08] a QR code that was asked for while offline appears once back online', async ({ page }) => {
  await open(page)
  await sendCode(page)
  await button(page, 'Change').click()
  await setOnLine(page, false)
  await tab(page, 'QR code').click()
  await expect(button(page, 'Show a new code')).toBeVisible()
  await setOnLine(page, true)
  await expect(qrCode(page)).toBeVisible()
})

testOnNewPage(
  '[REL-08] a QR tab that was opened before anything had loaded says that the page is offline, and recovers',
  async ({ page }) => {
    await open(page)
    await page.route(/\/$/, route => (route.request().method() === 'HEAD' ? route.abort() : route.fallback()))
    await setOnLine(page, false)
    await tab(page, 'QR code').click()
    await expectOfflineNotice(page)
    await setOnLine(page, true)
    await expect(qrCode(page)).toBeVisible()
  },
)

/** Turns the page offline. Playwright's own switch reaches the service worker a moment later, which lets scripts load. */
async function setOnLine(page: Page, isOnLine: boolean) {
  await page.evaluate(value => {
    Object.defineProperty(navigator, 'onLine', { value, configurable: true })
    window.dispatchEvent(new Event(value ? 'online' : 'offline'))
  }, isOnLine)
}

async function expectOfflineNotice(page: Page) {
  const notice = widget(page).getByRole('alert').filter({ hasText: 'You’re offline' })
  await expect(notice).toContainText('What you typed is saved. We’ll try again when you’re back online.')
}
