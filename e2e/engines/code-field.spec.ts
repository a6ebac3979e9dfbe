import { expect } from '@playwright/test'
import { EDITS } from '../code/edits.js'
import { FORMS } from '../code/arriving-forms.js'
import { randomNumber } from '../support/demo.js'
import type { EnginePage } from './engine-page.js'
import { CODE_FIELD, copy, expectFocus, expectSignedIn, open, sendCode } from './steps.js'
import { test } from './test.js'

for (const [name, acts, left] of EDITS) {
  test(`[ENG-02] the code is edited by slots by somebody who ${name}`, async ({
    enginePage: page,
    baseURL,
  }) => {
    await open(page, baseURL, { server: 'on', autoSubmit: 'off' })
    // A paste needs a text that was copied, and copying would take the focus later.
    const pasted = acts.split(' ').find(act => act.startsWith('='))
    if (pasted !== undefined) await copy(page, pasted.slice(1).replaceAll('·', ' '))
    await sendCode(page, randomNumber('mobile'))

    for (const act of acts.split(' ')) await perform(page, act)

    await page.expectIn([left, left.replace(/[[\]|]/g, '')], readField, CODE_FIELD)
  })
}

for (const [name, write] of FORMS) {
  test(`[ENG-02] takes a code that is pasted ${name}`, async ({ enginePage: page, baseURL }) => {
    await open(page, baseURL, { server: 'on' })
    await copy(page, write(await sendCode(page, randomNumber('mobile'))))
    await page.evaluate(selector => document.querySelector<HTMLElement>(selector)?.focus(), CODE_FIELD)
    await expectFocus(page, CODE_FIELD)
    await page.press('ControlOrMeta+v')
    await expectSignedIn(page)
  })
}

test('[ENG-02] what is typed while the step arrives can be undone later', async ({
  enginePage: page,
  baseURL,
}) => {
  await open(page, baseURL, { server: 'on', autoSubmit: 'off' })
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync('.werify-view { animation-duration: 1000s !important }')
    document.adoptedStyleSheets.push(sheet)
  })
  await sendCode(page, randomNumber('mobile'))
  await page.type('123')
  const isArriving = await page.evaluate(() => {
    const animations = document.getAnimations()
    animations.forEach(animation => animation.finish())
    return animations.length > 0
  })
  expect(isArriving).toBe(true)
  await page.expectIn(0, () => document.getAnimations().length)

  await page.press('ControlOrMeta+z')
  await page.expectIn(['|', ''], readField, CODE_FIELD)
  await page.press('ControlOrMeta+y')
  await page.expectIn(['123|', '123'], readField, CODE_FIELD)
})

async function perform(page: EnginePage, act: string): Promise<void> {
  const [, shift, from, to, again] = /^(Shift)?@(\d)(?:-(\d))?(@)?$/.exec(act) ?? []
  if (from !== undefined) {
    const start = await centreOfSlot(page, from)
    if (shift !== undefined) await page.hold('Shift')
    if (to === undefined) await page.clickAt(start, again === undefined ? 1 : 2)
    else await page.drag(start, await centreOfSlot(page, to))
    if (shift !== undefined) await page.letGo('Shift')
  } else if (act.startsWith('=')) await page.press('ControlOrMeta+v')
  else if (/^\p{Lu}[a-z]/u.test(act)) await page.press(act)
  else await page.type(act)
}

function centreOfSlot(page: EnginePage, slot: string) {
  return page.centreOf({ selector: `.werify-otp-slots > :nth-child(${Number(slot) + 1})` })
}

/** The value with its selection in brackets, or its caret as `|`; and what the slots show. Runs in the page. */
function readField(selector: string): readonly [field: string, drawn: string] {
  const field = document.querySelector<HTMLInputElement>(selector)
  const value = field?.value ?? ''
  const start = field?.selectionStart ?? 0
  const end = field?.selectionEnd ?? 0
  const selected = start === end ? '|' : `[${value.slice(start, end)}]`
  const drawn = document.querySelector('.werify-otp-slots')?.textContent ?? ''
  return [value.slice(0, start) + selected + value.slice(end), drawn]
}
