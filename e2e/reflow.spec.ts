import { expect } from '@playwright/test'
import { test } from './calls.js'
import { sidewaysScroll, unreadableTexts } from './layout.js'
import { SCREENS } from './screens.js'
import { open } from './steps.js'

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

for (const [name, reach] of SCREENS) {
  test(`[WCAG-1.3.4] [WCAG-1.4.4] [WCAG-1.4.10] [WCAG-1.4.12] ${name} can be read whole, however it is shown`, async ({
    page,
    context,
  }) => {
    await page.clock.install()
    await open(page)
    await reach({ page, context })

    const sheet = await page.addStyleTag({ content: 'html {}' })
    for (const dir of ['ltr', 'rtl']) {
      await page.getByLabel('Direction').selectOption(dir)
      for (const [title, { width, height, style = '' }] of CIRCUMSTANCES) {
        await page.setViewportSize({ width, height })
        await sheet.evaluate((element, rules) => (element.textContent = rules), style)
        expect.soft(await sidewaysScroll(page), `${title}, ${dir}`).toBe(0)
        expect.soft(await unreadableTexts(page), `${title}, ${dir}`).toEqual([])
      }
    }
  })
}
