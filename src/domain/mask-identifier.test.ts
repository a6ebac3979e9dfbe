import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseIdentifier, type Identifier } from './identifier.js'
import { maskIdentifier, visibleEnd } from './mask-identifier.js'

function identifier(text: string): Identifier {
  const parsed = parseIdentifier(text)
  if (parsed.identifier === undefined) throw new Error(`${text}: ${parsed.problem}`)
  return parsed.identifier
}

test.each([
  ['hi@trader4.net', 'h•••@trader4.net'],
  ['a@trader4.net', '•••@trader4.net'],
  ['😀@trader4.net', '•••@trader4.net'],
  ['😀😀@trader4.net', '😀•••@trader4.net'],
  ['+447888872720', '+44 •••• ••2720'],
  ['+445528888852', '+44 •••• ••8852'],
  ['+6831234', '+68 ••••4'],
  ['+123456789012345', '+12 •••• ••••12345'],
  ['bc1uw48ht4287287', 'bc1u…7287'],
  ['bc1qxyzab', 'bc…ab'],
  ['0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed', '0x5a…eAed'],
])('[ID-09] %s is masked as %s', (text, mask) => {
  expect(maskIdentifier(identifier(text))).toBe(mask)
})

/** A server may say of an account what nobody could sign in with. */
test.each([
  ['mobile', '+1234567', '+12 ••••7'],
  ['mobile', '+123456', '+12 •••6'],
  ['mobile', '+12345', '+12 •••'],
  ['phone', '12345', '12 •••'],
  ['phone', '112', '1 ••'],
  ['phone', '1', ' •'],
  ['phone', '07911123456', '07 •••• ••456'],
  ['crypto', 'bc1', '…'],
] as const)('[ID-09] the %s %s of an account is masked as %o', (kind, value, mask) => {
  expect(maskIdentifier({ kind, value })).toBe(mask)
  expect(visibleEnd({ kind, value })).toBe(mask.replace(/.*[ •…]/, ''))
})

test.each([
  ['hi@trader4.net', 'trader4.net'],
  ['+447888872720', '2720'],
  ['+6831234', '4'],
  ['bc1uw48ht4287287', '7287'],
])('of %s, masked, the end that is still seen is %s', (text, end) => {
  expect(visibleEnd(identifier(text))).toBe(end)
})

test('[ID-09] at least half of the local part is hidden, and the domain is shown', () => {
  const locals = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
    .filter(text => /^(?!.*[！-～])[\p{L}\p{N}\p{So}][^\s\p{C}@﹫,:;<>]*$/u.test(text))
  fc.assert(
    fc.property(locals, local => {
      const [shown = '', ...rest] = maskIdentifier(identifier(`${local}@trader4.net`)).split('•••')
      expect(rest).toEqual(['@trader4.net'])
      expect(local.startsWith(shown)).toBe(true)
      expect(Array.from(shown).length * 2).toBeLessThanOrEqual(Array.from(local).length)
    }),
  )
})

test('[ID-09] at most half of the digits of a number are shown, and at least three', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^\+(?:1|44|98)\d{6,12}$/), number => {
      const mask = maskIdentifier(identifier(number))
      const shown = mask.match(/\d/g) ?? []
      const hidden = mask.match(/•/g) ?? []
      expect(shown.length + hidden.length).toBe(number.length - 1)
      expect(shown.length).toBeLessThanOrEqual(hidden.length)
      expect(shown.length).toBeGreaterThan(2)
    }),
  )
})

test('[ID-09] both ends of a wallet address are shown, and at least half is hidden', () => {
  const addresses = fc.oneof(
    fc.stringMatching(/^(bc|tb|ltc)1[0-9a-z]{6,60}$/),
    fc.stringMatching(/^0x[0-9a-fA-F]{40}$/),
  )
  fc.assert(
    fc.property(addresses, address => {
      const [start = '', end = '', ...rest] = maskIdentifier(identifier(address)).split('…')
      expect(rest).toEqual([])
      expect(address.startsWith(start) && address.endsWith(end)).toBe(true)
      expect(Math.min(start.length, end.length)).toBeGreaterThan(1)
      expect((start.length + end.length) * 2).toBeLessThanOrEqual(address.length)
    }),
  )
})
