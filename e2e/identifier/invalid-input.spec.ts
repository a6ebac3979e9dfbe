import { expect } from '@playwright/test'
import { test } from '../support/api-calls.js'
import { button, codeField, identifierField, open, sendCode, widget } from '../support/steps.js'

const NO_IDENTIFIERS = [
  ['nothing', '', 'Enter your email, phone or wallet address.'],
  ['spaces', '   ', 'Enter your email, phone or wallet address.'],
  ['only what cannot be seen', '\u200b\u202e\u2066', 'Enter your email, phone or wallet address.'],
  [
    'a name',
    'sara',
    'That is not one we know. Enter an email address, a phone number that starts with + and the country code or ' +
      'a wallet address.',
  ],
  ['an email without its end', 'hi@trader4', 'That email address is not complete.'],
  ['an email without its beginning', '@trader4.net', 'That email address is not complete.'],
  ['two emails', 'hi@trader4.net, sara@trader4.net', 'That email address is not complete.'],
  ['a short number', '+44788', 'That number is too short.'],
  ['a long number', '+4478888727201234', 'That number is too long.'],
  ['an email of 255 characters', `${'a'.repeat(250)}@b.co`, 'That is too long.'],
  ['a wallet of 129 characters', `bc1${'q'.repeat(126)}`, 'That is too long.'],
  ['a text of 321 characters', 'a'.repeat(321), 'That is too long.'],
] as const

test('[ID-03] says what is wrong with what was entered, sends nothing, and keeps it', async ({
  page,
  calls,
}) => {
  await open(page)
  for (const [what, text, sentence] of NO_IDENTIFIERS) {
    await test.step(what, async () => {
      await identifierField(page).fill(text)
      await button(page, 'Send code').click()

      await expect(widget(page).getByRole('alert').filter({ hasText: sentence })).toBeVisible()
      await expect(identifierField(page)).toHaveAccessibleDescription(
        new RegExp(sentence.replace('+', '\\+')),
      )
      await expect(identifierField(page)).toHaveAttribute('aria-invalid', 'true')
      await expect(identifierField(page)).toBeFocused()
      await expect(identifierField(page)).toHaveValue(text)
      expect(calls.count('send')).toBe(0)
    })
  }
})

test('[ID-03] takes the sentence back once something is typed', async ({ page }) => {
  await open(page)
  await button(page, 'Send code').click()
  await expect(identifierField(page)).toHaveAttribute('aria-invalid', 'true')

  await identifierField(page).press('h')

  await expect(identifierField(page)).toHaveAttribute('aria-invalid', 'false')
  await expect(page.getByText('Enter your email')).toBeHidden()
})

const DISGUISED = [
  ['an override that turns the reading direction', 'hi@\u202eten.4redart', 'hi@ten.4redart'],
  ['isolates', '\u2066hi\u2069@trader4.net', 'hi@trader4.net'],
  ['spaces without width', 'h\u200bi@tra\u200dder4.net\ufeff', 'hi@trader4.net'],
  ['a change where letters only look Latin', 'hi@tr\u0430der4.net', 'hi@tr\u0430der4.net'],
  ['marks of direction', '\u200f+44 7888 872720\u200e', '+447888872720'],
] as const

for (const [what, typed, clean] of DISGUISED) {
  test(`[ID-05] shows and sends the same without ${what}`, async ({ page, calls }) => {
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
