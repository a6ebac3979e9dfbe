import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { LONG_LENGTH, runToEnd } from '../testing/run-to-end.js'
import { unwrapIdentifier } from './unwrap-identifier.js'

test.each([
  '',
  '“”',
  'sara',
  'ｓａｒａ',
  'hi@trader4.net',
  '07888 872720',
  'bc1uw48ht4287287',
  'https://trader4.net/hi',
  'KwdMAjGmerYanjeui5SHS7JkmpZvVipYvB2LJGU1ZxJwYvP98617',
  '[174,47,154,16,202,193,206,113,199,190,53,133,169,175,31,56,222,53,138,189,224,216,117,173,10,149,53,45,73,46]',
  'mailto:%E0%A4%A@trader4.net'.slice('mailto:'.length),
  ' sara\u200b',
  'see mailto:hi@trader4.net',
  'Hi <hi@trader4.net> @',
  'x 7888 x456',
  '788 x456',
  '4+4+4+4 x456',
  '7888 x45678901',
  '7888 x456 7',
  '7888 x',
  '12345678,5',
  '0475,12,34,56',
  'x 49 30 123456,5',
  '+49 30 123456,5 (work',
])('%o has nothing around it, and stays as it is', text => {
  expect(unwrapIdentifier(text)).toBe(text)
})

test.each([
  ['mailto:hi@trader4.net', 'hi@trader4.net'],
  ['mailto://hi@trader4.net?subject=Hi?', 'hi@trader4.net'],
  ['mailto:hi%2Btag@trader4.net?body=Hi\u2028there', 'hi+tag@trader4.net'],
  ['Hi There <hi@trader4.net> (work)', 'hi@trader4.net'],
  ['Hi There ＜hi@trader4.net＞', 'hi@trader4.net'],
  ['“ hi@trader4.net ”…', 'hi@trader4.net'],
  ['hi＠trader4．co。jp', 'hi@trader4.co.jp'],
  ['hi。there．x﹫trader4｡net', 'hi。there.x@trader4.net'],
  ['ｈｉ＿There＋１＠ｔｒａｄｅｒ－４．ｎｅｔ', 'hi_There+1@trader-4.net'],
  ['Hi <hi@trader4.net>, Ho <ho@trader4.net>', 'Hi <hi@trader4.net>, Ho <ho@trader4.net'],
  ['Hi <ho> <hi@trader4.net>', 'Hi <ho> <hi@trader4.net'],
  ['Hi @ <hi@trader4.net>', 'Hi @ <hi@trader4.net'],
  ['tel:7888872720', '7888872720'],
  ['tel:+447888872720;ext=456', '+447888872720'],
  ['tel:+447888872720;phone-context=+1', '+447888872720'],
  ['tel:7888872720;ext=456;Phone-Context=+44', '+447888872720'],
  ['tel:7888872720;phone-context=trader4.net', '7888872720'],
  ['tel:7888872720;x-phone-context=+44', '7888872720'],
  ['tel:7888872720;phone-context=+44;ext=456\u2028', '+447888872720'],
  ['sms:+447888872720?body=Hi?\u2028there', '+447888872720'],
  ['smsto:%2B447888872720', '+447888872720'],
  ['callto:+447888872720', '+447888872720'],
  ['+44 7888 x456', '+44 7888'],
  ['7888 , extension :=. 1234567', '7888'],
  ['7888;ext=4', '7888'],
  ['7888 #4', '7888'],
  ['+49 30 123456,5', '+49 30 123456'],
  ['+49 30 1234,,56;7', '+49 30 1234'],
  ['030 123456, 030 654321', '030 123456'],
  ['bitcoin:1A1zP1eP5QGef?label=Hi\u2028there', '1A1zP1eP5QGef'],
  ['bitcoin:1A1z!P1eP5QGef', '1A1z!P1eP5QGef'],
  ['ethereum:pay-0x5aAeb6@137?value=1e18', '0x5aAeb6'],
  ['ethereum:0x111@1/transfer?uint256=1&address=0x5aAeb6&x=1', '0x5aAeb6'],
  ['ethereum:0x111@1/transfer?address=0x5aAeb6', '0x5aAeb6'],
  ['ethereum:0x111@1/approve?guy=0x222', '0x111@1/approve?guy=0x222'],
  ['ton://transfer/EQCD39VS5jcp?amount=1', 'EQCD39VS5jcp'],
  ['web+stellar:pay?destination=GA7QYNF7&amount=1', 'GA7QYNF7'],
  ['web+stellar:repay?destination=GA7QYNF7', 'repay'],
])('of %o, %o is left', (text, identifier) => {
  expect(unwrapIdentifier(text)).toBe(identifier)
})

const schemes =
  'algorand bitcoin cardano dash dogecoin ethereum litecoin monero polkadot ripple solana stellar ton tron ' +
  'web+cardano web+stellar xrpl'

test.each(schemes.split(' '))('the address of a wallet is taken out of a link of %s', scheme => {
  expect(unwrapIdentifier(`${scheme}:bc1uw48ht4287287`)).toBe('bc1uw48ht4287287')
  expect(unwrapIdentifier(`${scheme.toUpperCase()}:bc1uw48ht4287287`)).toBe('bc1uw48ht4287287')
})

test('the address of Bitcoin Cash is written with its scheme', () => {
  expect(unwrapIdentifier('BitcoinCash:qpm2qsz?amount=1')).toBe('bitcoincash:qpm2qsz')
})

test('a link with a message may have two thousand characters', () => {
  const link = (length: number) => 'mailto:hi@trader4.net?body='.padEnd(length, 'x')
  expect(unwrapIdentifier(link(2000))).toBe('hi@trader4.net')
  expect(unwrapIdentifier(link(2001))).toBe(link(2001))
})

test('a link that is broken throws nothing', () => {
  expect(unwrapIdentifier('mailto:%E0%A4%A@trader4.net')).toBe('%E0%A4%A@trader4.net')
})

test('[ID-02] no text throws or keeps the search busy', () => {
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
  const rows = [...ofLength(1999), ...ofLength(LONG_LENGTH)]
  // A row in the middle of a text is neither at its beginning nor at its end, and found out late.
  for (const hostile of [...rows, ...ofLength(400).map(row => `a${row}a`)]) {
    runToEnd(() => unwrapIdentifier(hostile))
  }
})
