import { expect, type Page } from '@playwright/test'
import { test as testOnNewPage } from '../support/api-calls.js'
import { test } from '../support/kept-page.js'
import { open } from '../support/demo.js'
import { codeField, welcome, widget } from '../support/locators.js'
import { readCode, sendCode, wrongCode } from '../support/steps.js'
import { EDITS } from './edits.js'
import { test as testOnCodeStep } from './shared-code-step.js'

for (const [name, acts, left] of EDITS) {
  testOnCodeStep(`[OTP-01] the code is edited by slots by somebody who ${name}`, async ({ page }) => {
    for (const act of acts.split(' ')) await perform(page, act.replaceAll('·', ' '))

    await expect.poll(() => readField(page)).toBe(left)
    await expect(slots(page)).toHaveText(left.replace(/[[\]|]/g, ''))
  })
}

test('[OTP-01] says what a code is made of when a letter is ignored, until a digit is typed', async ({
  page,
}) => {
  await open(page)
  await sendCode(page)
  await page.keyboard.type('1x')
  await expect(
    widget(page).getByRole('alert').filter({ hasText: 'Enter all 6 digits of the code.' }),
  ).toBeVisible()
  await expect(codeField(page)).toHaveAttribute('aria-invalid', 'false')

  await page.keyboard.type('2')
  await expect(widget(page).getByText('Enter all 6 digits of the code.')).toBeHidden()
})

test('[OTP-01] one wrong digit is put right by a press on its slot', async ({ page, calls }) => {
  await open(page)
  await sendCode(page)
  const code = await readCode(page)
  const wrongDigit = String((Number(code[2]) + 1) % 10)
  await page.keyboard.type(code.slice(0, 2) + wrongDigit + code.slice(3))
  await expect(codeField(page)).toHaveAttribute('aria-invalid', 'true')

  await pressSlot(page, 2)
  await page.keyboard.type(code.slice(2, 3))

  await expect(welcome(page)).toBeFocused()
  expect(calls.count('verify')).toBe(2)
})

for (const place of [0, 1, 5]) {
  test(`[OTP-01] after a wrong code and a press on slot ${place + 1}, the right code can be pasted`, async ({
    page,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await open(page)
    await sendCode(page)
    const code = await readCode(page)
    await page.keyboard.type(wrongCode(code))
    await expect(codeField(page)).toHaveAttribute('aria-invalid', 'true')

    await pressSlot(page, place)
    await perform(page, `=${code}`)

    await expect(welcome(page)).toBeFocused()
  })
}

test('[OTP-01] sends a wrong code again only after its last digit is corrected', async ({ page, calls }) => {
  await open(page)
  await sendCode(page)
  const code = await readCode(page)
  await page.keyboard.type(code.slice(0, 5) + wrongCode(code).slice(5))
  await expect(codeField(page)).toHaveAttribute('aria-invalid', 'true')
  await page.keyboard.press('End')
  await page.keyboard.press('Backspace')
  expect(calls.count('verify')).toBe(1)

  await page.keyboard.press(code.slice(5))
  await expect(welcome(page)).toBeFocused()
  expect(calls.count('verify')).toBe(2)
})

for (const place of ['shadow', 'portal', 'form'] as const) {
  test(`[OTP-01] the code is edited by slots in a ${place}`, async ({ page }) => {
    await open(page, { autoSubmit: 'off', place })
    await sendCode(page)
    for (const act of ['123456', '@2', '9', 'ArrowLeft', 'Backspace']) await perform(page, act)
    await expect.poll(() => readField(page)).toBe('12|456')
  })
}

testOnNewPage.describe('by touch', () => {
  testOnNewPage.use({ hasTouch: true })

  testOnNewPage('[OTP-01] a tap selects its slot', async ({ page }) => {
    await open(page, { autoSubmit: 'off' })
    await sendCode(page)
    await page.keyboard.type('123456')
    const { x, y } = await centreOf(page, 2)
    await page.touchscreen.tap(x, y)
    await expect.poll(() => readField(page)).toBe('12[3]456')
    await page.keyboard.type('9')
    await expect(codeField(page)).toHaveValue('129456')
  })
})

test('[OTP-01] password managers see the field, and have room at its end', async ({ page }) => {
  await open(page)
  await sendCode(page)
  const last = await slots(page).locator('> span').last().boundingBox()
  const field = await codeField(page).boundingBox()
  await expect(codeField(page)).toHaveCSS('opacity', '1')
  // As wide as the badges of 1Password and Bitwarden.
  expect(Number(field?.x) + Number(field?.width)).toBeGreaterThanOrEqual(
    Number(last?.x) + Number(last?.width) + 20,
  )
  const isOnTop = await codeField(page).evaluate(input => {
    const { left, top, width, height } = input.getBoundingClientRect()
    return document.elementFromPoint(left + width / 2, top + height / 2) === input
  })
  expect(isOnTop).toBe(true)
})

/** Japanese input methods show full-width digits until they are confirmed, and break if the field is changed. */
test('[OTP-01] nothing is changed while a Japanese keyboard composes, and the digits are taken after that', async ({
  page,
  calls,
}) => {
  await open(page)
  await sendCode(page)
  const code = await readCode(page)
  const devtools = await page.context().newCDPSession(page)
  const wide = code.replace(/\d/g, digit => String.fromCharCode(0xff10 + Number(digit)))
  for (let length = 1; length <= wide.length; length += 1) {
    const text = wide.slice(0, length)
    await devtools.send('Input.imeSetComposition', { text, selectionStart: length, selectionEnd: length })
    await expect(codeField(page)).toHaveValue(text)
  }
  expect(calls.count('verify')).toBe(0)

  await devtools.send('Input.insertText', { text: wide })
  await expect(welcome(page)).toBeFocused()
  expect(calls.count('verify')).toBe(1)
})

async function perform(page: Page, act: string): Promise<void> {
  const [, shift, from, to, again] = /^(Shift)?@(\d)(?:-(\d))?(@)?$/.exec(act) ?? []
  if (from !== undefined) {
    if (shift !== undefined) await page.keyboard.down('Shift')
    await pressSlot(
      page,
      Number(from),
      to === undefined ? undefined : Number(to),
      again === undefined ? 1 : 2,
    )
    if (shift !== undefined) await page.keyboard.up('Shift')
  } else if (act.startsWith('=')) {
    await page.evaluate(text => navigator.clipboard.writeText(text), act.slice(1))
    await page.keyboard.press('ControlOrMeta+v')
  } else if (/^\p{Lu}[a-z]/u.test(act)) await page.keyboard.press(act)
  else await page.keyboard.type(act)
}

async function pressSlot(page: Page, from: number, to = from, clickCount = 1): Promise<void> {
  const start = await centreOf(page, from)
  const end = await centreOf(page, to)
  if (from === to) return page.mouse.click(start.x, start.y, { clickCount })
  await page.mouse.move(start.x, start.y)
  await page.mouse.down()
  await page.mouse.move(end.x, end.y, { steps: 8 })
  await page.mouse.up()
}

async function centreOf(page: Page, slot: number) {
  const box = await slots(page).locator('> span').nth(slot).boundingBox()
  if (box === null) throw new Error(`Slot ${slot} is not drawn.`)
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/** The slots, which draw the code. */
function slots(page: Page) {
  return widget(page).locator('.werify-otp-slots')
}

/** The value with its selection in brackets, or its caret as `|`. */
function readField(page: Page): Promise<string> {
  return codeField(page).evaluate(field => {
    if (!(field instanceof HTMLInputElement)) throw new Error('The code has no field.')
    const { value } = field
    const start = field.selectionStart ?? 0
    const end = field.selectionEnd ?? 0
    const selected = start === end ? '|' : `[${value.slice(start, end)}]`
    return value.slice(0, start) + selected + value.slice(end)
  })
}
