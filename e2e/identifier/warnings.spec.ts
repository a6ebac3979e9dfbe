import { expect } from '@playwright/test'
import { test } from '../support/kept-page.js'
import { open } from '../support/demo.js'
import { button, codeField, countryButton as country, identifierField, widget } from '../support/locators.js'

const TOO_SHORT = 'That number is too short for the United Kingdom. Check it, or send the code anyway.'

test('warns about an unusual number when the field is left, as a status, and sends it anyway', async ({
  page,
  calls,
}) => {
  await open(page)
  await identifierField(page).fill('7888 87')
  await expect(country(page)).toBeVisible()
  await expect(page.getByText(TOO_SHORT)).toBeHidden()
  await identifierField(page).press('Tab')

  await expect(widget(page).getByRole('status').filter({ hasText: TOO_SHORT })).toBeVisible()
  await expect(identifierField(page)).toHaveAttribute('aria-invalid', 'false')
  await expect(identifierField(page)).toHaveAccessibleDescription(TOO_SHORT)
  await button(page, 'Send code anyway').click()
  await expect(codeField(page)).toBeFocused()
  expect(calls.to('send')[0]?.postDataJSON()).toEqual({ id: '+44788887' })
})

test('[ID-01] warns about a mistyped wallet address before it is sent, until the text changes', async ({
  page,
  calls,
}) => {
  await open(page)
  await identifierField(page).fill('bc1uw48ht4287287')
  await button(page, 'Send code').click()

  await expect(page.getByText(/^That Bitcoin address looks mistyped/)).toBeVisible()
  expect(calls.count('send')).toBe(0)
  await identifierField(page).fill('hi@trader4.net')
  await expect(page.getByText(/looks mistyped/)).toBeHidden()
  await button(page, 'Send code').click()
  await expect(codeField(page)).toBeFocused()
})
