import { expect, type Page } from '@playwright/test'
import { test } from '../support/api-calls.js'
import {
  button,
  codeField,
  codeFor,
  enterCode,
  identifierField,
  open,
  phone,
  sendCode,
  welcome,
  widget,
} from '../support/steps.js'

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
  await expect(phone(page).getByRole('listitem').filter({ hasText: MOBILE })).toHaveCount(1)
  await enterCode(page, await codeFor(page, MOBILE))
  await expect(welcome(page)).toBeFocused()
})

test('[REL-08] keeps the code while offline, and checks it once when back online', async ({
  page,
  context,
  calls,
}) => {
  await open(page)
  await sendCode(page)
  const code = await codeFor(page)
  await context.setOffline(true)
  await enterCode(page, code)

  await expectOfflineNotice(page)
  await expect(codeField(page)).toHaveValue(code)
  const before = calls.count('verify')

  await context.setOffline(false)

  await expect(welcome(page)).toBeFocused()
  expect(calls.count('verify')).toBe(before + 1)
})

test('[REL-08] does not hold anybody back who tries again while offline', async ({
  page,
  context,
  calls,
}) => {
  await open(page)
  await sendCode(page)
  await context.setOffline(true)
  await enterCode(page, await codeFor(page))
  await expectOfflineNotice(page)
  const before = calls.count('verify')
  await button(page, 'Verify').click()

  await expectOfflineNotice(page)
  expect(calls.count('verify')).toBe(before + 1)
})

test('[REL-08] says so when the page was offline before anything was typed, and recovers', async ({
  page,
}) => {
  await open(page)
  const loaded: string[] = []
  page.on('request', request => loaded.push(request.url()))
  await setOnLine(page, false)
  await identifierField(page).fill(MOBILE)
  await button(page, 'Send code').click()

  await expectOfflineNotice(page)
  await expect(identifierField(page)).toHaveValue(MOBILE)
  // A script that failed to load is not loaded again by browsers: none may be tried.
  expect(loaded).toEqual([])

  await setOnLine(page, true)
  await expect(codeField(page)).toBeFocused()
})

/** Playwright's own switch turns the service worker a moment after the page, too late for what loads at once. */
async function setOnLine(page: Page, isOnLine: boolean) {
  await page.evaluate(value => {
    Object.defineProperty(navigator, 'onLine', { value, configurable: true })
    window.dispatchEvent(new Event(value ? 'online' : 'offline'))
  }, isOnLine)
}

async function expectOfflineNotice(page: Page) {
  const notice = widget(page).getByRole('alert').filter({ hasText: 'You are offline' })
  await expect(notice).toContainText('What you typed is kept. We will try again when you are back.')
}
