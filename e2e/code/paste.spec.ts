import { expect } from '@playwright/test'
import { test } from '../support/api-calls.js'
import { codeField, codeFor, open, sendCode, welcome } from '../support/steps.js'

/** Ways in which a code arrives in one piece, given the code. */
const PIECES: readonly (readonly [name: string, write: (code: string) => string])[] = [
  ['as it is', code => code],
  ['with a dash', code => `${code.slice(0, 3)}-${code.slice(3)}`],
  ['with white space around it', code => ` ${code}\n`],
  ['with a prefix', code => `G-${code}`],
  ['by voice', code => code.split('').join(' ')],
  ['in full-width digits', code => code.replace(/\d/g, digit => String.fromCharCode(0xff10 + Number(digit)))],
  ['in Persian digits', code => code.replace(/\d/g, digit => '۰۱۲۳۴۵۶۷۸۹'.charAt(Number(digit)))],
  ['in a sentence', code => `Your code is ${code.slice(0, 3)} ${code.slice(3)}`],
  ['in the whole message', code => `Your Werify code is ${code}. It is good for 5 minutes.`],
]

for (const [name, write] of PIECES) {
  test(`[OTP-01] takes a code that is pasted ${name}`, async ({ page, context, calls }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await open(page)
    await sendCode(page)
    await page.evaluate(text => navigator.clipboard.writeText(text), write(await codeFor(page)))

    await page.keyboard.press('ControlOrMeta+V')

    await expect(welcome(page)).toBeFocused()
    expect(calls.count('verify')).toBe(1)
  })

  test(`[OTP-01] takes a code that a keyboard fills in ${name}`, async ({ page, calls }) => {
    await open(page)
    await sendCode(page)

    // Sets the value and fires a single `input` event, as the keyboards of phones do.
    await codeField(page).fill(write(await codeFor(page)))

    await expect(welcome(page)).toBeFocused()
    expect(calls.count('verify')).toBe(1)
  })
}

test('[OTP-01] has one real field for the code, ready for what fills codes in', async ({ page }) => {
  await open(page)
  await sendCode(page)

  await expect(page.getByRole('main').getByRole('textbox')).toHaveCount(1)
  await expect(codeField(page)).toHaveAttribute('autocomplete', 'one-time-code')
  await expect(codeField(page)).toHaveAttribute('inputmode', 'numeric')
  await expect(codeField(page)).not.toHaveAttribute('maxlength')
})
