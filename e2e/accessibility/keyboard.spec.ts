import { expect, type Locator, type Page } from '@playwright/test'
import { test } from '../support/kept-page.js'
import { open, SARA } from '../support/demo.js'
import {
  button,
  codeField,
  hostResult,
  identifierField,
  phonePanel,
  qrCode,
  qrPanel,
  tab,
  welcome,
} from '../support/locators.js'
import { readCode, wrongCode } from '../support/steps.js'

test.beforeEach(({ page }) => page.clock.install())

test('[WCAG-2.1.1] signs in with a code by keyboard alone', async ({ page }) => {
  await open(page)
  await tabTo(page, identifierField(page))
  await page.keyboard.type(SARA)
  await page.keyboard.press('Enter')
  await expect(codeField(page)).toBeFocused()

  await page.keyboard.type(wrongCode(await readCode(page)))
  await expect(codeField(page)).toHaveAttribute('aria-invalid', 'true')
  await expect(codeField(page)).toBeFocused()
  await page.keyboard.type(await readCode(page))

  await expect(welcome(page)).toBeFocused()
  await expect(hostResult(page)).toBeVisible()
})

test('[WCAG-2.1.1] resends a code, and changes where it goes, by keyboard alone', async ({ page }) => {
  await sendByKeyboard(page)
  await tabTo(page, button(page, /^Resend code/))
  await page.clock.fastForward('00:30')
  await page.keyboard.press('Enter')
  await expect(codeField(page)).toBeFocused()

  await page.clock.fastForward('05:00')
  await tabTo(page, button(page, 'Send a new code'))
  await page.keyboard.press('Enter')
  await expect(button(page, 'Verify')).toBeVisible()
  await expect(codeField(page)).toBeFocused()

  await tabTo(page, button(page, 'Change'), 'Shift+Tab')
  await page.keyboard.press('Enter')
  await expect(identifierField(page)).toBeFocused()
})

test('[OTP-12] Enter in the field asks for a new code once the old one has expired', async ({ page }) => {
  await sendByKeyboard(page)
  const old = await readCode(page)
  await page.clock.fastForward('05:00')
  await expect(button(page, 'Send a new code')).toBeVisible()
  await page.keyboard.press('Enter')

  await expect(button(page, 'Verify')).toBeVisible()
  await expect(codeField(page)).toBeFocused()
  expect(await readCode(page)).not.toBe(old)
})

test('[I13] changes from the code to the QR code and back, and never loses the focus', async ({ page }) => {
  await sendByKeyboard(page)
  await page.keyboard.type('123')
  await tabTo(page, button(page, 'use another way to sign in'))
  await page.keyboard.press('Enter')
  await expect(tab(page, 'QR code')).toBeFocused()
  await expect(qrCode(page)).toBeVisible()

  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Enter')
  await expect(codeField(page)).toBeFocused()
  await expect(codeField(page)).toHaveValue('123')
})

const DIRECTIONS = [
  ['ltr', 'ArrowRight', 'ArrowLeft'],
  ['rtl', 'ArrowLeft', 'ArrowRight'],
] as const

for (const [dir, next, previous] of DIRECTIONS) {
  test(`[QR-24] moves over the tabs without opening them, ${dir}`, async ({ page, calls }) => {
    await open(page, { dir })
    await tabTo(page, tab(page, 'One-time code'))

    for (const [key, name] of [
      [next, 'QR code'],
      [next, 'One-time code'],
      [previous, 'QR code'],
      [previous, 'One-time code'],
      ['End', 'QR code'],
      ['Home', 'One-time code'],
    ] as const) {
      await page.keyboard.press(key)
      await expect(tab(page, name)).toBeFocused()
      await expect(tab(page, 'One-time code')).toHaveAttribute('aria-selected', 'true')
    }
    await page.keyboard.press('Tab')
    await expect(identifierField(page)).toBeFocused()
    expect(calls.count('ticket')).toBe(0)
  })
}

for (const key of ['Enter', 'Space']) {
  test(`signs in with a phone after opening the tab with ${key}`, async ({ page }) => {
    await open(page)
    await tabTo(page, tab(page, 'One-time code'))
    await page.keyboard.press('End')
    await page.keyboard.press(key)
    await expect(qrCode(page)).toBeVisible()
    await expect(tab(page, 'QR code')).toBeFocused()
    await page.keyboard.press('Tab')
    await expect(qrPanel(page)).toBeFocused()

    await tabTo(page, phonePanel(page).getByRole('button', { name: 'Approve' }))
    await page.keyboard.press('Enter')
    await page.clock.fastForward('00:05')

    await expect(welcome(page)).toBeFocused()
  })
}

test('[I13] asks for a new QR code and keeps the focus', async ({ page }) => {
  await open(page)
  await tabTo(page, tab(page, 'One-time code'))
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await expect(qrCode(page)).toBeVisible()
  await phonePanel(page).getByRole('button', { name: 'Decline' }).press('Enter')
  await page.clock.fastForward('00:05')
  await tabTo(page, button(page, 'Show a new code'), 'Shift+Tab')
  await page.keyboard.press('Enter')

  await expect(qrCode(page)).toBeVisible()
  await expect(qrPanel(page)).toBeFocused()
})

async function sendByKeyboard(page: Page) {
  await open(page)
  await tabTo(page, identifierField(page))
  await page.keyboard.type(SARA)
  await page.keyboard.press('Enter')
  await expect(codeField(page)).toBeFocused()
}

/** Presses Tab until an element has the focus. */
async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab') {
  await expect(target).toBeVisible()
  for (let presses = 0; presses < 25; presses += 1) {
    await page.keyboard.press(key)
    if (await target.evaluate(element => element === document.activeElement)) return
  }
  throw new Error('The Tab key does not reach the element.')
}
