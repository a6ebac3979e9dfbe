import { expect, type Locator, type Page } from '@playwright/test'
import { test } from '../support/kept-page.js'
import { open, visit } from '../support/demo.js'
import {
  countryButton as country,
  countrySearch as search,
  identifierField,
  widget,
} from '../support/locators.js'

test('[WCAG-2.1.1] finds a country by its name, and chooses it, by keyboard alone', async ({ page }) => {
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

test('finds a country by its codes and its name, and replaces the country code that was typed', async ({
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

test('arrow keys go through the countries, and Escape goes back to the button and changes nothing', async ({
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

test('the list closes on Tab, on a click elsewhere, and on a second press of its button', async ({
  page,
}) => {
  await open(page)
  await identifierField(page).fill('07888')
  const openList = async () => {
    await country(page).click()
    await expect(search(page)).toBeFocused()
  }
  await openList()
  await page.mouse.click(5, 5)
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

for (const [locale, edge] of [
  ['en', 'right'],
  ['fa', 'left'],
] as const) {
  test(`the dial codes stand in one column, each on one line, in ${locale}, 320 pixels wide`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 700 })
    await visit(page, { locale })
    await widget(page).getByRole('textbox').fill('+44 7888')
    await widget(page).getByRole('button', { name: /\+44/ }).click()
    await expect(options(page).first()).toBeVisible()

    const codes = await options(page)
      .locator('bdi')
      .evaluateAll(
        (elements, side) =>
          elements.map(element => ({
            edge: Math.round(element.getBoundingClientRect()[side]),
            lines: element.getClientRects().length,
          })),
        edge,
      )
    expect(codes.length).toBeGreaterThan(200)
    expect(new Set(codes.map(code => code.edge)).size).toBe(1)
    expect(Math.max(...codes.map(code => code.lines))).toBe(1)
  })
}

function options(page: Page): Locator {
  return widget(page).getByRole('option')
}

/** The option that Enter chooses. */
function active(page: Page): Locator {
  return widget(page).locator('[role="option"][data-active]')
}

async function idOf(element: Locator): Promise<string> {
  return (await element.getAttribute('id')) ?? ''
}
