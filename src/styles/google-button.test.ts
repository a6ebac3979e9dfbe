import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

// Google's guidelines for a button of one's own: https://developers.google.com/identity/branding-guidelines

const sheet = readFileSync(join(import.meta.dirname, 'buttons.css'), 'utf8')

/** Declarations of the first rule for a selector. */
function declarationsOf(selector: string): readonly string[] {
  const [, rule] = `\n${sheet}`.split(`\n${selector} {\n`)
  return (
    rule
      ?.split('}')[0]
      ?.split(/;?\n/)
      .map(line => line.trim()) ?? expect.unreachable(selector)
  )
}

const BUTTON = ".werify-button[data-variant='google']"
const MARK = '.werify-google-mark'

test.each([
  ['fill of the button', BUTTON, '--_ground: light-dark(#fff, #131314)'],
  ['stroke of the button', BUTTON, '--_tint: light-dark(#747775, #8e918f)'],
  ['colour of the text', BUTTON, 'color: light-dark(#1f1f1f, #e3e3e3)'],
  ['space between mark and text', '.werify-button', 'gap: 10px'],
  ['width of the mark', MARK, 'inline-size: 20px'],
  ['height of the mark', MARK, 'block-size: 20px'],
  ['red of the mark', `${MARK} path`, 'fill: #ea4335'],
  ['blue of the mark', `${MARK} :nth-child(2)`, 'fill: #4285f4'],
  ['yellow of the mark', `${MARK} :nth-child(3)`, 'fill: #fbbc05'],
  ['green of the mark', `${MARK} :nth-child(4)`, 'fill: #34a853'],
])('[SSO-05] the link to Google is as its guidelines say: %s', (_, selector, declaration) => {
  expect(declarationsOf(selector)).toContain(declaration)
})
