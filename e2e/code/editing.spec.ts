import { expect, type Page } from '@playwright/test'
import { test } from '../support/api-calls.js'
import { codeField, codeFor, open, sendCode, welcome, widget, wrongCode } from '../support/steps.js'

test.beforeEach(async ({ page }) => {
  await open(page)
  await sendCode(page)
})

/** What is typed, key by key, and what is left in the field, with the caret at `|`. */
const EDITS: readonly (readonly [name: string, keys: readonly string[], left: string])[] = [
  ['goes back by arrow and types in between', ['1', '2', '4', 'ArrowLeft', '3'], '123|4'],
  ['deletes in between', ['1', '2', '2', '3', 'ArrowLeft', 'Backspace'], '12|3'],
  ['deletes forward', ['1', '2', '3', 'Home', 'Delete'], '|23'],
  ['types over what is selected', ['1', '2', '3', 'Shift+ArrowLeft', 'Shift+ArrowLeft', '9'], '19|'],
  ['selects all and starts over', ['1', '2', '3', 'ControlOrMeta+a', '7'], '7|'],
  ['meets a key that is no digit at the end', ['1', '2', 'x', '3'], '123|'],
  ['meets a key that is no digit in between', ['1', '2', '4', 'ArrowLeft', 'x', '3'], '123|4'],
  ['types a Persian digit in between', ['1', '2', '4', 'ArrowLeft', '۳'], '123|4'],
  ['takes it back', ['1', '2', '3', 'ControlOrMeta+z'], '|'],
  ['takes it back and forth', ['1', '2', '3', 'ControlOrMeta+z', 'ControlOrMeta+Shift+z'], '123|'],
  ['takes back what was deleted', ['1', '2', '3', 'Home', 'Delete', 'ControlOrMeta+z'], '|123'],
]

for (const [name, keys, left] of EDITS) {
  test(`[OTP-01] the field is edited like any other by somebody who ${name}`, async ({ page }) => {
    for (const key of keys) await (key.length === 1 ? page.keyboard.type(key) : page.keyboard.press(key))

    expect(await fieldWithCaret(page)).toBe(left)
    await expect(drawnCode(page)).toHaveText(left.replace('|', ''))
  })
}

test('[OTP-01] the last digit of a wrong code is put right, and only then is it sent again', async ({
  page,
  calls,
}) => {
  const code = await codeFor(page)
  await page.keyboard.type(code.slice(0, 5) + wrongCode(code).slice(5))
  await expect(codeField(page)).toHaveAttribute('aria-invalid', 'true')
  await page.keyboard.press('End')
  await page.keyboard.press('Backspace')
  expect(calls.count('verify')).toBe(1)

  await page.keyboard.press(code.slice(5))
  await expect(welcome(page)).toBeFocused()
  expect(calls.count('verify')).toBe(2)
})

function drawnCode(page: Page) {
  return widget(page).locator('[aria-hidden] > span').locator('..')
}

function fieldWithCaret(page: Page): Promise<string> {
  return codeField(page).evaluate(field => {
    if (!(field instanceof HTMLInputElement)) throw new Error('The code has no field.')
    const caret = field.selectionStart ?? 0
    return `${field.value.slice(0, caret)}|${field.value.slice(caret)}`
  })
}
