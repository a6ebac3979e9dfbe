import { expect, test as base, type Page } from '@playwright/test'
import { measureSidewaysScroll, findUnreadableTexts } from './layout.js'
import { blockScripts, recordScripts } from '../support/scripts.js'
import { SARA } from '../support/demo.js'
import { widget } from '../support/locators.js'

const LOCALES = 'ar de en es fa fr he hi id it ja ko nl pl pt-BR ru sv th tr uk ur vi zh-CN zh-TW'.split(' ')
const RIGHT_TO_LEFT = ['ar', 'fa', 'he', 'ur']
const WIDTHS = [320, 400]

interface WorkerFixtures {
  /** The scripts that pages in two languages both load up to the code step, by URL. */
  readonly commonScripts: ReadonlySet<string>
}

const test = base.extend<object, WorkerFixtures>({
  commonScripts: [
    async ({ browser }, provide, { project }) => {
      const scriptsIn = async (locale: string) => {
        const page = await browser.newPage({ baseURL: project.use.baseURL ?? '' })
        const scripts = recordScripts(page)
        await page.goto(`/?locale=${locale}`)
        await goToCodeStep(page)
        await page.close()
        return scripts
      }
      const swedish = await scriptsIn('sv')
      const turkish = await scriptsIn('tr')
      await provide(new Set(swedish.filter(url => turkish.includes(url))))
    },
    { scope: 'worker' },
  ],
})

for (const locale of LOCALES) {
  test(`${locale} fits on a small phone, and is the only language that is loaded`, async ({
    page,
    commonScripts,
  }) => {
    const scripts = recordScripts(page)
    await page.goto(`/?locale=${locale}`)
    const field = widget(page).getByRole('textbox')

    await expect(field).toHaveAttribute('dir', 'ltr')
    await expect(widget(page)).toHaveAttribute('lang', locale === 'en' ? 'en-GB' : locale)
    await expect(widget(page)).toHaveAttribute('dir', RIGHT_TO_LEFT.includes(locale) ? 'rtl' : 'ltr')
    for (const width of WIDTHS) await expectToFit(page, width)

    await goToCodeStep(page)

    await expect(field).toHaveAttribute('dir', 'ltr')
    for (const width of WIDTHS) await expectToFit(page, width)
    expect(scripts.filter(url => !commonScripts.has(url))).toHaveLength(locale === 'en' ? 0 : 1)
  })
}

test('the demo offers every language, and shows one as soon as it is chosen', async ({
  page,
  commonScripts,
}) => {
  const scripts = recordScripts(page)
  const countLanguages = () => scripts.filter(url => !commonScripts.has(url)).length
  await page.goto('/')
  const choice = page.getByLabel('Language')
  const offered = choice.evaluate(select =>
    Array.from(select.querySelectorAll('option'), ({ value }) => value),
  )
  expect(await offered).toEqual(LOCALES)
  expect(countLanguages()).toBe(0)

  await choice.selectOption('fa')
  await expect(widget(page)).toHaveAttribute('dir', 'rtl')
  expect(countLanguages()).toBe(1)
  await choice.selectOption('de')
  await expect(widget(page).getByRole('heading')).toHaveText('Bei Trader4 anmelden')
  expect(countLanguages()).toBe(2)
})

for (const [locale, note] of [
  ['de', 'Zuletzt verwendet'],
  ['id', 'Terakhir digunakan'],
  ['ru', 'Последний способ'],
] as const) {
  test(`${locale}: the note on the method of the last login is read in full on a small phone`, async ({
    page,
  }) => {
    await page.goto(`/?locale=${locale}`)
    // The demo remembers no method, so that the note is put where the widget puts it.
    await widget(page)
      .getByRole('tab')
      .last()
      .evaluate((tab, text) => {
        const element = document.createElement('span')
        element.className = 'werify-note'
        element.textContent = text
        tab.append(element)
      }, note)
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 })
      await expect.poll(() => findCutNotes(page)).toEqual([])
    }
  })
}

test('English stands in for a language that does not load', async ({ page, context, commonScripts }) => {
  await blockScripts(context, url => !commonScripts.has(url))
  await page.goto('/?locale=fa')
  await expect(widget(page).getByRole('heading')).toHaveText('Sign in to Trader4')
  await expect(widget(page)).toHaveAttribute('dir', 'ltr')
})

test('the checks find a text that does not fit', async ({ page }) => {
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
  expect(await findUnreadableTexts(page)).toEqual(['cut off: Send code'])
  await submit.evaluate(button => Object.assign(button.style, { inlineSize: '400%', blockSize: 'auto' }))
  expect(await measureSidewaysScroll(page)).toBeGreaterThan(0)
})

async function goToCodeStep(page: Page) {
  const field = widget(page).getByRole('textbox')
  await field.fill(SARA)
  await field.press('Enter')
  await expect(field).toHaveAttribute('autocomplete', 'one-time-code')
}

async function expectToFit(page: Page, width: number) {
  await page.setViewportSize({ width, height: 800 })
  await expect.poll(() => findUnreadableTexts(page)).toEqual([])
  await expect.poll(() => measureSidewaysScroll(page)).toBe(0)
}

/** Finds notes with text that is cut off, or that covers the text above. */
function findCutNotes(page: Page): Promise<readonly string[]> {
  return widget(page).evaluate(root => {
    const above = root.querySelector('.werify-subtitle')?.getBoundingClientRect().bottom ?? 0
    return [...root.querySelectorAll('.werify-note')]
      .filter(note => note.scrollWidth > note.clientWidth || note.getBoundingClientRect().top < above)
      .map(note => note.textContent)
  })
}
