import { expect, type Locator, type Page } from '@playwright/test'
import { test } from '../support/api-calls.js'
import {
  button,
  codeField,
  countryButton as country,
  countrySearch as search,
  identifierField,
  open,
  widget,
} from '../support/steps.js'

const TOO_SHORT = 'That number is too short for the United Kingdom. Check it, or send the code anyway.'

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

test('[ID-05] writes a number out when the field is left, and never moves the caret before', async ({
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
  test(`[ID-05] the caret stays where it is typed, ${what}`, async ({ page }) => {
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

test('[WCAG-2.1.1] a country is found by its name, and chosen, by keyboard alone', async ({ page }) => {
  await open(page)
  await identifierField(page).fill('0151 12345678')
  await expect(country(page)).toBeVisible()
  await identifierField(page).press('Shift+Tab')
  await expect(country(page)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(search(page)).toBeFocused()
  await expect(country(page)).toHaveAttribute('aria-expanded', 'true')

  await page.keyboard.type('germ')
  await expect(options(page)).toHaveText([/Germany\+49/])
  await expect(search(page)).toHaveAttribute('aria-activedescendant', await idOf(options(page).first()))
  await page.keyboard.press('Enter')

  await expect(identifierField(page)).toBeFocused()
  await expect(identifierField(page)).toHaveValue('0151 12345678')
  await expect(country(page)).toHaveAccessibleName('Country: Germany, +49')
  await page.keyboard.press('Tab')
  await expect(identifierField(page)).toHaveValue('+49 1511 2345678')
})

test('a country is found by its codes and its name, and its code takes the place of the one typed', async ({
  page,
}) => {
  await open(page)
  for (const query of ['+49', '0049', '۴۹', 'de', 'germany']) {
    await identifierField(page).fill('+44 7888 872720')
    await country(page).click()
    await search(page).fill(query)
    await options(page).filter({ hasText: 'Germany' }).first().click()

    await expect(identifierField(page)).toHaveValue('+49 7888 872720')
    await expect(identifierField(page)).toBeFocused()
    await expect(search(page)).toBeHidden()
  }
})

test('arrows lead through the countries, and Escape back to the button with nothing changed', async ({
  page,
}) => {
  await open(page)
  await identifierField(page).fill('07888')
  await country(page).click()
  await expect(active(page)).toHaveText(/United Kingdom/)

  await page.keyboard.press('ArrowDown')
  await expect(active(page)).toHaveText(/United States/)
  await expect(active(page)).toBeInViewport()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  await expect(active(page)).toHaveText(/United Arab Emirates/)
  await page.keyboard.press('Escape')

  await expect(search(page)).toBeHidden()
  await expect(country(page)).toBeFocused()
  await expect(country(page)).toHaveAccessibleName('Country: United Kingdom, +44')
  await expect(identifierField(page)).toHaveValue('07888')
})

test('the list closes when it is left, pressed away, or its button is pressed again', async ({ page }) => {
  await open(page)
  await identifierField(page).fill('07888')
  const openList = async () => {
    await country(page).click()
    await expect(search(page)).toBeFocused()
  }
  await openList()
  await widget(page).getByRole('heading').click()
  await expect(search(page)).toBeHidden()

  await openList()
  await page.keyboard.press('Tab')
  await expect(search(page)).toBeHidden()
  await expect(identifierField(page)).toBeFocused()

  await openList()
  await country(page).click()
  await expect(search(page)).toBeHidden()
  await expect(country(page)).toBeFocused()
})

test('says what looks odd once the field is left, politely, and sends it all the same', async ({
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

test('[ID-01] says what looks odd before it is first sent, and takes it back when it is changed', async ({
  page,
  calls,
}) => {
  await open(page)
  await identifierField(page).fill('bc1uw48ht4287287')
  await button(page, 'Send code').click()

  await expect(page.getByText(/^That Bitcoin address has a typing mistake/)).toBeVisible()
  expect(calls.count('send')).toBe(0)
  await identifierField(page).fill('hi@trader4.net')
  await expect(page.getByText(/typing mistake/)).toBeHidden()
  await button(page, 'Send code').click()
  await expect(codeField(page)).toBeFocused()
})

test('[ID-01] without what knows the numbering plans, numbers with a country code are sent as ever', async ({
  page,
  context,
  calls,
}) => {
  await context.route(/number-part|wallet-part/, route => route.abort())
  await open(page)
  await identifierField(page).fill('07888 872720')
  await button(page, 'Send code').click()
  await expect(page.getByText('Start with the country code, as in +44 7888 872720.')).toBeVisible()

  await identifierField(page).fill('+44 7888 872720')
  await button(page, 'Send code').click()
  await expect(codeField(page)).toBeFocused()
  expect(calls.to('send')[0]?.postDataJSON()).toEqual({ id: '+447888872720' })
})

test('loads nothing for numbers until one is typed', async ({ page }) => {
  const parts: string[] = []
  page.on('request', request => {
    if (/number-part|wallet-part|country-list/.test(request.url())) parts.push(request.url())
  })
  await open(page)
  await identifierField(page).fill('07')
  await identifierField(page).fill('hi@trader4.net')
  expect(parts).toEqual([])

  await identifierField(page).fill('078')
  await expect(country(page)).toBeVisible()
  expect(parts.filter(url => url.includes('country-list'))).toEqual([])
})

test('a number reads left to right, its country code first, in either direction', async ({ page }) => {
  for (const dir of ['ltr', 'rtl'] as const) {
    await open(page, { dir })
    await identifierField(page).fill('7888 87')
    const chip = await country(page).boundingBox()
    const field = await identifierField(page).boundingBox()
    expect(chip?.x, dir).toBeLessThan(field?.x ?? 0)
  }
})

function options(page: Page): Locator {
  return widget(page).getByRole('option')
}

/** The country that Enter would choose. */
function active(page: Page): Locator {
  return widget(page).locator('[role="option"][data-active]')
}

async function idOf(element: Locator): Promise<string> {
  return (await element.getAttribute('id')) ?? ''
}

function caretIn(input: HTMLElement | SVGElement): number | null {
  return input instanceof HTMLInputElement ? input.selectionStart : null
}

async function paste(page: Page, text: string): Promise<void> {
  await identifierField(page).focus()
  await page.keyboard.insertText(text)
}
