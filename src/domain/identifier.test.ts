import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseIdentifier, type IdentifierKind, type IdentifierProblem } from './identifier.js'

test.each<[string, IdentifierKind]>([
  ['hi@trader4.net', 'email'],
  ['+447888872720', 'mobile'],
  ['+445528888852', 'phone'],
  ['bc1uw48ht4287287', 'crypto'],
])('[ID-01] %s, an example of the documents, is taken as it stands, as %s', (value, kind) => {
  expect(parseIdentifier(value)).toEqual({ identifier: { kind, value } })
})

const N = 100_000

const hostile: readonly [string, (length: number) => string, IdentifierProblem][] = [
  ['digits', length => '1'.repeat(length), 'too-long'],
  ['plus signs', length => '+'.repeat(length), 'too-long'],
  ['at signs', length => '@'.repeat(length), 'too-long'],
  ['labels', length => `a@${'a.'.repeat(length / 2)}`, 'too-long'],
  ['blanks inside', length => `+4${' '.repeat(length)}4`, 'too-long'],
  ['blanks alone', length => ' '.repeat(length), 'empty'],
  ['open brackets', length => `+44${'(0'.repeat(length / 2)}`, 'too-long'],
  ['combining marks', length => `a${'\u0301\u0316'.repeat(length / 2)}`, 'too-long'],
  ['ligatures that NFKC makes 18 times as long', length => '\ufdfa'.repeat(length), 'too-long'],
  ['base58', length => '3'.repeat(length / 2) + 'J'.repeat(length / 2), 'too-long'],
  ['zero-width spaces', length => '\u200b'.repeat(length), 'empty'],
  ['blanks around zero-width spaces', length => ' \u200b'.repeat(length / 2), 'empty'],
]

/** Were it not linear, a million would take hours. */
test.each(hostile)('[ID-02] a million %s are refused', (_what, ofLength, problem) => {
  expect(parseIdentifier(ofLength(10 * N))).toEqual({ problem })
})

test('[ID-02] a hundred thousand invisible characters do not hide an address', () => {
  const text = `${'\u202e\u200b'.repeat(N)}hi@trader4.net${'\u2066'.repeat(N)}`
  expect(parseIdentifier(text).identifier?.value).toBe('hi@trader4.net')
})

const email = (length: number) => `a@${'b'.repeat(length - 6)}.net`
const bech32 = (length: number) => 'bc1'.padEnd(length, 'q')
const limits: readonly [
  string,
  (length: number) => string,
  Readonly<Record<number, IdentifierProblem | 'none'>>,
][] = [
  ['an email', email, { 254: 'none', 255: 'too-long' }],
  [
    'a number',
    digits => `+${'44'.padEnd(digits, '7')}`,
    { 6: 'number-too-short', 7: 'none', 15: 'none', 16: 'number-too-long' },
  ],
  ['a bech32 address', bech32, { 8: 'unrecognised', 9: 'none', 128: 'none', 129: 'too-long' }],
  [
    'a hexadecimal address',
    digits => `0x${'a'.repeat(digits)}`,
    { 39: 'unrecognised', 40: 'none', 64: 'none', 65: 'unrecognised' },
  ],
  [
    'a base58 address',
    length => `1${'A'.repeat(length - 1)}`,
    { 25: 'unrecognised', 26: 'none', 64: 'none', 65: 'unrecognised' },
  ],
  ['a text', length => `+44${' '.repeat(length - 13)}7888872720`, { 320: 'none', 321: 'too-long' }],
]

test.each(
  limits.flatMap(([what, ofLength, lengths]) =>
    Object.entries(lengths).map(([length, problem]) => ({
      what,
      length,
      problem,
      text: ofLength(Number(length)),
    })),
  ),
)('[ID-03] $what of $length: $problem', ({ text, problem }) => {
  expect(parseIdentifier(text).problem ?? 'none').toBe(problem)
})

test.each([
  ['+44 7888 872720', '+447888872720'],
  ['+44 (0)7888 872-720', '+447888872720'],
  ['+44-(0)7888/872.720', '+447888872720'],
  ['0044 (0) 7888 872 720', '+447888872720'],
  ['(+44) (0)7888 872720', '+447888872720'],
  ['+44 7888 (0)72720', '+447888072720'],
  ['(+44) 7888,872,720', '+447888872720'],
  ['+44\u20117888\u2013872\u2014720', '+447888872720'],
  ['+44\u00a07888\u202f872\u3000720', '+447888872720'],
  ['\uff0b\uff14\uff14\uff17\uff18\uff18\uff18\uff18\uff17\uff12\uff17\uff12\uff10', '+447888872720'],
  ['+۴۴۷۸۸۸۸۷۲۷۲۰', '+447888872720'],
  ['۰۰۴۴۷۸۸۸۸۷۲۷۲۰', '+447888872720'],
  ['+٤٤ ٧٨٨٨ ٨٧٢٧٢٠', '+447888872720'],
  ['\u202a+44\u200e7888\u200b872\ufeff720\u202c', '+447888872720'],
  ['+44 7888 872720\r\n', '+447888872720'],
  ['\t hi@trader4.net \n', 'hi@trader4.net'],
  ['Hi.There+Tag@Trader4.Net', 'Hi.There+Tag@Trader4.Net'],
  ['h\u200bi@trader4\u00ad.net', 'hi@trader4.net'],
  ['سلام@مثال.ایران', 'سلام@مثال.ایران'],
  ['bc1q ar0s rrr7', 'bc1qar0srrr7'],
  ['BC1UW48HT4287287', 'BC1UW48HT4287287'],
  ['0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed', '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed'],
  ['1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa', '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa'],
])('[ID-04] %o is known as %s', (text, value) => {
  expect(parseIdentifier(text).identifier?.value).toBe(value)
})

const oneOf = (characters: string) => fc.constantFrom(...Array.from(characters))
const emails = fc
  .tuple(
    fc.stringMatching(/^[A-Za-z0-9._%+-]{1,30}$/),
    fc.stringMatching(/^[A-Za-z0-9-]{1,20}(\.[A-Za-z]{2,6}){1,3}$/),
  )
  .map(([local, domain]) => `${local}@${domain}`)
const numbers = fc.stringMatching(/^\+[1-9]\d{6,14}$/)
const cryptoAddresses = fc.oneof(
  fc.stringMatching(/^(bc|tb|ltc|BC)1[0-9a-z]{6,60}$/),
  fc.stringMatching(/^0x[0-9a-fA-F]{40}$/),
  fc.stringMatching(/^[13][1-9A-HJ-NP-Za-km-z]{25,40}$/).filter(address => /[A-Za-z]/.test(address)),
)
const invisible = oneOf(
  '\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff\u061c\u00ad\0\x7f',
)
const separator = oneOf(' -./,\u00a0\u2009\u3000\u2010\u2013')
const anyScript = oneOf('0\u0660\u06f0\u0966\uff10\u{1d7d8}').map(zero => zero.codePointAt(0) ?? 0)

/** `text` with something before each of its characters. */
const scattered = (text: string, noise: fc.Arbitrary<string>) =>
  fc
    .array(fc.oneof(fc.constant(''), noise), { minLength: text.length, maxLength: text.length })
    .map(pieces => pieces.map((piece, at) => piece + (text[at] ?? '')).join(''))

const withNoise = (values: fc.Arbitrary<string>, noise: fc.Arbitrary<string>) =>
  values.chain(value => scattered(value, noise).map(text => ({ value, text })))

test('[ID-04] a number is the same however it is grouped and in whatever digits it is written', () => {
  const grouped = withNoise(numbers, fc.oneof(separator, invisible))
  fc.assert(
    fc.property(grouped, anyScript, ({ value, text }, zero) => {
      const written = text.replace(/\d/g, digit => String.fromCodePoint(zero + Number(digit)))
      expect(parseIdentifier(written).identifier?.value).toBe(value)
    }),
  )
})

test('[ID-04] the case of a crypto address is kept, and so is what precedes the @ of an email', () => {
  fc.assert(
    fc.property(withNoise(cryptoAddresses, fc.oneof(fc.constant(' '), invisible)), ({ value, text }) => {
      expect(parseIdentifier(text)).toEqual({ identifier: { kind: 'crypto', value } })
    }),
  )
  fc.assert(
    fc.property(emails, value => {
      expect(parseIdentifier(value)).toEqual({ identifier: { kind: 'email', value } })
    }),
  )
})

const anything = fc.oneof(
  withNoise(fc.oneof(emails, numbers, cryptoAddresses), fc.oneof(invisible, separator)).map(
    ({ text }) => text,
  ),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: oneOf('+0123456789()@.xbc1tَA \u200e\u0661'), maxLength: 40 }),
)

test('[ID-04] what is already normalised stays as it is', () => {
  fc.assert(
    fc.property(anything, text => {
      const { identifier } = parseIdentifier(text)
      fc.pre(identifier !== undefined)
      expect(parseIdentifier(identifier.value)).toEqual({ identifier })
    }),
    { numRuns: 2000 },
  )
})

test('[ID-05] no control that turns or hides text is left in what is sent and shown', () => {
  const addresses = withNoise(fc.oneof(emails, numbers, cryptoAddresses), invisible)
  fc.assert(
    fc.property(addresses, ({ value, text }) => {
      expect(parseIdentifier(text).identifier?.value).toBe(value)
    }),
  )
  fc.assert(
    fc.property(anything, text => {
      expect(parseIdentifier(text).identifier?.value ?? '').not.toMatch(
        /[\p{Cc}\p{Bidi_Control}\u200b-\u200d\u2060\ufeff]/u,
      )
    }),
    { numRuns: 2000 },
  )
})

const problems: Readonly<Record<Exclude<IdentifierProblem, 'kind-not-taken'>, readonly string[]>> = {
  empty: ['', '   ', '\n', '\u200b\u202e'],
  unrecognised: [
    'hello',
    '+',
    '()',
    '+44x',
    '4+4',
    'xbc1uw48ht4287287',
    'bc1uw48ht4287287!',
    `x0x${'a'.repeat(40)}`,
    `0${'A1'.repeat(20)}`,
    'bc1',
    '0x12',
    '+44+7888872720',
    '1A1zP1eP5QGefi2DMPTfTL5SLmv7Divf0a',
  ],
  'too-long': [email(255), bech32(129), 'a'.repeat(321)],
  'email-incomplete': [
    'hi@',
    '@trader4.net',
    'hi@trader4',
    'hi@trader4.',
    'hi@.net',
    'hi@trader4..net',
    'hi@there@trader4.net',
    'hi there@trader4.net',
    'Hi <hi@trader4.net>',
    'hi@trader4.net,ho@trader4.net',
    'hi@trader4.net;',
  ],
  'country-code-missing': ['07888872720', '7888 872 720', '۰۹۱۲۳۴۵۶۷۸۹', '1'],
  'number-too-short': ['+1', '+44 788', '00 123456'],
  'number-too-long': ['+1234567890123456', '00 1234567890123456'],
}

test.each(Object.entries(problems).flatMap(([problem, texts]) => texts.map(text => ({ problem, text }))))(
  '[ID-03] $text is refused: $problem',
  ({ problem, text }) => {
    expect(parseIdentifier(text)).toEqual({ problem })
  },
)

const numberKinds: readonly IdentifierKind[] = ['mobile', 'phone']
const anythingButNumbers: readonly IdentifierKind[] = ['email', 'crypto']
const numberProblems = ['country-code-missing', 'number-too-short', 'number-too-long'] as const

test.each([
  ...problems['email-incomplete'].map(text => [text, numberKinds] as const),
  ...numberProblems.flatMap(problem => problems[problem].map(text => [text, anythingButNumbers] as const)),
])('[ID-03] %o, where %o are taken, is not to be put right, but something else', (text, taken) => {
  expect(parseIdentifier(text, taken)).toEqual({ problem: 'kind-not-taken' })
})

test.each<[string, readonly IdentifierKind[], IdentifierKind | undefined]>([
  ['+447888872720', ['mobile', 'phone'], 'mobile'],
  ['+445528888852', ['mobile', 'phone'], 'phone'],
  ['+447888872720', ['phone'], 'phone'],
  ['+445528888852', ['mobile'], 'mobile'],
  ['+445528888852', ['email', 'crypto'], undefined],
  ['hi@trader4.net', ['mobile', 'phone'], undefined],
  ['bc1uw48ht4287287', ['email', 'mobile', 'phone'], undefined],
  ['bc1uw48ht4287287', ['crypto'], 'crypto'],
  ['hi@trader4.net', [], undefined],
])('%s, where %o are taken, is known as %s', (text, taken, kind) => {
  const { identifier, problem } = parseIdentifier(text, taken)
  expect(identifier?.kind).toBe(kind)
  expect(problem).toBe(kind === undefined ? 'kind-not-taken' : undefined)
})
