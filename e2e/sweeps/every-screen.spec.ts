import { expect, type Page } from '@playwright/test'
import { WITHOUT_CONTRAST, findViolations } from '../support/axe.js'
import { test } from '../support/api-calls.js'
import { findLowContrastTexts } from './find-low-contrast-texts.js'
import { measureSidewaysScroll, findSmallTargets, findUnreadableTexts } from './layout.js'
import { SCREENS } from '../support/screens.js'
import { chooseSetting, open } from '../support/demo.js'
import { widget } from '../support/locators.js'

interface Circumstance {
  readonly width: number
  readonly height: number
  /** Style sheet that a person applies to every page. */
  readonly style?: string
}

/** Spacing that a page must support (WCAG 2.2, "Text Spacing"). */
const SPACING = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }`

const softly = expect.configure({ soft: true, timeout: 5_000 })

const LARGE = 'html { font-size: 200% }'

const CIRCUMSTANCES: readonly (readonly [name: string, circumstance: Circumstance])[] = [
  ['a narrow screen, upright', { width: 320, height: 568 }],
  ['a narrow screen on its side', { width: 568, height: 320 }],
  ['a page at 400 %', { width: 320, height: 256 }],
  ['text at 200 %', { width: 1280, height: 720, style: LARGE }],
  ['text at 200 % on a phone', { width: 390, height: 844, style: LARGE }],
  ['spaced text', { width: 1280, height: 720, style: SPACING }],
  ['spaced text on a narrow screen', { width: 320, height: 568, style: SPACING }],
]

// Going to a screen takes long, so one test checks it in all circumstances.
for (const [name, reach] of SCREENS) {
  test(`[WCAG-1.1.1] [WCAG-1.3.4] [WCAG-1.4.3] [WCAG-1.4.4] [WCAG-1.4.10] [WCAG-1.4.12] [WCAG-1.4.13] [WCAG-2.5.3] [WCAG-2.5.8] ${name}: axe finds no violation, all text can be read, and targets are large enough`, async ({
    page,
    context,
  }) => {
    await page.clock.install()
    // With two columns, where there is room for them.
    await open(page, { width: 'wide' })
    await reach({ page, context })

    await expect(widget(page).locator('[title], svg title')).toHaveCount(0)
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 640 })
      expect.soft(await findSmallTargets(page), `targets, ${width} pixels wide`).toEqual([])
    }
    for (const dir of ['ltr', 'rtl']) {
      await chooseSetting(page, 'Direction', dir === 'ltr' ? 'Left to right' : 'Right to left')
      await expectNoViolations(page, dir)
      await expectReadable(page, dir)
    }
  })
}

async function expectNoViolations(page: Page, dir: string) {
  await page.setViewportSize({ width: 1280, height: 720 })
  for (const theme of ['Light', 'Dark']) {
    await chooseSetting(page, 'Theme', theme)
    expect.soft(await findViolations(page), `axe, ${theme} ${dir}`).toEqual([])
  }
  await page.emulateMedia({ forcedColors: 'active' })
  expect.soft(await findViolations(page, WITHOUT_CONTRAST), `axe, forced colours, ${dir}`).toEqual([])
  expect.soft(await findLowContrastTexts(page), `faint, forced colours, ${dir}`).toEqual([])
  await page.emulateMedia({ forcedColors: 'none' })
}

async function expectReadable(page: Page, dir: string) {
  const sheet = await page.addStyleTag({ content: 'html {}' })
  for (const [title, { width, height, style = '' }] of CIRCUMSTANCES) {
    await page.setViewportSize({ width, height })
    await sheet.evaluate((element, rules) => (element.textContent = rules), style)
    // A popup follows its field in the frame after the window has changed.
    await softly.poll(() => measureSidewaysScroll(page), { message: `sideways, ${title}, ${dir}` }).toBe(0)
    await softly
      .poll(() => findUnreadableTexts(page), { message: `unreadable, ${title}, ${dir}` })
      .toEqual([])
  }
  await sheet.evaluate(element => (element.textContent = ''))
}
