import { expect, type Page } from '@playwright/test'
import { test } from '../support/api-calls.js'
import { open } from '../support/demo.js'
import { button, tab, welcome } from '../support/locators.js'
import { readCode, sendCode } from '../support/steps.js'

const MOBILE = '+447888872720'

test.beforeEach(({ page }) => page.addInitScript(fakeWebOtp))

test('[OTP-13] the code of a text message is filled in and signs in', async ({ page, calls }) => {
  await open(page)
  await sendCode(page, MOBILE)
  expect(await waits(page)).toEqual(['waiting'])

  await deliver(page, await readCode(page, MOBILE))
  await expect(welcome(page)).toBeFocused()
  expect(calls.count('verify')).toBe(1)
})

test('[OTP-13] waits for a text message only while the code step is visible', async ({ page }) => {
  await open(page)
  await sendCode(page, MOBILE)
  await button(page, 'use another way to sign in').click()
  expect(await waits(page)).toEqual(['aborted'])

  await tab(page, 'One-time code').click()
  expect(await waits(page)).toEqual(['aborted', 'waiting'])
  await button(page, 'Change').click()
  expect(await waits(page)).toEqual(['aborted', 'aborted'])
})

/** Runs in the page. Fakes the WebOTP API, for messages that a test delivers. */
function fakeWebOtp() {
  window.waits = []
  const get = ({ signal }: { readonly signal: AbortSignal }) =>
    new Promise((resolve, reject) => {
      const wait = { state: 'waiting', receive: (code: string) => resolve({ code }) }
      window.waits.push(wait)
      signal.addEventListener('abort', () => {
        wait.state = 'aborted'
        reject(signal.reason)
      })
    })
  Object.defineProperty(window, 'OTPCredential', { value: true })
  Object.defineProperty(navigator.credentials, 'get', { value: get })
}

function waits(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => window.waits.map(({ state }) => state))
}

function deliver(page: Page, code: string): Promise<void> {
  return page.evaluate(text => window.waits.at(-1)?.receive(text), code)
}

declare global {
  interface Window {
    waits: { state: string; readonly receive: (code: string) => void }[]
  }
}
