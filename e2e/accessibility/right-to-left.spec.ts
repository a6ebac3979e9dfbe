import { expect, test, type Locator, type Page } from '@playwright/test'
import { codeFor, SARA, stopClock, widget, wrongCode } from '../support/steps.js'

const toPersian = (digits: string) => digits.replace(/\d/g, digit => '۰۱۲۳۴۵۶۷۸۹'.charAt(Number(digit)))

const codeField = (page: Page) => widget(page).getByRole('textbox', { name: 'رمز ۶ رقمی' })

async function sendCode(page: Page): Promise<void> {
  await page.goto('/?locale=fa')
  await widget(page).getByRole('textbox').fill(SARA)
  await widget(page).getByRole('button', { name: 'ارسال رمز' }).click()
  await expect(codeField(page)).toBeFocused()
}

/** Where something is across the page, from its left side. */
async function middleOf(part: Locator): Promise<number> {
  const box = await part.boundingBox()
  if (box === null) throw new Error('What is not drawn has no place.')
  return box.x + box.width / 2
}

test('who types the code in Persian digits is signed in', async ({ page }) => {
  await sendCode(page)
  await codeField(page).pressSequentially(toPersian(await codeFor(page)))
  await expect(widget(page).getByRole('heading', { name: 'خوش آمدید، Sara' })).toBeFocused()
})

test('the wait for another code, its life and the tries are counted in Persian digits', async ({ page }) => {
  await page.clock.install()
  await sendCode(page)
  await stopClock(page)
  const resend = widget(page).getByRole('button', { name: /^ارسال مجدد/ })
  await expect(resend).toHaveText('ارسال مجدد: ۳۰ ثانیه بعد')
  await expect(widget(page)).toContainText('معتبر تا ۵ دقیقه بعد')

  await page.clock.runFor('00:20')
  await expect(resend).toHaveText('ارسال مجدد: ۱۰ ثانیه بعد')

  await codeField(page).fill(toPersian(wrongCode(await codeFor(page))))
  await page.clock.runFor('00:01')
  await expect(widget(page)).toContainText(/[۰-۹] فرصت دیگر دارید/)
})

test('the widget is drawn from right to left, and what is typed from left to right', async ({ page }) => {
  await page.goto('/?locale=fa')
  const middle = await middleOf(widget(page))
  const tab = (name: string) => widget(page).getByRole('tab', { name })
  expect(await middleOf(tab('رمز یک‌بارمصرف'))).toBeGreaterThan(await middleOf(tab('کد QR')))
  expect(await middleOf(widget(page).locator('.werify-mark'))).toBeGreaterThan(middle)

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
  expect(await middleOf(slots.nth(0))).toBeLessThan(await middleOf(slots.nth(1)))
})
