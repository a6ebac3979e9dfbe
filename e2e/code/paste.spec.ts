import { expect } from '@playwright/test'
import { test } from '../support/kept-page.js'
import { open } from '../support/demo.js'
import { button, codeField, welcome } from '../support/locators.js'
import { readCode, sendCode } from '../support/steps.js'
import { FORMS } from './arriving-forms.js'

for (const [name, write] of FORMS) {
  test(`[OTP-01] takes a code that is pasted ${name}`, async ({ page, context, calls }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await open(page)
    await sendCode(page)
    await page.evaluate(text => navigator.clipboard.writeText(text), write(await readCode(page)))

    await page.keyboard.press('ControlOrMeta+V')

    await expect(welcome(page)).toBeFocused()
    expect(calls.count('verify')).toBe(1)
  })

  test(`[OTP-01] takes a code that a keyboard fills in ${name}`, async ({ page, calls }) => {
    await open(page)
    await sendCode(page)

    // `fill` sets the value and fires one `input` event, as the keyboard of a phone does.
    await codeField(page).fill(write(await readCode(page)))

    await expect(welcome(page)).toBeFocused()
    expect(calls.count('verify')).toBe(1)
  })
}

test('[OTP-01] a number that may not be the code is filled in, and sent only when it is asked for', async ({
  page,
  calls,
}) => {
  await open(page)
  await sendCode(page)
  const code = await readCode(page)

  await codeField(page).fill(`Your order number is ${code}.`)
  await expect(codeField(page)).toHaveValue(code)
  await expect(button(page, 'Verify')).toBeEnabled()
  expect(calls.count('verify')).toBe(0)

  await page.keyboard.press('Enter')
  await expect(welcome(page)).toBeFocused()
  expect(calls.count('verify')).toBe(1)
})

test('[OTP-01] a message without a code leaves the field as it is, and says so', async ({ page, calls }) => {
  await open(page)
  await sendCode(page)
  await page.keyboard.type('12')

  await codeField(page).fill('You paid $150000.00 with the card ending in 4821.')
  await expect(page.getByRole('alert').filter({ hasText: 'Enter all 6 digits of the code.' })).toBeVisible()
  await expect(codeField(page)).toHaveValue('12')
  expect(calls.count('verify')).toBe(0)
})

test('[OTP-01] has one real field for the code, which autofill recognises', async ({ page }) => {
  await open(page)
  await sendCode(page)

  await expect(page.getByRole('main').getByRole('textbox')).toHaveCount(1)
  await expect(codeField(page)).toHaveAttribute('autocomplete', 'one-time-code')
  await expect(codeField(page)).toHaveAttribute('inputmode', 'numeric')
  await expect(codeField(page)).not.toHaveAttribute('maxlength')
})
