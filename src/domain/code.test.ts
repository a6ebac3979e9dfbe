import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { isCertainCode, isCompleteCode, normaliseCode, readCode, type CodeFormat } from './code.js'

const sixDigits: CodeFormat = { length: 6, alphabet: 'digits' }
const sixLetters: CodeFormat = { length: 6, alphabet: 'letters' }
const sixOfBoth: CodeFormat = { length: 6, alphabet: 'both' }

test.each<[string, CodeFormat, string]>([
  ['123456', sixDigits, '123456'],
  ['007123', sixDigits, '007123'],
  ['123-456', sixDigits, '123456'],
  [' 123456\n', sixDigits, '123456'],
  ['123\u00a0456', sixDigits, '123456'],
  ['1 2 3 4 5 6', sixDigits, '123456'],
  ['123\u2013456', sixDigits, '123456'],
  ['\u202a123456\u202c', sixDigits, '123456'],
  ['۱۲۳۴۵۶', sixDigits, '123456'],
  ['١٢٣٤٥٦', sixDigits, '123456'],
  ['\uff11\uff12\uff13\uff14\uff15\uff16', sixDigits, '123456'],
  ['①②③④⑤⑥', sixDigits, '123456'],
  ['G-123456', sixDigits, '123456'],
  ['Your code is 123 456', sixDigits, '123456'],
  ['کد شما: ۱۲۳۴۵۶', sixDigits, '123456'],
  ['valid for 5 minutes: 123456', sixDigits, '123456'],
  ['valid for 5 minutes: 123 456', sixDigits, '123456'],
  ['123456 is your code. It is good for 10 minutes.', sixDigits, '123456'],
  ['Your code is 123-456, good until 10:45.', sixDigits, '123456'],
  ['Your order 42 of 2026: 123456', sixDigits, '123456'],
  ['Order 111111, code 222222', sixDigits, '222222'],
  ['@app.example #123456', sixDigits, '123456'],
  ['12345', sixDigits, '12345'],
  ['1234567', sixDigits, '123456'],
  ['', sixDigits, ''],
  ['no digits', sixDigits, ''],
  ['ABC-DEF', sixLetters, 'ABCDEF'],
  ['AbCdEf', sixLetters, 'AbCdEf'],
  ['AB CD EF', sixLetters, 'ABCDEF'],
  ['Your code is ABCDEF', sixLetters, 'ABCDEF'],
  ['\uff21\uff22\uff23\uff24\uff25\uff26', sixLetters, 'ABCDEF'],
  ['KQWZRT is your Werify code', sixLetters, 'KQWZRT'],
  ['KqWzRt is your secret', sixLetters, 'KqWzRt'],
  ['Your Werify code is kqwzrt', sixLetters, 'kqwzrt'],
  ['Your code is KQWZRTP. It is good for 10 minutes.', { length: 7, alphabet: 'letters' }, 'KQWZRTP'],
  ['It is KQ. Use it in an hour.', { length: 2, alphabet: 'letters' }, 'KQ'],
  ['123', sixLetters, ''],
  ['A1B2C3', sixOfBoth, 'A1B2C3'],
  ['A1B-2C3', sixOfBoth, 'A1B2C3'],
  ['A1B 2C3', sixOfBoth, 'A1B2C3'],
  ['Your secret code is A1B2C3.', sixOfBoth, 'A1B2C3'],
  ['A1B2C3 is your secret', sixOfBoth, 'A1B2C3'],
  ['Your code is ABCDEF', sixOfBoth, 'ABCDEF'],
  ['KqWzRt is your secret', sixOfBoth, 'KqWzRt'],
  ['A۱B۲C۳', sixOfBoth, 'A1B2C3'],
])('[OTP-01] the code in %o, in the format %o, is %o', (text, format, code) => {
  expect(normaliseCode(text, format)).toBe(code)
})

const characters = { digits: '0123456789', letters: 'abcXYZ', both: 'aB0dE6' } as const
const alphabets = ['digits', 'letters', 'both'] as const
const formats: readonly CodeFormat[] = alphabets.flatMap(alphabet =>
  Array.from({ length: 9 }, (_, at) => ({ length: at + 2, alphabet })),
)
const anyFormat = fc.constantFrom(...formats)
const anyCharacter = (options: string) => fc.constantFrom(...Array.from(options))
const anyCode = ({ length, alphabet }: CodeFormat) =>
  fc.string({ unit: anyCharacter(characters[alphabet]), minLength: length, maxLength: length })

test.each(formats)('[OTP-02] a code of $length $alphabet is kept, and a longer text is cut', format => {
  fc.assert(
    fc.property(anyCode(format), code => {
      expect(normaliseCode(code, format)).toBe(code)
      expect(normaliseCode(`${code}${code}`, format)).toBe(code)
      expect(isCompleteCode(code, format)).toBe(true)
    }),
  )
})

test('[OTP-02] separators change nothing, wherever they stand', () => {
  const separated = anyFormat.chain(format => {
    const separators = fc.constantFrom('', ' ', '-', '.', '\u00a0', '\u2013', '\u200b')
    return anyCode(format).chain(code =>
      fc
        .array(separators, { minLength: code.length, maxLength: code.length })
        .map(pieces => ({ format, code, text: pieces.map((piece, at) => piece + code.charAt(at)).join('') })),
    )
  })
  fc.assert(
    fc.property(separated, ({ format, code, text }) => {
      expect(normaliseCode(text, format)).toBe(code)
    }),
    { numRuns: 1000 },
  )
})

const messages = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.string({ unit: anyCharacter('01۲٣9abZ -.:\n'), maxLength: 40 }),
)

test('[OTP-02] any text becomes a code of the alphabet, at most as long as the format, and stays one', () => {
  const only = { digits: /^[0-9]*$/, letters: /^[A-Za-z]*$/, both: /^[0-9A-Za-z]*$/ }
  fc.assert(
    fc.property(messages, anyFormat, (text, format) => {
      const code = normaliseCode(text, format)
      expect(code).toMatch(only[format.alphabet])
      expect(code.length).toBeLessThanOrEqual(format.length)
      expect(normaliseCode(code, format)).toBe(code)
    }),
    { numRuns: 2000 },
  )
})

test('[OTP-01] a code is found in any message that has no other number of its length', () => {
  const prose = fc.string({ unit: anyCharacter('abcÄß :.,!?\n'), maxLength: 60 })
  fc.assert(
    fc.property(prose, anyCode(sixDigits), prose, (before, code, after) => {
      expect(normaliseCode(`In 5 min, ${before} ${code}. ${after} (10 s)`, sixDigits)).toBe(code)
    }),
  )
})

test.each<[string, string]>([
  ['1', ''],
  ['1 ', ''],
  ['1-', ''],
  ['no code here. ', ''],
  ['123456 a ', '123456'],
])('[OTP-01] a hundred thousand pasted characters of %o are no heap of digits', (piece, code) => {
  expect(normaliseCode(piece.repeat(100_000 / piece.length), sixDigits)).toBe(code)
})

test('[OTP-01] a million combining marks on a pasted digit do not block the page', () => {
  expect(normaliseCode(`123456${'\u0301\u0316'.repeat(500_000)}`, sixDigits)).toBe('123456')
})

test.each(['', ' ', '\n', '12345', '1 2 3', 'abcdef', '------'])(
  '[OTP-07] %o is not a code to send',
  text => {
    expect(isCompleteCode(normaliseCode(text, sixDigits), sixDigits)).toBe(false)
  },
)

test.each([
  ['5', true],
  ['123456', true],
  ['Your code is 123456', true],
  ['Your order number is 123456.', false],
  ['1234567', false],
])('[OTP-04] %o may be sent by itself: %o', (text, isCertain) => {
  expect(isCertainCode(text, { length: 6, alphabet: 'digits' })).toBe(isCertain)
})

test.each<[string, CodeFormat, string]>([
  ['5KR', sixOfBoth, '5KR'],
  ['5 KR', sixOfBoth, '5KR'],
  ['5 KR', sixDigits, ''],
])(
  '[OTP-02] half a code with letters is no amount of money: %o, in the format %o, is %o',
  (text, format, code) => {
    expect(normaliseCode(text, format)).toBe(code)
  },
)

test('[OTP-02] a text is half a code only up to twice the length of a code', () => {
  expect(normaliseCode('12'.padStart(12, 'x'), sixDigits)).toBe('12')
  expect(normaliseCode('12'.padStart(13, 'x'), sixDigits)).toBe('')
})

test.each([
  ['as it is', '.'.repeat(3989), 'code 123456', '123456'],
  ['beyond them', '.'.repeat(3990), 'code 123456', ''],
  ['within them once its signs are joined', 'e\u0301'.repeat(2500), ' code 123456', ''],
  ['beyond them once its signs are taken apart', '\ufdfa'.repeat(300), ' code 123456', ''],
])('[OTP-01] a code is searched for in four thousand characters: %s', (_where, before, end, code) => {
  expect(normaliseCode(before + end, sixDigits)).toBe(code)
})

test('[OTP-02] a code that is typed is read as if it were searched for in a message', () => {
  const typed = anyFormat.chain(format =>
    fc
      .string({ unit: anyCharacter(characters[format.alphabet]), maxLength: format.length + 2 })
      .map(text => ({ format, text })),
  )
  const invisible = '\u200b'
  fc.assert(
    fc.property(typed, ({ format, text }) => {
      expect(readCode(text, format)).toEqual(readCode(invisible + text, format))
    }),
  )
})
