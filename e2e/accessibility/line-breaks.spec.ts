import { expect, type Locator } from '@playwright/test'
import { visit } from '../support/demo.js'
import { test } from '../support/kept-page.js'
import { widget } from '../support/locators.js'

/** Languages whose lines break by rules of their own, and the place where they must not. */
const RULES = [
  // Chromium also begins lines with small letters, whatever `line-break` says.
  ['ja', 'begins with a mark', (line: string) => /^[、。」）！？]/.test(line)],
  ['zh-CN', 'begins with a mark', (line: string) => /^[，。、：；！？）”]/.test(line)],
  [
    'ko',
    'begins within a word',
    (line: string, before: string) =>
      /[\p{Script=Hangul}\d]$/u.test(before) && /^[\p{Script=Hangul}\d]/u.test(line),
  ],
  ['th', 'begins within a word', isWithinThaiWord],
] as const

for (const [locale, rule, isBroken] of RULES) {
  test(`[WCAG-1.4.10] no line in ${locale} ${rule}`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 900 })
    await visit(page, { locale })
    await widget(page).getByRole('tab').last().click()
    await expect(widget(page).locator('.werify-caution')).toBeVisible()
    const paragraphs = await readLines(widget(page).locator('p, li, h2'))
    expect(paragraphs.some(lines => lines.length > 1)).toBe(true)
    const broken = paragraphs.flatMap(lines =>
      lines.filter((line, index) => index > 0 && isBroken(line, lines[index - 1] ?? '')),
    )
    expect(broken).toEqual([])
  })
}

function isWithinThaiWord(line: string, before: string): boolean {
  const words = [...new Intl.Segmenter('th', { granularity: 'word' }).segment(before + line)]
  return !words.some(({ index }) => index === before.length)
}

/** Lines of each paragraph, as they are drawn. */
function readLines(paragraphs: Locator): Promise<string[][]> {
  return paragraphs.evaluateAll(elements =>
    elements.map(element => {
      const lines: string[] = []
      let top = -Infinity
      const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
      const range = document.createRange()
      for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
        for (let index = 0; index < (node.textContent ?? '').length; index += 1) {
          range.setStart(node, index)
          range.setEnd(node, index + 1)
          const [box] = range.getClientRects()
          if (box === undefined) continue
          if (box.top > top + 12) {
            lines.push('')
            ;({ top } = box)
          }
          lines.push((lines.pop() ?? '') + range.toString())
        }
      }
      return lines
    }),
  )
}
