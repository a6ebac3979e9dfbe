import { expect, test, type Page } from '@playwright/test'
import { sidewaysScroll, unreadableTexts } from './layout.js'
import { SARA, widget } from '../support/steps.js'

const LOCALES = 'ar de en es fa fr he hi id it ja ko nl pl pt-BR ru sv th tr uk ur vi zh-CN zh-TW'.split(' ')
const RIGHT_TO_LEFT = ['ar', 'fa', 'he', 'ur']
const WIDTHS = [320, 400]

/** The languages whose chunks the page has asked for so far. */
function languagesAskedFor(page: Page): readonly string[] {
  const asked: string[] = []
  page.on('request', request => {
    const [, name] = /\/assets\/([\w-]+)-[\w-]{8}\.js$/.exec(request.url()) ?? []
    if (name !== undefined && LOCALES.includes(name)) asked.push(name)
  })
  return asked
}

for (const locale of LOCALES) {
  test(`${locale} fits on a small phone, and is the only language that is loaded`, async ({ page }) => {
    const asked = languagesAskedFor(page)
    await page.goto(`/?locale=${locale}`)
    const field = widget(page).getByRole('textbox')

    await expect(field).toHaveAttribute('dir', 'ltr')
    await expect(widget(page)).toHaveAttribute('lang', locale === 'en' ? 'en-GB' : locale)
    await expect(widget(page)).toHaveAttribute('dir', RIGHT_TO_LEFT.includes(locale) ? 'rtl' : 'ltr')
    for (const width of WIDTHS) await expectToFit(page, width)

    await field.fill(SARA)
    await field.press('Enter')

    await expect(field).toHaveAttribute('autocomplete', 'one-time-code')
    await expect(field).toHaveAttribute('dir', 'ltr')
    for (const width of WIDTHS) await expectToFit(page, width)
    expect(asked).toEqual(locale === 'en' ? [] : [locale])
  })
}

test('the demo offers every language, and one is spoken as soon as it is chosen', async ({ page }) => {
  const asked = languagesAskedFor(page)
  await page.goto('/')
  const choice = page.getByLabel('Language')
  const offered = choice.evaluate(select =>
    Array.from(select.querySelectorAll('option'), ({ value }) => value),
  )
  expect(await offered).toEqual(LOCALES)

  await choice.selectOption('fa')
  await expect(widget(page)).toHaveAttribute('dir', 'rtl')
  await choice.selectOption('de')
  await expect(widget(page).getByRole('heading')).toHaveText('Bei Trader4 anmelden')
  expect(asked).toEqual(['fa', 'de'])
})

test('English stands in for a language that does not load', async ({ page, context }) => {
  await context.route(/\/assets\/fa-/, route => route.abort())
  await page.goto('/?locale=fa')
  await expect(widget(page).getByRole('heading')).toHaveText('Sign in to Trader4')
  await expect(widget(page)).toHaveAttribute('dir', 'ltr')
})

test('a text that does not fit is found', async ({ page }) => {
  await page.goto('/')
  const submit = widget(page).getByRole('button', { name: 'Send code' })
  await submit.evaluate(button =>
    Object.assign(button.style, {
      blockSize: '9px',
      minBlockSize: '0',
      paddingBlock: '0',
      overflow: 'hidden',
    }),
  )
  expect(await unreadableTexts(page)).toEqual(['cut off: Send code'])
  await submit.evaluate(button => Object.assign(button.style, { inlineSize: '400%', blockSize: 'auto' }))
  expect(await sidewaysScroll(page)).toBeGreaterThan(0)
})

async function expectToFit(page: Page, width: number) {
  await page.setViewportSize({ width, height: 800 })
  expect(await unreadableTexts(page)).toEqual([])
  expect(await sidewaysScroll(page)).toBe(0)
}
