import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { unwrapIdentifier } from './unwrap-identifier.js'

test.each([
  '',
  '“”',
  'sara',
  'hi@trader4.net',
  '07888 872720',
  'bc1uw48ht4287287',
  'https://trader4.net/hi',
  'KwdMAjGmerYanjeui5SHS7JkmpZvVipYvB2LJGU1ZxJwYvP98617',
  '[174,47,154,16,202,193,206,113,199,190,53,133,169,175,31,56,222,53,138,189,224,216,117,173,10,149,53,45,73,46]',
  'mailto:%E0%A4%A@trader4.net'.slice('mailto:'.length),
])('%o has nothing around it, and stays as it is', text => {
  expect(unwrapIdentifier(text)).toBe(text)
})

test('a link that is broken throws nothing', () => {
  expect(unwrapIdentifier('mailto:%E0%A4%A@trader4.net')).toBe('%E0%A4%A@trader4.net')
})

test('[ID-02] no text throws or takes long', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), text => {
      expect(unwrapIdentifier(text).length).toBeLessThanOrEqual(text.length)
    }),
  )
  const pieces = [
    '<',
    '“',
    '.',
    ' ',
    '(0)',
    'tel:',
    'mailto:',
    'ethereum:',
    'a@',
    '<a@',
    '1 ',
    '+1 x',
    '?a&',
    '@1?',
    ';',
    'é',
  ]
  const ofLength = (length: number) => pieces.map(piece => piece.repeat(length / piece.length))
  const rows = [...ofLength(1999), ...ofLength(100_000)]
  // A row in the middle of a text is neither at its beginning nor at its end, and found out late.
  for (const hostile of [...rows, ...ofLength(400).map(row => `a${row}a`)]) {
    const durations = [1, 2, 3].map(() => {
      const started = performance.now()
      unwrapIdentifier(hostile)
      return performance.now() - started
    })
    expect(Math.min(...durations), hostile.slice(0, 10)).toBeLessThan(50)
  }
})
