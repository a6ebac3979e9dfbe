import { expect, test, type Locator, type Page } from '@playwright/test'
import { open, SARA } from '../support/demo.js'
import { holdResponses, holdScripts, type Release } from './hold.js'
import { button, codeField, identifierField, widget } from '../support/locators.js'
import { chooseLanguage, enterCode, readCode, sendCode, wrongCode } from '../support/steps.js'

interface Typing {
  readonly name: string
  readonly before: (page: Page) => Promise<unknown>
  readonly act: (page: Page) => Promise<unknown>
  /** Field that has all keys at the end. */
  readonly field: (page: Page) => Locator
  readonly keys: string
  readonly value: string
  /** @default none */
  readonly scripts?: RegExp
  /** @default none */
  readonly responses?: RegExp
}

const fillIdentifier = (page: Page) => identifierField(page).fill(SARA)

const SENDING = { scripts: /deferred-views|run-requests/, responses: /request-otp|sign$/ }

/** Transitions, and the keys that are pressed from their first moment to their last. */
const TYPINGS: readonly Typing[] = [
  {
    name: 'a code is sent by Enter',
    before: fillIdentifier,
    act: page => page.keyboard.press('Enter'),
    field: codeField,
    keys: '12345',
    value: '12345',
    ...SENDING,
  },
  {
    name: 'a code is sent by a press, which takes the focus away in Safari',
    before: fillIdentifier,
    async act(page) {
      await identifierField(page).blur()
      await button(page, 'Send code').evaluate(pressed => pressed instanceof HTMLElement && pressed.click())
    },
    field: codeField,
    keys: '12345',
    value: '12345',
    ...SENDING,
  },
  {
    name: 'a wrong code is checked, which is typed anew at once',
    before: page => sendCode(page),
    act: async page => enterCode(page, wrongCode(await readCode(page))),
    field: codeField,
    keys: '12345',
    value: '12345',
    responses: /verify/,
  },
  {
    name: 'somebody goes back to change the identifier',
    before: page => sendCode(page),
    act: page => button(page, 'Change').click(),
    field: identifierField,
    keys: '.example',
    value: `${SARA}.example`,
  },
  {
    name: 'the numbering plans load',
    before: page => identifierField(page).focus(),
    act: page => page.keyboard.type('7888'),
    field: identifierField,
    keys: '872720',
    value: '7888872720',
    scripts: /number-part/,
  },
  {
    name: 'another language loads',
    before: page => identifierField(page).focus(),
    act: page => chooseLanguage(page, 'fa'),
    field: page => widget(page).getByRole('textbox'),
    keys: SARA,
    value: SARA,
    scripts: /\/fa-/,
  },
]

// Keys are pressed while the next step still moves to its place.
test.use({ contextOptions: { reducedMotion: 'no-preference' } })

for (const typing of TYPINGS) {
  test(`[STEP-02] no key is lost while ${typing.name}`, async ({ page, context }) => {
    const { scripts, responses, keys, field } = typing
    const releases: Release[] = []
    if (scripts !== undefined) releases.push(await holdScripts(context, scripts))
    await open(page)
    await typing.before(page)
    if (responses !== undefined) releases.push(await holdResponses(page, responses))

    await typing.act(page)
    const share = Math.ceil(keys.length / (releases.length + 1))
    for (let from = 0; from < keys.length; from += share) {
      await page.keyboard.type(keys.slice(from, from + share))
      await releases.shift()?.()
    }

    await expect(field(page)).toHaveValue(typing.value)
    await expect(field(page)).toBeFocused()
  })
}

test('[STEP-02] a whole code that is typed before its field is there is sent', async ({ page }) => {
  await open(page)
  await identifierField(page).fill(SARA)
  const release = await holdResponses(page, /request-otp|sign$/)
  await identifierField(page).press('Enter')
  await page.keyboard.type('123456')
  await release()
  await expect(widget(page)).toContainText('That code isn’t right.')
  await expect(codeField(page)).toBeFocused()
})
