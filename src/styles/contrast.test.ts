import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { contrast, type Colour } from '../../e2e/support/contrast.js'

const sheet = ['tokens.css', 'buttons.css']
  .map(name => readFileSync(join(import.meta.dirname, name), 'utf8'))
  .join('\n')

/** What is read, and on what. */
const TEXTS = [
  ['text', 'surface', 'what is written'],
  ['text', 'sunken', 'a country that is pointed at'],
  ['text', 'danger-soft', 'a code that was refused'],
  ['muted', 'surface', 'hints'],
  ['muted', 'sunken', 'a tab that is not open'],
  ['brand', 'surface', 'links'],
  ['brand', 'brand-soft', 'the numbers of the steps'],
  ['brand-ink', 'brand', 'buttons'],
  ['danger', 'surface', 'what is wrong with a field'],
  ['danger', 'danger-soft', 'notices'],
] as const

/** What shows where something is, or how it is. */
const SHAPES = [
  ['line-strong', 'surface', 'the edge of a field'],
  ['line-strong', 'sunken', 'the edge of the open tab'],
  ['danger', 'surface', 'the edge of a field with a problem'],
  ['danger', 'danger-soft', 'the edge of a refused code'],
  ['ring', 'surface', 'what has the focus'],
  ['ring', 'sunken', 'a tab that has the focus'],
  ['brand', 'surface', 'a button, the caret and what is left of the time'],
  ['muted', 'surface', 'icons'],
] as const

const THEMES = ['light', 'dark'] as const

for (const theme of THEMES) {
  test.each(TEXTS)(
    `[A11Y-CONTRAST-TOKENS] [WCAG-1.4.3] %s can be read on %s, ${theme}: %s`,
    (ink, ground) => {
      expect(contrast(colourOf(ink, theme), colourOf(ground, theme))).toBeGreaterThanOrEqual(4.5)
    },
  )

  test.each(SHAPES)(
    `[A11Y-CONTRAST-TOKENS] [WCAG-1.4.11] %s stands out from %s, ${theme}: %s`,
    (shape, ground) => {
      expect(contrast(colourOf(shape, theme), colourOf(ground, theme))).toBeGreaterThanOrEqual(3)
    },
  )

  test(`[A11Y-CONTRAST-TOKENS] [WCAG-1.4.3] a button can be read while it is pointed at, ${theme}`, () => {
    const [, factor] = /\.werify-button:hover \{\s*filter: brightness\(([\d.]+)\)/.exec(sheet) ?? []
    const lit = (name: string) => brightened(colourOf(name, theme), Number(factor))
    expect(contrast(lit('brand-ink'), lit('brand'))).toBeGreaterThanOrEqual(4.5)
  })
}

/** A token of the sheet in a theme. One token may stand for another. */
function colourOf(name: string, theme: (typeof THEMES)[number]): Colour {
  const [, value = ''] = new RegExp(String.raw`--werify-${name}: ([^;]+);`).exec(sheet) ?? []
  const [, other] = /^var\(--werify-([\w-]+)\)$/.exec(value) ?? []
  if (other !== undefined) return colourOf(other, theme)
  const [, light, dark] = /^light-dark\((#\w+), (#\w+)\)$/.exec(value) ?? []
  return channels((theme === 'light' ? light : dark) ?? '')
}

/** Takes `#rgb` and `#rrggbb`: what shines through has no contrast of its own. */
function channels(hex: string): Colour {
  const digits = /^#[\da-f]{3}$/i.test(hex) ? hex.replaceAll(/\w/g, '$&$&') : hex
  const [, red, green, blue] = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(digits) ?? []
  if (red === undefined || green === undefined || blue === undefined) throw new Error(`No colour: "${hex}"`)
  return [Number.parseInt(red, 16), Number.parseInt(green, 16), Number.parseInt(blue, 16)]
}

function brightened([red, green, blue]: Colour, factor: number): Colour {
  const lit = (channel: number) => Math.min(255, channel * factor)
  return [lit(red), lit(green), lit(blue)]
}
