import { describe, expect, test } from 'vitest'
import { en } from './locales/en.js'
import { loadMessages, LOCALES } from './load-messages.js'
import { SAMPLE_COUNT, SAMPLE_TEXTS } from './testing/sentences.js'
import { allSaid, breaches, TAGS, type Rule, type Said } from './testing/sentence-rules.js'

/** What a language may well call as English does. */
const SHARED_WITH_ENGLISH = ['Code', 'QR code', 'email', 'wallet']

/** What keeps its Latin letters in every script. */
const NAMES = /name@example\.com|QR Code|\b(?:QR|Google|Werify|SMS|App)\b/g

const LATIN = ['de', 'en', 'es', 'fr', 'id', 'it', 'nl', 'pl', 'pt-BR', 'sv', 'tr', 'vi']

const RULES: readonly Rule[] = [
  ['says something', ({ text }) => text.trim() === ''],
  ['is whole', ({ text }) => /undefined|null|NaN|\[object|[#$}]/.test(text)],
  [
    'says what it is given, where English does',
    ({ text, english }) => SAMPLE_TEXTS.some(given => english.includes(given) && !text.includes(given)),
  ],
  [
    'says how many there are',
    ({ path, text, locale }) => {
      const count = Number(path.split(' ')[1] ?? 0)
      return count >= SAMPLE_COUNT && !text.includes(new Intl.NumberFormat(locale).format(count))
    },
  ],
  ['marks one part where English does', ({ text, english }) => marksOf(text) !== marksOf(english)],
  [
    'is not left in English',
    ({ text, english, locale }) =>
      locale !== 'en' && text === english && !SHARED_WITH_ENGLISH.includes(english),
  ],
  [
    'has no word in Latin letters but names, where they are not its own',
    ({ text, language }) =>
      !LATIN.includes(language) && /\p{Script=Latin}{2}/u.test(text.replaceAll(NAMES, '')),
  ],
]

/** How many parts are marked; part of one where an asterisk is left over or encloses nothing. */
function marksOf(text: string): number {
  return text.includes('**') ? 0.5 : (text.split('*').length - 1) / 2
}

test('every message is looked at, also where there is one per channel or per count', async () => {
  const paths = (await allSaid('en')).map(({ path }) => path)
  expect(new Set(paths.map(path => path.split(/[. ]/)[0]))).toEqual(new Set(Object.keys(en)))
  expect(paths).toEqual(
    expect.arrayContaining(['code.noCode.sms', 'code.label 6', 'triesLeft 0', 'errors.locked']),
  )
})

describe.each(TAGS)('what is said in %s', async tag => {
  const said = await allSaid(tag)

  test.each(RULES)('%s', (...rule) => {
    expect(breaches(said, rule)).toEqual([])
  })
})

const GOOD: Said = { locale: 'fa', language: 'fa', path: 'signIn.or', text: 'یا', english: 'or' }

test.each<[rule: string, planted: Partial<Said>]>([
  ['says something', { text: ' ' }],
  ['is whole', { text: 'undefined یا' }],
  ['is whole', { text: '# یا' }],
  ['says what it is given, where English does', { english: `for ${SAMPLE_TEXTS[1]}` }],
  ['says how many there are', { path: 'triesLeft 5', text: '5 فرصت دیگر دارید.' }],
  ['marks one part where English does', { text: '*یا' }],
  ['marks one part where English does', { text: '**', english: '*or*' }],
  ['is not left in English', { text: 'or' }],
  ['has no word in Latin letters but names, where they are not its own', { text: 'یا code' }],
])('a sentence is found that breaks the rule that it %s', (name, planted) => {
  const broken = RULES.filter(rule => breaches([{ ...GOOD, ...planted }], rule).length > 0)
  expect(broken.map(([rule]) => rule)).toContain(name)
  expect(RULES.flatMap(rule => breaches([GOOD], rule))).toEqual([])
})

test.each(LOCALES)('what is said in %s depends on how the code was sent', async locale => {
  const { sentTo, noCode } = (await loadMessages(locale)).code
  expect(new Set(Object.values(noCode)).size).toBe(3)
  expect(sentTo.wallet).not.toBe(sentTo.email)
})
