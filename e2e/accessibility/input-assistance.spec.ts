import { expect } from '@playwright/test'
import { test } from '../support/kept-page.js'
import { open, SARA } from '../support/demo.js'
import { button, codeField, identifierField, tab, welcome, widget } from '../support/locators.js'
import { enterCode, openQrTab, readCode, sendCode, wrongCode } from '../support/steps.js'

test.beforeEach(async ({ page }) => {
  await page.clock.install()
  await open(page)
})

/** Identifiers, and the message that says what is wrong and what would be right. */
const PROBLEMS = [
  ['', 'Enter your email, phone number or wallet.'],
  ['sara@trader4', 'That email address isn’t complete. It should look like name@example.com.'],
  ['12', 'That number is too short. Check for a missing digit.'],
  [
    'sara',
    'We don’t recognise that. Enter an email address, a phone number (with + and country code) or a wallet address.',
  ],
] as const

test('[WCAG-1.4.1] [WCAG-3.3.1] [WCAG-3.3.3] the message about an invalid identifier says what is wrong, and how to correct it', async ({
  page,
}) => {
  for (const [text, sentence] of PROBLEMS) {
    await identifierField(page).fill(text)
    await button(page, 'Send code').click()
    await expect.soft(identifierField(page)).toHaveAccessibleDescription(sentence)
    await expect.soft(identifierField(page)).toHaveAttribute('aria-invalid', 'true')
    await expect.soft(identifierField(page)).toBeFocused()
  }
  await identifierField(page).fill(SARA)
  await expect(identifierField(page)).toHaveAttribute('aria-invalid', 'false')
})

test('[WCAG-1.4.1] [WCAG-3.3.1] [WCAG-3.3.3] the message about a wrong code says so, with the tries left', async ({
  page,
}) => {
  await sendCode(page)
  await enterCode(page, wrongCode(await readCode(page)))
  await expect(codeField(page)).toHaveAttribute('aria-invalid', 'true')
  await expect(codeField(page)).toHaveAccessibleDescription(/That code isn’t right\. 4 attempts left\.$/)
})

test('[WCAG-3.3.2] every field has a label or says what it takes before it is filled in', async ({
  page,
}) => {
  await expect(widget(page).getByText('Email, phone or wallet', { exact: true })).toBeVisible()
  await expect(identifierField(page)).not.toHaveAttribute('placeholder')
  await sendCode(page)
  await expect(widget(page)).toContainText('Sent to h•••@trader4.net')
  await expect(codeField(page)).toHaveAccessibleDescription(/all 6 digits/)
})

test('[WCAG-3.3.7] nothing has to be entered twice, whichever way somebody goes', async ({ page }) => {
  await identifierField(page).fill(SARA)
  await openQrTab(page)
  await tab(page, 'One-time code').click()
  await expect(identifierField(page)).toHaveValue(SARA)

  await button(page, 'Send code').click()
  await codeField(page).fill('123')
  await button(page, 'use another way to sign in').click()
  await tab(page, 'One-time code').click()
  await expect(codeField(page)).toHaveValue('123')

  await button(page, 'Change').click()
  await expect(identifierField(page)).toHaveValue(SARA)
})

test('[WCAG-3.3.8] a code can be pasted and is readable, and there is a way to sign in without one', async ({
  page,
}) => {
  await sendCode(page)
  await expect(codeField(page)).toHaveAttribute('type', 'text')
  await expect(codeField(page)).not.toHaveAttribute('maxlength')
  await button(page, 'use another way to sign in').click()
  await expect(tab(page, 'QR code')).toBeFocused()
  await tab(page, 'One-time code').click()

  await page.keyboard.insertText(`Your Werify code is ${await readCode(page)}.`)
  await expect(welcome(page)).toBeFocused()
})

test('[WCAG-2.2.1] an expired code can be replaced, twelve times over', async ({ page }) => {
  await sendCode(page)
  for (let times = 0; times < 12; times += 1) {
    await expect(widget(page)).toContainText('Expires in 5 minutes')
    await page.clock.fastForward('05:00')
    await button(page, 'Send a new code').click()
    await expect(codeField(page)).toBeFocused()
  }
  await enterCode(page, await readCode(page))
  await expect(welcome(page)).toBeFocused()
})
