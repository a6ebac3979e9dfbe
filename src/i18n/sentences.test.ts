import { describe, expect, test } from 'vitest'
import { en } from './locales/en.js'
import { loadMessages, LOCALES } from './load-messages.js'
import { SAMPLE_COUNT, SAMPLE_TEXTS } from './testing/sentences.js'
import {
  loadSentences,
  findViolations,
  TESTED_TAGS,
  type Rule,
  type Sentence,
} from './testing/sentence-rules.js'

/** Words that a language may have in common with English. */
const SHARED_WITH_ENGLISH = ['QR code', 'email', 'wallet']

/** Names that keep their Latin letters in every script. */
const NAMES = /name@example\.com|QR Code|\b(?:QR|Google|Werify|WhatsApp|SMS|App)\b/g

const LATIN = ['de', 'en', 'es', 'fr', 'id', 'it', 'nl', 'pl', 'pt-BR', 'sv', 'tr', 'vi']

const RULES: readonly Rule[] = [
  ['is not empty', ({ text }) => text.trim() === ''],
  ['has all its parts', ({ text }) => /\b(?:undefined|null|NaN)\b|\[object|[#$}]/.test(text)],
  [
    'contains its arguments, where English does',
    ({ text, english }) => SAMPLE_TEXTS.some(given => english.includes(given) && !text.includes(given)),
  ],
  [
    'contains the number',
    ({ path, text, locale }) => {
      const count = Number(path.split(' ')[1] ?? 0)
      return count >= SAMPLE_COUNT && !text.includes(new Intl.NumberFormat(locale).format(count))
    },
  ],
  ['emphasises one part where English does', ({ text, english }) => countMarks(text) !== countMarks(english)],
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

/** Number of emphasised parts; a half for an asterisk that is left over or encloses nothing. */
function countMarks(text: string): number {
  return text.includes('**') ? 0.5 : (text.split('*').length - 1) / 2
}

test('every message is checked, also those with one text per channel or count', async () => {
  const paths = (await loadSentences('en')).map(({ path }) => path)
  expect(new Set(paths.map(path => path.split(/[. ]/)[0]))).toEqual(new Set(Object.keys(en)))
  expect(paths).toEqual(
    expect.arrayContaining(['code.noCode.sms', 'code.label 6', 'triesLeft 0', 'errors.locked']),
  )
})

describe.each(TESTED_TAGS)('every sentence in %s', async tag => {
  const sentences = await loadSentences(tag)

  test.each(RULES)('%s', (...rule) => {
    expect(findViolations(sentences, rule)).toEqual([])
  })
})

const GOOD: Sentence = { locale: 'fa', language: 'fa', path: 'signIn.or', text: 'یا', english: 'or' }

test.each<[rule: string, planted: Partial<Sentence>]>([
  ['is not empty', { text: ' ' }],
  ['has all its parts', { text: 'undefined یا' }],
  ['has all its parts', { text: '# یا' }],
  ['contains its arguments, where English does', { english: `for ${SAMPLE_TEXTS[1]}` }],
  ['contains the number', { path: 'triesLeft 5', text: '5 فرصت دیگر دارید.' }],
  ['emphasises one part where English does', { text: '*یا' }],
  ['emphasises one part where English does', { text: '**', english: '*or*' }],
  ['is not left in English', { text: 'or' }],
  ['has no word in Latin letters but names, where they are not its own', { text: 'یا code' }],
])('a sentence that breaks the rule "%s" is found', (name, planted) => {
  const broken = RULES.filter(rule => findViolations([{ ...GOOD, ...planted }], rule).length > 0)
  expect(broken.map(([rule]) => rule)).toContain(name)
  expect(RULES.flatMap(rule => findViolations([GOOD], rule))).toEqual([])
})

test.each(LOCALES)('messages in %s depend on the channel of the code', async locale => {
  const { sentTo, noCode } = (await loadMessages(locale)).code
  expect(new Set(Object.values(noCode)).size).toBe(5)
  expect(sentTo.wallet).not.toBe(sentTo.email)
})
