import { expect } from '@playwright/test'
import { test } from '../support/kept-page.js'
import { open } from '../support/demo.js'
import { button, codeField, identifierField, widget } from '../support/locators.js'
import { sendCode } from '../support/steps.js'

const INVALID = [
  ['nothing', '', 'Enter your email, phone number or wallet.'],
  ['spaces', '   ', 'Enter your email, phone number or wallet.'],
  ['only invisible characters', '\u200b\u202e\u2066', 'Enter your email, phone number or wallet.'],
  [
    'a name',
    'sara',
    'We don’t recognise that. Enter an email address, a phone number (with + and country code) or ' +
      'a wallet address.',
  ],
  ['an email without its end', 'hi@trader4', 'That email address isn’t complete.'],
  ['an email without its beginning', '@trader4.net', 'That email address isn’t complete.'],
  ['two emails', 'hi@trader4.net, sara@trader4.net', 'That email address isn’t complete.'],
  ['a short number', '+44788', 'That number is too short.'],
  ['a long number', '+4478888727201234', 'That number is too long.'],
  ['an email of 255 characters', `${'a'.repeat(250)}@b.co`, 'That’s too long.'],
  ['a wallet of 129 characters', `bc1${'q'.repeat(126)}`, 'That’s too long.'],
  ['a text of 321 characters', 'a'.repeat(321), 'That’s too long.'],
] as const

test('[ID-03] explains an invalid identifier, keeps it, and sends nothing', async ({ page, calls }) => {
  await open(page)
  for (const [what, text, sentence] of INVALID) {
    await test.step(what, async () => {
      await identifierField(page).fill(text)
      await button(page, 'Send code').click()

      await expect(widget(page).getByRole('alert').filter({ hasText: sentence })).toBeVisible()
      await expect(identifierField(page)).toHaveAccessibleDescription(
        new RegExp(sentence.replaceAll(/[+().]/g, '\\$&')),
      )
      await expect(identifierField(page)).toHaveAttribute('aria-invalid', 'true')
      await expect(identifierField(page)).toBeFocused()
      await expect(identifierField(page)).toHaveValue(text)
      expect(calls.count('send')).toBe(0)
    })
  }
})

test('[ID-03] hides the message as soon as something is typed', async ({ page }) => {
  await open(page)
  await button(page, 'Send code').click()
  await expect(identifierField(page)).toHaveAttribute('aria-invalid', 'true')

  await identifierField(page).press('h')

  await expect(identifierField(page)).toHaveAttribute('aria-invalid', 'false')
  await expect(page.getByText('Enter your email')).toBeHidden()
})

/** Identifiers with characters that are invisible or look like others. */
const DISGUISED = [
  ['without an override of the reading direction', 'hi@\u202eten.4redart', 'hi@ten.4redart'],
  ['without isolates', '\u2066hi\u2069@trader4.net', 'hi@trader4.net'],
  ['without zero-width spaces', 'h\u200bi@tra\u200dder4.net\ufeff', 'hi@trader4.net'],
  ['as it is where a letter only looks Latin', 'hi@tr\u0430der4.net', 'hi@tr\u0430der4.net'],
  ['without marks of direction', '\u200f+44 7888 872720\u200e', '+447888872720'],
] as const

for (const [what, typed, clean] of DISGUISED) {
  test(`[ID-05] shows and sends an identifier ${what}`, async ({ page, calls }) => {
    await open(page)
    await sendCode(page, typed)
    expect(calls.to('send')[0]?.postDataJSON()).toEqual({ id: clean })

    const shown = page.getByRole('main').locator('bdi')
    await expect(shown).toHaveAttribute('dir', 'ltr')
    expect(await shown.textContent()).not.toMatch(/\p{Cf}/u)

    await button(page, 'Change').click()
    await expect(identifierField(page)).toHaveValue(clean)
    await expect(codeField(page)).toBeHidden()
  })
}
