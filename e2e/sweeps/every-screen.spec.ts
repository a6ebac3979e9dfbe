import { expect, type Page } from '@playwright/test'
import { OWN_COLOURS, violationsIn } from '../support/axe.js'
import { test } from '../support/api-calls.js'
import { faintTexts } from './find-low-contrast-texts.js'
import { sidewaysScroll, smallTargets, unreadableTexts } from './layout.js'
import { SCREENS } from '../support/screens.js'
import { open, widget } from '../support/steps.js'

interface Circumstances {
  readonly width: number
  readonly height: number
  /** What a person has their browser do to every page. */
  readonly style?: string
}

/** The least that people may set (WCAG 2.2, "Text Spacing"). */
const SPACING = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }`

const LARGE = 'html { font-size: 200% }'

const CIRCUMSTANCES: readonly (readonly [name: string, circumstances: Circumstances])[] = [
  ['a narrow screen, upright', { width: 320, height: 568 }],
  ['a narrow screen on its side', { width: 568, height: 320 }],
  ['a page at 400 %', { width: 320, height: 256 }],
  ['text at 200 %', { width: 1280, height: 720, style: LARGE }],
  ['text at 200 % on a phone', { width: 390, height: 844, style: LARGE }],
  ['text with space in it', { width: 1280, height: 720, style: SPACING }],
  ['text with space in it, on a narrow screen', { width: 320, height: 568, style: SPACING }],
]

/** Each screen is reached once, and looked at in every way: getting there is what takes long. */
for (const [name, reach] of SCREENS) {
  test(`[WCAG-1.1.1] [WCAG-1.3.4] [WCAG-1.4.3] [WCAG-1.4.4] [WCAG-1.4.10] [WCAG-1.4.12] [WCAG-1.4.13] [WCAG-2.5.3] [WCAG-2.5.8] ${name}: axe finds nothing, all can be read, and what is pressed is large enough`, async ({
    page,
    context,
  }) => {
    await page.clock.install()
    await open(page)
    await reach({ page, context })

    await expect(widget(page).locator('[title], svg title')).toHaveCount(0)
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 640 })
      expect.soft(await smallTargets(page), `targets, ${width} pixels wide`).toEqual([])
    }
    for (const dir of ['ltr', 'rtl']) {
      await page.getByLabel('Direction').selectOption(dir)
      await expectNothingWrong(page, dir)
      await expectReadable(page, dir)
    }
  })
}

async function expectNothingWrong(page: Page, dir: string) {
  await page.setViewportSize({ width: 1280, height: 720 })
  for (const theme of ['light', 'dark']) {
    await page.getByLabel('Theme').selectOption(theme)
    expect.soft(await violationsIn(page), `axe, ${theme} ${dir}`).toEqual([])
  }
  await page.emulateMedia({ forcedColors: 'active' })
  expect.soft(await violationsIn(page, OWN_COLOURS), `axe, forced colours, ${dir}`).toEqual([])
  expect.soft(await faintTexts(page), `faint, forced colours, ${dir}`).toEqual([])
  await page.emulateMedia({ forcedColors: 'none' })
}

async function expectReadable(page: Page, dir: string) {
  const sheet = await page.addStyleTag({ content: 'html {}' })
  for (const [title, { width, height, style = '' }] of CIRCUMSTANCES) {
    await page.setViewportSize({ width, height })
    await sheet.evaluate((element, rules) => (element.textContent = rules), style)
    expect.soft(await sidewaysScroll(page), `sideways, ${title}, ${dir}`).toBe(0)
    expect.soft(await unreadableTexts(page), `unreadable, ${title}, ${dir}`).toEqual([])
  }
  await sheet.evaluate(element => (element.textContent = ''))
}
