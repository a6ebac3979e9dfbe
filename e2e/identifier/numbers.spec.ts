import { expect, type Page } from '@playwright/test'
import { test as testOnNewPage } from '../support/api-calls.js'
import { test } from '../support/kept-page.js'
import { blockScripts, recordScripts } from '../support/scripts.js'
import { open, reopen, SARA } from '../support/demo.js'
import {
  button,
  codeField,
  countryButton as country,
  countrySearch as search,
  identifierField,
} from '../support/locators.js'
import { sendCode } from '../support/steps.js'

test('[ID-01] tells the country from a number that is pasted', async ({ page, calls }) => {
  await open(page)
  await paste(page, '+49 (0)30 123456')

  await expect(country(page)).toHaveAccessibleName('Country: Germany, +49')
  await button(page, 'Send code').click()
  await expect(codeField(page)).toBeFocused()
  expect(calls.to('send')[0]?.postDataJSON()).toEqual({ id: '+4930123456' })
})

test('[ID-01] reads a number without a country code as one of the country shown', async ({ page, calls }) => {
  await open(page)
  await identifierField(page).fill('07888 872720')

  await expect(country(page)).toHaveAccessibleName('Country: United Kingdom, +44')
  await expect(country(page)).toContainText('+44')
  await button(page, 'Send code').click()
  await expect(codeField(page)).toBeFocused()
  expect(calls.to('send')[0]?.postDataJSON()).toEqual({ id: '+447888872720' })
})

test('[ID-05] formats a number when the field is left, and never moves the caret before', async ({
  page,
  calls,
}) => {
  await open(page)
  await identifierField(page).pressSequentially('07888872720')
  await expect(country(page)).toBeVisible()
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Delete')
  await page.keyboard.type('7')
  await expect(identifierField(page)).toHaveValue('07888872720')
  expect(await identifierField(page).evaluate(caretIn)).toBe(2)

  await page.keyboard.press('Tab')
  await expect(identifierField(page)).toHaveValue('+44 7888 872720')
  await page.keyboard.press('Enter')
  await expect(codeField(page)).toBeFocused()
  expect(calls.to('send')[0]?.postDataJSON()).toEqual({ id: '+447888872720' })
})

for (const [what, start, keys, caret, end] of [
  ['in the middle of a number', '+44 7888 872720', '12', 9, '+44 788128 872720'],
  ['in the middle of a number without a country code', '07888872720', '12', 9, '0788887122720'],
  ['in the middle of an email', 'hi@trader4.net', '.+x', 10, 'hi@trad.+xer4.net'],
] as const) {
  test(`[ID-05] the caret stays at the typed character, ${what}`, async ({ page }) => {
    await open(page)
    await identifierField(page).fill(start)
    if (!start.includes('@')) await expect(country(page)).toBeVisible()
    await page.keyboard.press('Home')
    for (let step = 0; step < caret - keys.length; step += 1) await page.keyboard.press('ArrowRight')
    for (const [typed, key] of Array.from(keys).entries()) {
      await page.keyboard.press(key)
      expect(await identifierField(page).evaluate(caretIn)).toBe(caret - keys.length + typed + 1)
    }
    await expect(identifierField(page)).toHaveValue(end)

    await page.keyboard.press('Backspace')
    expect(await identifierField(page).evaluate(caretIn)).toBe(caret - 1)
  })
}

for (const [what, isBlocked] of [
  ['nothing for numbers loads', undefined],
  ['the numbering plans do not load', isNumberingPlans],
] as const) {
  testOnNewPage(
    `[ID-01] sends a number with a country code though ${what}`,
    async ({ page, context, calls }) => {
      await open(page)
      await loadAllButNumbers(page)
      await blockScripts(context, isBlocked)
      await identifierField(page).fill('07888 872720')
      await button(page, 'Send code').click()
      await expect(page.getByText('Start with the country code, like +44 7888 872720.')).toBeVisible()

      await identifierField(page).fill('+44 7888 872720')
      await button(page, 'Send code').click()
      await expect(codeField(page)).toBeFocused()
      expect(calls.to('send').map(request => request.postDataJSON())).toEqual([
        { id: SARA },
        { id: '+447888872720' },
      ])
    },
  )
}

testOnNewPage(
  'loads the numbering plans of a number once it needs them, and only those',
  async ({ page }) => {
    await open(page)
    await identifierField(page).fill('07888')
    await expect(country(page)).toHaveAccessibleName('Country: United Kingdom, +44')

    const scripts = recordScripts(page)
    await identifierField(page).fill('+49 30')
    await expect(country(page)).toHaveAccessibleName('Country: Germany, +49')
    expect(scripts).toEqual([])
    await identifierField(page).fill('+1 204 234 5678')
    await expect(country(page)).toHaveAccessibleName('Country: Canada, +1')
    expect(scripts).toHaveLength(1)
  },
)

testOnNewPage(
  'shows the main country of a country code whose numbering plans do not load',
  async ({ page, context }) => {
    await open(page)
    await identifierField(page).fill('07888')
    await expect(country(page)).toHaveAccessibleName('Country: United Kingdom, +44')

    await blockScripts(context, isNumberingPlans)
    const failure = context.waitForEvent('requestfailed')
    await identifierField(page).fill('+1 204 234 5678')
    await failure
    await expect(country(page)).toHaveAccessibleName('Country: United States, +1')
  },
)

testOnNewPage(
  'loads nothing for numbers until one is typed, and no list of countries until it is opened',
  async ({ page }) => {
    await open(page)
    await loadAllButNumbers(page)
    const scripts = recordScripts(page)
    await identifierField(page).fill('07')
    await identifierField(page).fill('hi@trader4.net')
    expect(scripts).toEqual([])

    await identifierField(page).fill('078')
    await expect(country(page)).toBeVisible()
    const forNumbers = [...scripts]
    expect(forNumbers).not.toEqual([])

    await country(page).click()
    await expect(search(page)).toBeFocused()
    expect(scripts.length).toBeGreaterThan(forNumbers.length)
  },
)

test('a number reads left to right, its country code first, in either direction', async ({ page }) => {
  await open(page)
  for (const dir of ['ltr', 'rtl'] as const) {
    await reopen(page, { dir })
    await identifierField(page).fill('7888 87')
    const chip = await country(page).boundingBox()
    const field = await identifierField(page).boundingBox()
    expect(chip?.x, dir).toBeLessThan(field?.x ?? 0)
  }
})

/** Goes to the code step and back. */
async function loadAllButNumbers(page: Page): Promise<void> {
  await sendCode(page)
  await button(page, 'Change').click()
  await expect(identifierField(page)).toBeFocused()
}

function caretIn(input: HTMLElement | SVGElement): number | null {
  return input instanceof HTMLInputElement ? input.selectionStart : null
}

async function paste(page: Page, text: string): Promise<void> {
  await identifierField(page).focus()
  await page.keyboard.insertText(text)
}

function isNumberingPlans(_url: string, text: string): boolean {
  return text.includes('country_calling_codes')
}
