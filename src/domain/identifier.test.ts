import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { readPlainIdentifier } from './plain-identifier.js'
import { parseIdentifier, type IdentifierKind, type IdentifierProblem } from './identifier.js'

test.each<[string, IdentifierKind]>([
  ['hi@trader4.net', 'email'],
  ['+447888872720', 'mobile'],
  ['+445528888852', 'phone'],
  ['bc1uw48ht4287287', 'crypto'],
])('[ID-01] %s, an example of the documentation, is taken unchanged as %s', (value, kind) => {
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

/** In more than linear time, a million would take hours. */
test.each(hostile)('[ID-02] a million %s are refused', (_what, ofLength, problem) => {
  expect(parseIdentifier(ofLength(10 * N))).toEqual({ problem })
})

test('[ID-02] a hundred thousand invisible characters do not hide an address', () => {
  const text = `${'\u202e\u200b'.repeat(N)}hi@trader4.net${'\u2066'.repeat(N)}`
  expect(parseIdentifier(text).identifier?.value).toBe('hi@trader4.net')
})

const email = (length: number) => `a@${'b.'.repeat(length).slice(0, length - 7)}c.net`
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
  ['a label', length => `a@${'b'.repeat(length)}.net`, { 63: 'none', 64: 'email-incomplete' }],
  ['a bech32 address', bech32, { 8: 'unrecognised', 9: 'none', 128: 'none', 129: 'too-long' }],
  [
    'a hexadecimal address',
    digits => `0x${'a'.repeat(digits)}`,
    { 39: 'unrecognised', 40: 'none', 64: 'none', 65: 'unrecognised' },
  ],
  [
    'a base58 address',
    length => `1${'Z'.repeat(length - 1)}`,
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
  ['+44 7888 872720,456', '+447888872720'],
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
  ['h\u034fi\u3164@\u2800trader4\ufe0f.\ud800net', 'hi@trader4.net'],
  ['mailto:hi@trader4.net', 'hi@trader4.net'],
  ['MAILTO:hi%2Btag@trader4.net?subject=Hello%20there', 'hi+tag@trader4.net'],
  ['Hi There <hi@trader4.net>', 'hi@trader4.net'],
  ['“Hi, There” <mailto:hi@trader4.net>;', 'hi@trader4.net'],
  ['<hi@trader4.net>', 'hi@trader4.net'],
  ['"hi@trader4.net"', 'hi@trader4.net'],
  ['’hi@trader4.net’', 'hi@trader4.net'],
  ['„hi@trader4.net“', 'hi@trader4.net'],
  ['«\u00a0hi@trader4.net\u00a0»', 'hi@trader4.net'],
  ['＜hi@trader4.net＞', 'hi@trader4.net'],
  ['＂hi@trader4.net＂', 'hi@trader4.net'],
  ['「hi@trader4.net」', 'hi@trader4.net'],
  ['(hi@trader4.net).', 'hi@trader4.net'],
  ['hi@trader4.net.', 'hi@trader4.net'],
  ['hi@trader4.net;', 'hi@trader4.net'],
  ['hi@trader4.net, ', 'hi@trader4.net'],
  ['hi@trader4.net。', 'hi@trader4.net'],
  ['hi＠trader4．net', 'hi@trader4.net'],
  ['hi﹫trader4。co｡jp', 'hi@trader4.co.jp'],
  ['o’hara@trader4.net', 'o’hara@trader4.net'],
  ['سلام@می\u200cخواهم.ایران', 'سلام@می\u200cخواهم.ایران'],
  ['a@ශ්\u200dරී.com', 'a@ශ්\u200dරී.com'],
  ['hi@tra\u200cder4.n\u200det', 'hi@trader4.net'],
  ['hi@b\u200cم\u200cb.net', 'hi@bمb.net'],
  ['hi@i❤.ws', 'hi@i❤.ws'],
  ['+0044 7888 872720', '+447888872720'],
  ['+44_7888_872720', '+447888872720'],
  ['+44·7888*872720;', '+447888872720'],
  ['‘+44 7888 872720’', '+447888872720'],
  ['+39 (0)2 36618300', '+390236618300'],
  ['0039 (0) 6 69812345', '+390669812345'],
  ['+226 (0)1 23 45 67', '+22601234567'],
  ['+49 (0)30 123456', '+4930123456'],
  ['+49 [0] 30 123456', '+4930123456'],
  ['tel:+44-7888-872720', '+447888872720'],
  ['tel:+447888872720;ext=456', '+447888872720'],
  ['TEL://+447888872720', '+447888872720'],
  ['tel:7888-872720;phone-context=+44', '+447888872720'],
  ['sms:+447888872720?body=Hi', '+447888872720'],
  ['callto:%2B447888872720', '+447888872720'],
  ['+44 7888 872720 x456', '+447888872720'],
  ['+44 7888 872720 ext. 456', '+447888872720'],
  ['+44 7888 872720, extension 456', '+447888872720'],
  ['+44 7888 872720;ext=456', '+447888872720'],
  ['+44 7888 872720 #456', '+447888872720'],
  ['+7 495 123-45-67 доб. 89', '+74951234567'],
  [
    'bitcoin:1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa?amount=20.3&label=Luke-Jr',
    '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa',
  ],
  ['BITCOIN:BC1UW48HT4287287', 'BC1UW48HT4287287'],
  [
    'ethereum:0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed@1?value=1e18',
    '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed',
  ],
  ['ethereum:pay-0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed', '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed'],
  [
    `ethereum:0x${'1'.repeat(40)}@1/transfer?address=0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed&uint256=1`,
    '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed',
  ],
  [
    'solana:EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v?amount=1',
    'EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v',
  ],
  [
    'ton://transfer/EQCD39VS5jcptHL8vMjEXrzGaRcCVYto7HUn4bpAOg8xqB2N?amount=1',
    'EQCD39VS5jcptHL8vMjEXrzGaRcCVYto7HUn4bpAOg8xqB2N',
  ],
  [
    'web+stellar:pay?destination=GA7QYNF7SOWQ3GLR2BGMZEHXAVIRZA4KVWLTJJFC7MGXUA74P7UJVSGZ&amount=1',
    'GA7QYNF7SOWQ3GLR2BGMZEHXAVIRZA4KVWLTJJFC7MGXUA74P7UJVSGZ',
  ],
  [
    'bitcoincash:qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6a?amount=1',
    'bitcoincash:qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6a',
  ],
  ['vitalik.eth.', 'vitalik.eth'],
])('[ID-04] %o is normalised to %s', (text, value) => {
  expect(parseIdentifier(text).identifier?.value).toBe(value)
})

const anyCharacter = (characters: string) => fc.constantFrom(...Array.from(characters))
const emails = fc
  .tuple(
    fc.stringMatching(/^[A-Za-z0-9._%+-]{1,30}$/),
    fc.stringMatching(/^[A-Za-z0-9]([A-Za-z0-9-]{0,18}[A-Za-z0-9])?(\.[A-Za-z]{2,6}){1,3}$/),
  )
  .map(([local, domain]) => `${local}@${domain}`)
const numbers = fc.stringMatching(/^\+(?:1|7|20|44|98|375)\d{6,12}$/)
const cryptoAddresses = fc.oneof(
  fc.stringMatching(/^(bc|tb|ltc|BC)1[0-9a-z]{6,60}$/),
  fc.stringMatching(/^0x[0-9a-fA-F]{40}$/),
  fc.stringMatching(/^[13][1-9A-HJ-NP-Za-km-z]{25,40}$/).filter(address => /[A-Za-z]/.test(address)),
)
const invisible = anyCharacter(
  '\u034f\u115f\u17b4\u180b\u2065\u2800\u3164\ufe0f\uffa0\u{e0100}\ud800\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff\u061c\u00ad\0\x7f',
)
const separator = anyCharacter(' -./_*·:~|\u00a0\u2009\u3000\u2010\u2013')
const anyScript = anyCharacter('0\u0660\u06f0\u0966\uff10\u{1d7d8}').map(zero => zero.codePointAt(0) ?? 0)

/** `text` with noise before each of its characters. */
const scattered = (text: string, noise: fc.Arbitrary<string>) =>
  fc
    .array(fc.oneof(fc.constant(''), noise), { minLength: text.length, maxLength: text.length })
    .map(pieces => pieces.map((piece, at) => piece + (text[at] ?? '')).join(''))

const withNoise = (values: fc.Arbitrary<string>, noise: fc.Arbitrary<string>) =>
  values.chain(value => scattered(value, noise).map(text => ({ value, text })))

test('[ID-04] a number is the same in every grouping and script', () => {
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

const WRAPPINGS =
  'mailto: tel: bitcoin: ethereum: < > “ ” " ; : . ?a=b @1 ext=5 x (0) [0] ＠ 。 hi@trader4.net +447888872720 bc1uw48ht4287287'
const wrapped = fc
  .array(fc.constantFrom(' ', ...WRAPPINGS.split(' ')), { maxLength: 8 })
  .map(pieces => pieces.join(''))

const anything = fc.oneof(
  wrapped,
  withNoise(fc.oneof(emails, numbers, cryptoAddresses), fc.oneof(invisible, separator)).map(
    ({ text }) => text,
  ),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: anyCharacter('+0123456789()@.xbc1tَA \u200e\u0661'), maxLength: 40 }),
)

test('[ID-04] a normalised identifier can be read without a closer look', () => {
  fc.assert(
    fc.property(anything, text => {
      const { identifier } = parseIdentifier(text)
      fc.pre(identifier !== undefined)
      expect(readPlainIdentifier(identifier.value, [identifier.kind])).toEqual(identifier)
    }),
    { numRuns: 2000 },
  )
})

test('[ID-04] a normalised identifier stays as it is', () => {
  fc.assert(
    fc.property(anything, text => {
      const { identifier } = parseIdentifier(text)
      fc.pre(identifier !== undefined)
      expect(parseIdentifier(identifier.value)).toEqual({ identifier })
    }),
    { numRuns: 2000 },
  )
})

test('[ID-05] no bidirectional or invisible control is left in an identifier', () => {
  const addresses = withNoise(fc.oneof(emails, numbers, cryptoAddresses), invisible)
  fc.assert(
    fc.property(addresses, ({ value, text }) => {
      expect(parseIdentifier(text).identifier?.value).toBe(value)
    }),
  )
  fc.assert(
    fc.property(anything, text => {
      expect(parseIdentifier(text).identifier?.value ?? '').not.toMatch(
        /[\p{Cc}\p{Cs}\p{Bidi_Control}\u2800]|(?![\u200c\u200d])\p{Default_Ignorable_Code_Point}/u,
      )
    }),
    { numRuns: 2000 },
  )
})

const WIF = 'KwdMAjGmerYanjeui5SHS7JkmpZvVipYvB2LJGU1ZxJwYvP98617'
const PHRASE =
  'legal winner thank year wave sausage worth useful legal winner thank yellow legal winner thank year wave sausage'

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
    'hi@trader4.net,ho@trader4.net',
    'Hi <hi@trader4.net>, Ho <ho@trader4.net>',
    `ethereum:0x${'1'.repeat(40)}@1/approve?guy=0x${'2'.repeat(40)}`,
    'hi@-trader4.net',
    'hi@trader4-.net',
    `hi@${'a'.repeat(64)}.net`,
    'hi@trader4!.net',
    'hi@!trader4.net',
    'hi@tra”der4.net',
    'mailto:hi@trader4.net,ho@trader4.net',
  ],
  'country-code-missing': [
    '07888872720',
    '7888 872 720',
    '۰۹۱۲۳۴۵۶۷۸۹',
    '1',
    '+999 1234567',
    '+0 123 456 7890',
    '+210 1234567',
    'tel:7888872720',
    `0${'1'.repeat(32)}`,
    `${'1'.repeat(32)}0`,
  ],
  secret: [WIF, `“${WIF}”`, PHRASE],
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
])('[ID-03] %o is of a kind that is not taken, where only %o are', (text, taken) => {
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
])('%s, where %o are taken, is of kind %s', (text, taken, kind) => {
  const { identifier, problem } = parseIdentifier(text, taken)
  expect(identifier?.kind).toBe(kind)
  expect(problem).toBe(kind === undefined ? 'kind-not-taken' : undefined)
})

test.each([
  'addr1qx2fxv2umyhttkxyxp8x0dlpdt3k6cwng5pxj3jhsydzer3n0d3vllmyqwsx5wktcd8cc3sq835lu7drv2xwl2wywfgse35a3x',
  'stake1uyehkck0lajq8gr28t9uxnuvgcqrc6070x3k9r8048z8y5gh6ffgw',
  'addr_test1vz2fxv2umyhttkxyxp8x0dlpdt3k6cwng5pxj3jhsydzerspjrlsz',
  'Ae2tdPwUPEZFRbyhz3cpfC2CumGzNkFBN2L42rcUc2yjQpEkxDbkPodpMAi',
  'DdzFFzCqrhsrcTVhLygT24QwTnNqQqQ8mZrq5jykUzMveU26sxaH529kMpo7VhPrt5pwW3dXeB2k3EEvKcNBRmzCfcQ7dTkyGzTs658C',
  'cosmos1syavy2npfyt9tcncdtsdzf7kny9lh777pahuux',
  'osmo1syavy2npfyt9tcncdtsdzf7kny9lh777heefxk',
  'GA7QYNF7SOWQ3GLR2BGMZEHXAVIRZA4KVWLTJJFC7MGXUA74P7UJVSGZ',
  'MA7QYNF7SOWQ3GLR2BGMZEHXAVIRZA4KVWLTJJFC7MGXUA74P7UJVAAAAAAAAAAAAAJLK',
  'EQCD39VS5jcptHL8vMjEXrzGaRcCVYto7HUn4bpAOg8xqB2N',
  'UQCD39VS5jcptHL8vMjEXrzGaRcCVYto7HUn4bpAOg8xqEBI',
  '0:83dfd552e63729b472fcbcc8c45ebcc6691702558b68ec7527e1ba403a0f31a8',
  '44AFFq5kSiGBoZ4NMDwYtN18obc8AemS33DBLWs3H7otXft3XjrpDtQGv7SqSsaBYBb98uNbr2VBBEt7f2wfn3RVGQBEP3A',
  '7ZUECA7HFLZTXENRV24SHLU4AVPUTMTTDUFUBNBD64C73F3UHRTHAIOF6Q',
  'bitcoincash:qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6a',
  'qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6a',
  'rEb8TK3gBgk5auZkwc6sHnwrGVJH8DuaLh',
  '15oF4uVJwmo4TdGW7VfQxNLavjCXviqxT9S1MgbjMNHr6Sp5',
  'DH5yaieqoZN36fDVciNyRueRGvGLR3mr7L',
  'XpESxaUmonkq8RaLLp46Brx2K39ggQe226',
  '11111111111111111111111111111111',
  `0x${'a1'.repeat(32)}`,
  'vitalik.eth',
  'pay.vitalik.eth',
  'bonfida.sol',
  'brad.wallet',
  'علی.eth',
])('[ID-01] %s is a wallet', value => {
  expect(parseIdentifier(value)).toEqual({ identifier: { kind: 'crypto', value } })
  expect(parseIdentifier(value, ['crypto'])).toEqual({ identifier: { kind: 'crypto', value } })
  expect(readPlainIdentifier(value)).toEqual({ kind: 'crypto', value })
})

test('[ID-03] a text that is no identifier is not called one of another kind, whatever is taken', () => {
  for (const kind of ['email', 'mobile', 'phone', 'crypto'] as const)
    expect(parseIdentifier('hello', [kind])).toEqual({ problem: 'unrecognised' })
})

test('digits alone are a number where wallets are not taken', () => {
  expect(parseIdentifier('1'.repeat(32), numberKinds).problem).toBe('country-code-missing')
})

test('a secret is refused as one, whatever is taken', () => {
  for (const kind of ['email', 'mobile', 'phone', 'crypto'] as const)
    for (const text of [WIF, PHRASE, `bitcoin:${WIF}`])
      expect(parseIdentifier(text, [kind])).toEqual({ problem: 'secret' })
})
