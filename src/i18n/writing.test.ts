import { describe, expect, test } from 'vitest'
import { createLanguage } from './language.js'
import { loadMessages, LOCALES } from './load-messages.js'
import { en } from './locales/en.js'
import {
  loadSentences,
  findViolations,
  TESTED_TAGS,
  type Rule,
  type Sentence,
} from './testing/sentence-rules.js'

/** Punctuation of other scripts. A full stop inside an address does not count. */
const FOREIGN_PUNCTUATION: Readonly<Record<string, RegExp>> = {
  ar: /[?,;]/,
  fa: /[?,;]/,
  ur: /[?,;]|\.(?!\w)/,
  hi: /\.(?!\w)/,
  ja: /[?!,;:()]|\.(?!\w)/,
  'zh-CN': /[?!,;:()]|\.(?!\w)/,
  'zh-TW': /[?!,;:()]|\.(?!\w)/,
  th: /[?!;]|\.(?!\w)/,
  fr: /(?<!\u202f)[?!;]|(?<!\u00a0):/,
  es: /^[^¿]*\?/,
}

/** Letters of related languages that look right or nearly so. */
const FOREIGN_LETTERS: Readonly<Record<string, RegExp>> = {
  ar: /[یکہپچگ]/,
  fa: /[يكىة]/,
  ur: /[يكهى]/,
  ru: /[іїєґ]/i,
  uk: /[ыэёъ]/i,
  'zh-CN': /[驗碼錄輸請傳號應與為]/,
  'zh-TW': /[验码录输请传号应与为]/,
}

/** Words of another form of address, forms that tell the gender of the person, or other words than docs/languages.md chose. */
const OTHER_WORDS: Readonly<Record<string, RegExp>> = {
  ar: toWords('امسح|استخدم|تحقق|تريد|تقصد|تكن|تُدخله'),
  de: toWords('du|dir|dich|dein\\p{L}*'),
  es: toWords('usted|sus?|monedero|cartera'),
  fa: /\u0654|(?<!\p{L})تو(?!\p{L})/u,
  fr: toWords('tu|ton|ta|tes|toi|bon retour'),
  he: toWords('הזו'),
  hi: /तुम|सत्यापित|आप(?![\p{L}\p{M}])[^।?]*त[ेी] हैं/u,
  id: toWords('kamu|dompet (?!kripto)\\p{L}+'),
  it: toWords('lei|suo|sua|portafoglio'),
  ja: /\d (?=\p{Script=Han}|\p{Script=Hiragana})/u,
  nl: toWords('u|uw'),
  pl: toWords('pana?|pani|państw\\p{L}*'),
  'pt-BR': toWords('tu|teu|tua|ti'),
  ru: toWords('ты|тебе|тебя|тво\\p{L}+'),
  sv: toWords('ni|er|ert|era'),
  th: /หมายเลข|กระเป๋าเงิน/,
  uk: toWords('ти|тобі|тебе|тво\\p{L}+|електронну адресу'),
  ur: /(?<!\p{L})آپ(?!\p{L})[^۔؟]*(?:ت[ےی] ہیں|ہوئے)/u,
  'zh-CN': /你/,
  'zh-TW': /你/,
}

/** Matches each of these words as a whole. `\b` knows only ASCII letters. */
function toWords(words: string): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'iu')
}

/** Languages whose compounds are short enough to stay on one line. */
const UNBROKEN_COMPOUNDS = ['de', 'nl', 'ru', 'sv', 'uk']

/** Full stops other than `.`; Thai has none. */
const FULL_STOPS: Readonly<Record<string, string>> = {
  hi: '।',
  ur: '۔',
  ja: '。',
  'zh-CN': '。',
  'zh-TW': '。',
  th: '',
}

/** Phone number, in ASCII digits everywhere. */
const PHONE_NUMBER = /\+\d[\d \u00a0\u2011-]*\d/g
/** Phone number in bidirectional isolates, which keep its order in a right-to-left text. */
const ISOLATED_NUMBER = /\u2066\+\d[\d \u00a0\u2011-]*\d\u2069/g

const RULES: readonly Rule[] = [
  ['has single spaces, and none at its ends', ({ text }) => / {2}|^\s|\s$/.test(text)],
  ['has typographic quotes and dots', ({ text }) => /["'`]|\.\.\./.test(text)],
  [
    'has the punctuation of its script',
    ({ text, language }) => FOREIGN_PUNCTUATION[language]?.test(text) ?? false,
  ],
  ['has the letters of its language', ({ text, language }) => FOREIGN_LETTERS[language]?.test(text) ?? false],
  [
    'has the words and the form of address of its language',
    ({ text, language }) => OTHER_WORDS[language]?.test(text) ?? false,
  ],
  [
    'has hyphens that do not break where a line must not',
    ({ text, language }) => {
      const compound = UNBROKEN_COMPOUNDS.includes(language)
        ? /\p{L}-\p{L}/u
        : /(?<!\p{L})\p{Script=Latin}-\p{L}/u
      return compound.test(text)
    },
  ],
  [
    'keeps a phone number on one line',
    ({ text }) => (text.match(PHONE_NUMBER) ?? []).some(number => /[ -]/.test(number)),
  ],
  [
    'ends as in English',
    ({ text, english, language }) => {
      const stop = FULL_STOPS[language] ?? '.'
      return toEnding(text, stop) !== toEnding(english, stop && '.')
    },
  ],
  [
    'has the digits of its country',
    ({ text, locale }) => {
      const digits = new Intl.NumberFormat(locale, { useGrouping: false }).format(9876543210)
      const written = text.replaceAll(PHONE_NUMBER, '').match(/\p{Nd}/gu) ?? []
      return written.some(digit => !digits.includes(digit))
    },
  ],
  [
    'has direction controls only around numbers',
    ({ text }) => /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/.test(text.replaceAll(ISOLATED_NUMBER, '')),
  ],
]

function toEnding(text: string, stop: string): 'ellipsis' | 'full stop' | 'none' {
  if (text.endsWith('…')) return 'ellipsis'
  return stop !== '' && text.endsWith(stop) ? 'full stop' : 'none'
}

describe.each(TESTED_TAGS)('every sentence in %s', async tag => {
  const sentences = await loadSentences(tag)

  test.each(RULES)('%s', (...rule) => {
    expect(findViolations(sentences, rule)).toEqual([])
  })
})

const GOOD: Sentence = { locale: 'fa', language: 'fa', path: 'errors.locked', text: 'ورود ۶.', english: '6.' }

test.each<[rule: string, planted: Partial<Sentence>]>([
  ['has single spaces, and none at its ends', { text: 'ورود  ۶.' }],
  ['has typographic quotes and dots', { text: '"ورود ۶".' }],
  ['has the punctuation of its script', { text: 'ورود? ۶.' }],
  ['has the letters of its language', { text: 'كد ۶.' }],
  ['has the words and the form of address of its language', { text: 'ورودِ تو ۶.' }],
  ['has hyphens that do not break where a line must not', { text: 'e-ورود ۶.' }],
  ['keeps a phone number on one line', { text: '\u2066+98 912\u2069.' }],
  ['ends as in English', { text: 'ورود ۶' }],
  ['has the digits of its country', { text: 'ورود 6.' }],
  ['has the digits of its country', { text: 'ورود ٦.' }],
  ['has direction controls only around numbers', { text: '\u200fورود ۶.' }],
  ['has direction controls only around numbers', { text: '\u2066+98\u00a0912.' }],
])('a sentence that breaks the rule "%s" is found', (name, planted) => {
  const broken = RULES.filter(rule => findViolations([{ ...GOOD, ...planted }], rule).length > 0)
  expect(broken.map(([rule]) => rule)).toEqual([name])
  expect(RULES.flatMap(rule => findViolations([GOOD], rule))).toEqual([])
})

test.each(LOCALES)('a button that waits says in %s what it says without a wait', async locale => {
  const { identifier, tryAgain } = await loadMessages(locale)
  expect(tryAgain('Αβγ').toLocaleLowerCase(locale)).toContain(identifier.retry.toLocaleLowerCase(locale))
})

test('a time has no spaces in Japanese, as no other text there has', async () => {
  const messages = await loadMessages('ja')
  const { formatTimeLeft } = createLanguage('ja', messages)
  expect(messages.code.expiresIn(formatTimeLeft(37))).toBe('37秒後に期限切れ')
})

test.each([
  ['MV', 'the Maldives'],
  ['GM', 'the Gambia'],
  ['KM', 'the Comoros'],
  ['PS', 'the Palestinian Territories'],
  ['BQ', 'the Caribbean Netherlands'],
  ['IO', 'the British Indian Ocean Territory'],
  ['TF', 'the French Southern Territories'],
  ['GB', 'the United Kingdom'],
  ['NL', 'the Netherlands'],
  ['FK', 'the Falkland Islands'],
  ['DO', 'the Dominican Republic'],
  ['FR', 'France'],
  ['GN', 'Guinea'],
])('%s is called %s in an English sentence', (code, name) => {
  const country = new Intl.DisplayNames('en-GB', { type: 'region' }).of(code) ?? ''
  expect(en.identifier.warnings['too-short'](country)).toContain(`for ${name}.`)
})
