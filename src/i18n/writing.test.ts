import { describe, expect, test } from 'vitest'
import { allSaid, breaches, TAGS, type Rule, type Said } from './testing/sentence-rules.js'

/** Marks that belong to other scripts. A full stop inside of an address is none of its sentence. */
const FOREIGN_MARKS: Readonly<Record<string, RegExp>> = {
  ar: /[?,;]/,
  fa: /[?,;]/,
  ur: /[?,;]|\.(?!\w)/,
  hi: /\.(?!\w)/,
  ja: /[?!,;:()]|\.(?!\w)/,
  'zh-CN': /[?!,;:()]|\.(?!\w)/,
  'zh-TW': /[?!,;:()]|\.(?!\w)/,
  th: /[?!;]|\.(?!\w)/,
  fr: /(?<![\u00a0\u202f])[?!:;]/,
  es: /^[^¿]*\?/,
}

/** Letters of a neighbour, which look right or nearly so. */
const FOREIGN_LETTERS: Readonly<Record<string, RegExp>> = {
  ar: /[یکہپچگ]/,
  fa: /[يكىة]/,
  ur: /[يكهى]/,
  ru: /[іїєґ]/i,
  uk: /[ыэёъ]/i,
  'zh-CN': /[驗碼錄輸請傳號應與為]/,
  'zh-TW': /[验码录输请传号应与为]/,
}

/** Thai has none. */
const FULL_STOPS: Readonly<Record<string, string>> = {
  hi: '।',
  ur: '۔',
  ja: '。',
  'zh-CN': '。',
  'zh-TW': '。',
  th: '',
}

/** A number as it is dialled, in the digits of keypads everywhere. */
const DIALLED = /\+\d[\d -]*\d/g
/** Isolates keep such a number in its order within a text that reads the other way. */
const ISOLATED = /\u2066\+\d[\d -]*\d\u2069/g

const RULES: readonly Rule[] = [
  ['has single spaces, and none at its ends', ({ text }) => / {2}|^\s|\s$/.test(text)],
  ['has quotes and dots as they are printed', ({ text }) => /["'`]|\.\.\./.test(text)],
  ['has the marks of its script', ({ text, language }) => FOREIGN_MARKS[language]?.test(text) ?? false],
  ['has the letters of its language', ({ text, language }) => FOREIGN_LETTERS[language]?.test(text) ?? false],
  [
    'ends as in English',
    ({ text, english, language }) => {
      const stop = FULL_STOPS[language] ?? '.'
      return endOf(text, stop) !== endOf(english, stop && '.')
    },
  ],
  [
    'has the digits of its country',
    ({ text, locale }) => {
      const digits = new Intl.NumberFormat(locale, { useGrouping: false }).format(9876543210)
      const written = text.replaceAll(DIALLED, '').match(/\p{Nd}/gu) ?? []
      return written.some(digit => !digits.includes(digit))
    },
  ],
  [
    'says nothing about its direction but for numbers',
    ({ text }) => /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/.test(text.replaceAll(ISOLATED, '')),
  ],
]

function endOf(text: string, stop: string): 'more to come' | 'full stop' | 'none' {
  if (text.endsWith('…')) return 'more to come'
  return stop !== '' && text.endsWith(stop) ? 'full stop' : 'none'
}

describe.each(TAGS)('what is written in %s', async tag => {
  const said = await allSaid(tag)

  test.each(RULES)('%s', (...rule) => {
    expect(breaches(said, rule)).toEqual([])
  })
})

const GOOD: Said = { locale: 'fa', language: 'fa', path: 'errors.locked', text: 'ورود ۶.', english: '6.' }

test.each<[rule: string, planted: Partial<Said>]>([
  ['has single spaces, and none at its ends', { text: 'ورود  ۶.' }],
  ['has quotes and dots as they are printed', { text: '"ورود ۶".' }],
  ['has the marks of its script', { text: 'ورود? ۶.' }],
  ['has the letters of its language', { text: 'كد ۶.' }],
  ['ends as in English', { text: 'ورود ۶' }],
  ['has the digits of its country', { text: 'ورود 6.' }],
  ['has the digits of its country', { text: 'ورود ٦.' }],
  ['says nothing about its direction but for numbers', { text: '\u200fورود ۶.' }],
  ['says nothing about its direction but for numbers', { text: '\u2066+98 912.' }],
])('a sentence is found that breaks the rule that it %s', (name, planted) => {
  const broken = RULES.filter(rule => breaches([{ ...GOOD, ...planted }], rule).length > 0)
  expect(broken.map(([rule]) => rule)).toEqual([name])
  expect(RULES.flatMap(rule => breaches([GOOD], rule))).toEqual([])
})
