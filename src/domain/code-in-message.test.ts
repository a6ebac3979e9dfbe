import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { LONG_LENGTH, runToEnd } from '../testing/run-to-end.js'
import { toAsciiDigits } from './ascii-digits.js'
import { normaliseCode, readCode, type CodeFormat } from './code.js'
import { MESSAGES_ABOUT_ORDERS } from './testing/messages-about-orders.js'
import { DOUBTFUL_MESSAGES, MESSAGES_WITHOUT_CODE } from './testing/messages-in-doubt.js'
import { MESSAGES_OF_KNOWN_SENDERS } from './testing/messages-of-known-senders.js'
import { MESSAGES_WITH_CODE } from './testing/messages-with-code.js'

/** A message as it arrives, and the code that is in braces in the table. */
function parseMessage(marked: string) {
  const [before = '', inBraces = '', after = ''] = marked.split(/[{}]/)
  const ascii = toAsciiDigits(inBraces.normalize('NFKC'))
  const code = ascii.replace(/^G-|[\s-]/g, '')
  return { text: before + inBraces + after, code, format: formatOf(code), before, after }
}

function formatOf(code: string): CodeFormat {
  const { length } = code
  if (/^\d+$/.test(code)) return { length, alphabet: 'digits' }
  return { length, alphabet: /\d/.test(code) ? 'both' : 'letters' }
}

/** Messages that are not read as they should be. */
function misread(messages: readonly string[], isCertain: boolean) {
  return messages.flatMap(marked => {
    const { text, code, format } = parseMessage(marked)
    const found = readCode(text, format)
    return found.code === code && found.isCertain === isCertain ? [] : [{ marked, found }]
  })
}

const languages = Object.keys(import.meta.glob('../i18n/locales/*.ts')).map(path =>
  path.replace(/^.*\/|\.ts$/g, ''),
)

test('there are messages in each language of the widget', () => {
  expect(Object.keys(MESSAGES_WITH_CODE).toSorted()).toEqual(languages.toSorted())
})

const messagesBySource = { ...MESSAGES_WITH_CODE, 'known senders': MESSAGES_OF_KNOWN_SENDERS }

test.each(Object.entries(messagesBySource))('codes in messages are found and sent: %s', (_, messages) => {
  expect(messages.length).toBeGreaterThan(3)
  expect(misread(messages, true)).toEqual([])
})

test('the number of an order between the word for code and the code is not the code', () => {
  expect(MESSAGES_ABOUT_ORDERS).toHaveLength(languages.length)
  expect(misread(MESSAGES_ABOUT_ORDERS, true)).toEqual([])
})

test.each(MESSAGES_ABOUT_ORDERS)('an order without its code is never certain: %s', marked => {
  const { before, format } = parseMessage(marked)
  expect(readCode(before, format)).toEqual({ code: '558213', isCertain: false })
})

test('a number that may be no code is filled in, and not sent before a person has looked', () => {
  expect(misread(DOUBTFUL_MESSAGES, false)).toEqual([])
})

test.each(MESSAGES_WITHOUT_CODE)('there is no code of %i %s in %o', (length, alphabet, text) => {
  expect(readCode(text, { length, alphabet })).toEqual({ code: '', isCertain: false })
})

const templates = [...Object.values(messagesBySource).flat(), ...MESSAGES_ABOUT_ORDERS].map(parseMessage)
const alphabets = { digits: '0123456789', letters: 'ABCXYZ', both: 'AB0123CD' } as const
const anyAlphabet = fc.constantFrom<CodeFormat['alphabet']>('digits', 'letters', 'both')
const anyFormat = fc.record({ length: fc.integer({ min: 4, max: 10 }), alphabet: anyAlphabet })
const anyCode = ({ length, alphabet }: CodeFormat) =>
  fc.string({
    unit: fc.constantFrom(...Array.from(alphabets[alphabet])),
    minLength: length,
    maxLength: length,
  })
const anyFormatWithCode = anyFormat.chain(format => anyCode(format).map(code => ({ format, code })))

test('a code alone is certain, whatever separates its characters', () => {
  const separators = [
    '',
    ' ',
    '  ',
    '-',
    '.',
    '\u00a0',
    '\u2009',
    '\u2011',
    '\u2013',
    '\u2212',
    '\u200b',
    '\n',
  ]
  const anySeparators = fc.array(fc.constantFrom(...separators), { minLength: 10, maxLength: 10 })
  const anyFrame = fc.constantFrom(
    '?',
    '(?)',
    '[?]',
    '*?*',
    '\u200e?',
    '「?」',
    '"?".',
    '#?',
    '\u202b?\u202c\n',
  )
  fc.assert(
    fc.property(anyFormatWithCode, anySeparators, anyFrame, ({ format, code }, separated, frame) => {
      const text = Array.from(code, (character, at) => (at === 0 ? '' : separated[at]) + character).join('')
      expect(
        readCode(
          frame.replace('?', () => text),
          format,
        ),
      ).toEqual({ code, isCertain: true })
    }),
    { numRuns: 1000 },
  )
})

test('another code in a message is never certain', () => {
  fc.assert(
    fc.property(fc.constantFrom(...templates), anyFormatWithCode, (message, { format, code }) => {
      const after = message.after.replaceAll(message.code, code)
      const found = readCode(message.before + code + after, format)
      if (found.isCertain) expect(found.code).toBe(code)
    }),
    { numRuns: 3000 },
  )
})

test('a code is certain only if it is in the message, and reading it again changes nothing', () => {
  const pieces = [
    'code',
    ' ',
    '123456',
    '12 34',
    'G-',
    '.',
    '\n',
    ':',
    'order',
    '№',
    'ABCDEF',
    'ab',
    '٣',
    '@a #',
    '£',
  ]
  const anyText = fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map(text => text.join(''))
  fc.assert(
    fc.property(fc.oneof(anyText, fc.string({ unit: 'binary' })), anyFormat, (text, format) => {
      const { code, isCertain } = readCode(text, format)
      if (isCertain) expect(code.length).toBe(format.length)
      expect(normaliseCode(code, format)).toBe(code)
    }),
    { numRuns: 2000 },
  )
})

const digits = [
  '1',
  '1 ',
  '12 34 ',
  '123456 ',
  '1-2-3',
  '1.1',
  '1,111',
  '+1 (',
  '(123) 456',
  '*',
  '$1',
  '٣',
  '1\u0301',
]
const letters = ['@', '@a #', 'https:', 'a-b-', 'AB1-', 'AbCdEf ', '\ufdfa', '\n', '. ', '|']
const words = ['code', 'code ', 'code 123456 ', 'kod', 'num', 'order ', 'order 123456 ', '号', 'ст', 'کد ']

test.each([...digits, ...letters, ...words])('the search in a very long row of %o ends', piece => {
  const text = piece.repeat(LONG_LENGTH / piece.length)
  runToEnd(() => readCode(text, { length: 6, alphabet: 'both' }))
})
