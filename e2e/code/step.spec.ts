import { expect, type Page } from '@playwright/test'
import { test } from '../support/kept-page.js'
import { open, SARA } from '../support/demo.js'
import { button, codeField, identifierField, welcome, widget } from '../support/locators.js'
import { enterCode, readCode, sendCode, wrongCode } from '../support/steps.js'

test.beforeEach(async ({ page }) => {
  await page.clock.install()
  await open(page)
  await sendCode(page)
})

test('[OTP-04] says before the field that a complete code is checked at once, and does so', async ({
  page,
  calls,
}) => {
  const hint = page.getByText('We’ll check the code as soon as you’ve entered all 6 digits.')
  await expect(codeField(page)).toHaveAccessibleDescription(/check the code as soon as/)
  expect(await isBefore(page, hint, codeField(page))).toBe(true)
  await expect(button(page, 'Verify')).toBeVisible()
  const code = await readCode(page)

  await enterCode(page, code.slice(0, 5))
  expect(calls.count('verify')).toBe(0)
  await enterCode(page, code.slice(5))

  await expect(welcome(page)).toBeFocused()
  expect(calls.count('verify')).toBe(1)
})

test('[OTP-10] says that a code is wrong and how many tries are left, with the code selected', async ({
  page,
}) => {
  const code = await readCode(page)
  const wrong = wrongCode(code)
  await enterCode(page, wrong)

  await expect(page.getByRole('alert').filter({ hasText: 'That code isn’t right.' })).toHaveText(
    'That code isn’t right. 4 attempts left.',
  )
  await expect(codeField(page)).toHaveAttribute('aria-invalid', 'true')
  await expect(codeField(page)).toBeFocused()
  expect(await page.evaluate(() => String(document.getSelection()))).toBe(wrong)

  // The wrong code is selected, so typing replaces it.
  await page.keyboard.type(code)
  await expect(welcome(page)).toBeFocused()
})

test('[OTP-03] does not send the same wrong code again', async ({ page, calls }) => {
  const wrong = wrongCode(await readCode(page))
  await enterCode(page, wrong)
  await expect(codeField(page)).toHaveAttribute('aria-invalid', 'true')

  await page.keyboard.type(wrong)
  await page.keyboard.press('Enter')
  await button(page, 'Verify').press('Enter')
  await codeField(page).fill('')
  await codeField(page).fill(wrong)

  await expect(page.getByText('That code isn’t right.')).toBeVisible()
  expect(calls.count('verify')).toBe(1)
})

test('[OTP-03] sends a code once, though it is complete and Enter is pressed too', async ({
  page,
  calls,
}) => {
  await enterCode(page, await readCode(page))
  await page.keyboard.press('Enter')

  await expect(welcome(page)).toBeFocused()
  expect(calls.count('verify')).toBe(1)
})

const TOO_SHORT = ['', '   ', '12', '12345', 'abcdef']

for (const text of TOO_SHORT) {
  test(`[OTP-07] never sends "${text}", and says that digits are missing`, async ({ page, calls }) => {
    await codeField(page).fill(text)
    await codeField(page).press('Enter')
    await button(page, 'Verify').press('Enter')

    await expect(page.getByText('Enter all 6 digits of the code.')).toBeVisible()
    expect(calls.count('verify')).toBe(0)
  })
}

test('[OTP-12] says when the code has expired, keeps what was typed, and offers a new one', async ({
  page,
  calls,
}) => {
  const code = await readCode(page)
  await enterCode(page, code.slice(0, 5))
  await page.clock.fastForward('05:00')
  await expect(page.getByText('This code has expired.')).toBeVisible()

  await enterCode(page, code.slice(5))
  await expect(codeField(page)).toHaveValue(code)
  await expect(button(page, 'Verify')).toBeHidden()
  expect(calls.count('verify')).toBe(0)

  await button(page, 'Send a new code').click()
  await expect(codeField(page)).toHaveValue('')
  await expect(codeField(page)).toBeFocused()
  await enterCode(page, await readCode(page))
  await expect(welcome(page)).toBeFocused()
})

test('[OTP-09] resends after the wait and not before, and then refuses the old code', async ({
  page,
  calls,
}) => {
  const old = await readCode(page)
  const resend = button(page, /^Resend code/)
  await expect(resend).toHaveAccessibleName('Resend code in 30 seconds')
  await expect(resend).toHaveAttribute('aria-disabled', 'true')
  await resend.press('Enter')
  await expect(resend).toBeFocused()
  expect(calls.count('send')).toBe(1)

  await page.clock.fastForward('00:30')
  await expect(resend).toHaveAccessibleName('Resend code')
  await resend.click()
  await expect(resend).toHaveAccessibleName('Resend code in 1 minute')
  await expect(codeField(page)).toBeFocused()
  expect(calls.count('send')).toBe(2)

  await enterCode(page, old)
  await expect(page.getByText('That code isn’t right.')).toBeVisible()
  await page.keyboard.type(await readCode(page))
  await expect(welcome(page)).toBeFocused()
})

test('[ID-08] goes back to the identifier and keeps it', async ({ page }) => {
  await expect(widget(page).getByRole('heading')).toHaveText('Enter your code')
  await button(page, 'Change').click()

  await expect(identifierField(page)).toHaveValue(SARA)
  await expect(identifierField(page)).toBeFocused()

  await sendCode(page, '+447888872720')
  await expect(widget(page)).toContainText('Sent to +44')
  await enterCode(page, await readCode(page, '+447888872720'))
  await expect(welcome(page)).toBeFocused()
})

/** @returns whether the first element comes before the second in the document */
async function isBefore(page: Page, first: ReturnType<Page['getByText']>, second: typeof first) {
  const [one, other] = [await first.elementHandle(), await second.elementHandle()]
  return page.evaluate(
    ([a, b]) => a !== null && b !== null && a.compareDocumentPosition(b) === Node.DOCUMENT_POSITION_FOLLOWING,
    [one, other] as const,
  )
}
