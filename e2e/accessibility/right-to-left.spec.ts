import { expect, type Locator, type Page } from '@playwright/test'
import { test } from '../support/kept-page.js'
import { stopClock } from '../support/clock.js'
import { SARA, visit } from '../support/demo.js'
import { widget } from '../support/locators.js'
import { readCode, wrongCode } from '../support/steps.js'

const toPersian = (digits: string) => digits.replace(/\d/g, digit => '۰۱۲۳۴۵۶۷۸۹'.charAt(Number(digit)))

const codeField = (page: Page) => widget(page).getByRole('textbox', { name: 'رمز ۶ رقمی' })

async function sendCode(page: Page): Promise<void> {
  await visit(page, { locale: 'fa' })
  await widget(page).getByRole('textbox').fill(SARA)
  await widget(page).getByRole('button', { name: 'ارسال رمز' }).click()
  await expect(codeField(page)).toBeFocused()
}

/** @returns the horizontal centre of an element, in pixels from the left */
async function measureCentre(part: Locator): Promise<number> {
  const box = await part.boundingBox()
  if (box === null) throw new Error('The element is not visible.')
  return box.x + box.width / 2
}

test('a code in Persian digits signs in', async ({ page }) => {
  await sendCode(page)
  await codeField(page).pressSequentially(toPersian(await readCode(page)))
  await expect(widget(page).getByRole('heading', { name: 'خوش آمدید، Sara' })).toBeFocused()
})

test('the wait for another code, its life and the tries are counted in Persian digits', async ({ page }) => {
  await page.clock.install()
  await sendCode(page)
  await stopClock(page)
  const resend = widget(page).getByRole('button', { name: /^ارسال مجدد/ })
  await expect(resend).toHaveText('ارسال مجدد: ۳۰ ثانیه بعد')
  await expect(widget(page)).toContainText('انقضا: ۵ دقیقه بعد')

  await page.clock.runFor('00:20')
  await expect(resend).toHaveText('ارسال مجدد: ۱۰ ثانیه بعد')

  await codeField(page).fill(toPersian(wrongCode(await readCode(page))))
  await page.clock.runFor('00:01')
  await expect(widget(page)).toContainText(/[۰-۹] فرصت دیگر دارید/)
})

test('the widget is drawn from right to left, and what is typed from left to right', async ({ page }) => {
  await visit(page, { locale: 'fa' })
  const centre = await measureCentre(widget(page))
  const tab = (name: string) => widget(page).getByRole('tab', { name })
  expect(await measureCentre(tab('رمز یک‌بارمصرف'))).toBeGreaterThan(await measureCentre(tab('کد QR')))
  expect(await measureCentre(widget(page).locator('.werify-mark'))).toBeGreaterThan(centre)

  const field = widget(page).getByRole('textbox')
  await expect(field).toHaveCSS('direction', 'ltr')
  await expect(field).toHaveCSS('text-align', 'end')
  await field.fill('+44 7888 872720')
  await expect(widget(page).getByRole('button', { name: 'کشور: بریتانیا، ' })).toBeVisible()
  await expect(field).toHaveCSS('text-align', 'start')
  await field.fill(SARA)
  await field.press('Enter')

  await expect(codeField(page)).toHaveCSS('direction', 'ltr')
  await codeField(page).pressSequentially('۱۲')
  const slots = widget(page).locator('.werify-otp-slot')
  await expect(slots).toHaveText(['1', '2', '', '', '', ''])
  expect(await measureCentre(slots.nth(0))).toBeLessThan(await measureCentre(slots.nth(1)))
})
