import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { contrast, type Colour } from '../../e2e/support/contrast.js'

const read = (name: string) => readFileSync(join(import.meta.dirname, name), 'utf8')

const sheet = ['tokens.css', 'buttons.css'].map(read).join('\n')

/** Tokens of texts, each with its background. */
const TEXTS = [
  ['text', 'surface', 'what is written'],
  ['text', 'sunken', 'a country that is pointed at'],
  ['text', 'line', 'the open tab of dark themes'],
  ['text', 'danger-soft', 'a code that was refused'],
  ['text', 'brand-soft', 'the title in two columns'],
  ['muted', 'brand-soft', 'the instructions in two columns'],
  ['muted', 'surface', 'hints'],
  ['muted', 'sunken', 'a tab that is not open, and a button that cannot be pressed'],
  ['brand', 'surface', 'links'],
  ['brand', 'brand-soft', 'the numbers of the steps'],
  ['brand-ink', 'brand', 'buttons'],
  ['danger', 'surface', 'what is wrong with a field'],
  ['danger', 'danger-soft', 'notices'],
  ['warning', 'surface', 'what is doubtful about a field'],
] as const

/**
 * Texts with less than 7:1. The green of the light theme is the look, and hosts replace it by their own: docs/styling.md
 * says how to replace it for people who prefer more contrast.
 */
const BELOW_AAA = ['light: brand on surface', 'light: brand on brand-soft', 'light: brand-ink on brand']

/** Tokens of borders and marks that show a place or a state. */
const SHAPES = [
  ['line-strong', 'surface', 'the edge of a field'],
  ['line-strong', 'sunken', 'the edge of the open tab'],
  ['danger', 'surface', 'the edge of a field with a problem'],
  ['danger', 'danger-soft', 'the edge of a refused code'],
  ['warning', 'surface', 'the edge of a field with a doubt'],
  ['ring', 'surface', 'what has the focus'],
  ['ring', 'sunken', 'a tab that has the focus'],
  ['brand', 'surface', 'a button, the caret and what is left of the time'],
  ['muted', 'surface', 'icons'],
] as const

const THEMES = ['light', 'dark'] as const

test('[A11Y-CONTRAST-TOKENS] [WCAG-1.4.6] every text has 7:1, but for those that are named with a reason', () => {
  const ratios = THEMES.flatMap(theme =>
    TEXTS.map(([ink, ground]) => ({
      name: `${theme}: ${ink} on ${ground}`,
      ratio: contrast(colourOf(ink, theme), colourOf(ground, theme)),
    })),
  )
  expect(ratios.filter(({ ratio }) => ratio < 7).map(({ name }) => name)).toEqual(BELOW_AAA)
})

test.each(THEMES)(
  '[WCAG-1.4.6] the brand that docs/styling.md proposes for more contrast has 7:1 as a text, %s',
  theme => {
    const page = read('../../docs/styling.md')
    const [, light, dark] =
      /prefers-contrast[\s\S]+?--werify-brand: light-dark\((#\w+), (#\w+)\)/.exec(page) ?? []
    const brand = channels((theme === 'light' ? light : dark) ?? '')
    for (const ground of ['surface', 'brand-soft']) {
      expect(contrast(brand, colourOf(ground, theme))).toBeGreaterThanOrEqual(7)
    }
    expect(contrast(brand, colourOf('brand-ink', theme))).toBeGreaterThanOrEqual(7)
  },
)

test('[A11Y-CONTRAST-TOKENS] every token that a text has is in the table', () => {
  const used = readdirSync(import.meta.dirname)
    .filter(name => name.endsWith('.css'))
    .flatMap(name => [...read(name).matchAll(/^\s*color: var\(--_([\w-]+)\)/gm)].map(([, token]) => token))
  const inks = new Set<string | undefined>(TEXTS.map(([ink]) => ink))
  expect(used.length).toBeGreaterThan(15)
  expect(used.filter(token => !inks.has(token?.replace('brand-text', 'brand')))).toEqual([])
})

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

  test.each([
    ['pointed at', 'hover'],
    ['pressed', 'active'],
  ])(`[A11Y-CONTRAST-TOKENS] [WCAG-1.4.3] a button can be read while it is %s, ${theme}`, (_, state) => {
    const [, share] =
      new RegExp(String.raw`\.werify-button:${state} \{\s*background: color-mix\(in srgb, .+? (\d+)%`).exec(
        sheet,
      ) ?? []
    const ink = colourOf('brand-ink', theme)
    const ground = mix(colourOf('brand', theme), Number(share) / 100, farthestFrom(ink))
    expect(contrast(ink, ground)).toBeGreaterThanOrEqual(4.5)
  })
}

/** A token of the sheet in a theme. One token may stand for another. */
function colourOf(name: string, theme: (typeof THEMES)[number]): Colour {
  const [, value = ''] =
    new RegExp(String.raw`--_${name}: (?:var\(--werify-${name}, (.+)\)|(?:.+));`).exec(sheet) ?? []
  if (name === 'ring') return colourOf('brand', theme)
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

/** Black for a light colour, and white for a dark one. */
function farthestFrom([red, green, blue]: Colour): Colour {
  return red + green + blue > 384 ? [0, 0, 0] : [255, 255, 255]
}

function mix(one: Colour, share: number, other: Colour): Colour {
  const at = (index: 0 | 1 | 2) => one[index] * share + other[index] * (1 - share)
  return [at(0), at(1), at(2)]
}
