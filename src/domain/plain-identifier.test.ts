import { expect, test } from 'vitest'
import { areNumbersOnly } from './identifier-kinds.js'
import { readPlainIdentifier, type IdentifierKind } from './plain-identifier.js'

test.each<[string, IdentifierKind]>([
  ['hi@trader4.net', 'email'],
  ['h@t.n', 'email'],
  ['hi.there@mail.trader4.co.uk', 'email'],
  ['+1234567', 'mobile'],
  ['+123456789012345', 'mobile'],
  ['bc1qqqqqq', 'crypto'],
  ['TB1QQQQQQ', 'crypto'],
  ['ltc1qqqqqq', 'crypto'],
  [`0x${'a'.repeat(40)}`, 'crypto'],
  [`${'a'.repeat(25)}1`, 'crypto'],
  [`1${'a'.repeat(25)}`, 'crypto'],
  ['0:_-+/abcdefghijklmnopqrstu', 'crypto'],
  ['ada.eth', 'crypto'],
  ['علی.bitcoin', 'crypto'],
])('[ID-01] %s is read at once, as %s', (value, kind) => {
  expect(readPlainIdentifier(value)).toEqual({ kind, value })
})

test.each([
  ['nothing', ''],
  ['nobody', '@trader4.net'],
  ['two people', 'hi@ho@trader4.net'],
  ['a blank', 'h i@trader4.net'],
  ['a blank in the domain', 'hi@tra der4.net'],
  ['a blank after a dot', 'hi@trader4.n et'],
  ['a list', 'hi@trader4.net,ho'],
  ['a bracket before it', '<hi@trader4.net'],
  ['a bracket after it', 'hi@trader4.net>'],
  ['no dot', 'hi@trader4'],
  ['no domain', 'hi@.net'],
  ['two dots', 'hi@trader4..net'],
  ['a dot at the end', 'hi@trader4.'],
  ['no plus sign', '447888872720'],
  ['two plus signs', '++447888872720'],
  ['no country code', '+0447888872720'],
  ['six digits', '+123456'],
  ['sixteen digits', '+1234567890123456'],
  ['a letter after a number', '+447888872720x'],
  ['a blank in a number', '+44 7888872720'],
  ['a letter before a wallet', 'xbc1qqqqqq'],
  ['a sign after a wallet', 'bc1qqqqqq!'],
  ['a short wallet', 'bc1qqqqq'],
  ['letters without a digit', 'a'.repeat(26)],
  ['a sign among letters and digits', `${'a'.repeat(13)}!${'a'.repeat(13)}1`],
  ['a sign before letters and digits', `!${'a'.repeat(26)}1`],
  ['a sign after letters and digits', `${'a'.repeat(26)}1!`],
  ['25 letters and digits', `${'a'.repeat(24)}1`],
  ['a name without a name', '.eth'],
  ['a path before a name', 'a/ada.eth'],
  ['a path after a name', 'ada.eth/'],
  ['a blank in a name', 'ada b.eth'],
  ['a web site', 'ada.com'],
  ['a blank before it', ' hi@trader4.net'],
  ['an invisible sign in it', 'hi\u200b@trader4.net'],
  ['a secret', 'KwdMAjGmerYanjeui5SHS7JkmpZvVipYvB2LJGU1ZxJwYvP98617'],
  ['321 signs', `${'a'.repeat(317)}@a.b`],
])('[ID-01] a text with %s is not read at once: %s', (_what, text) => {
  expect(readPlainIdentifier(text)).toBeUndefined()
})

test('[ID-01] the longest text is read at once, too', () => {
  const value = `${'a'.repeat(316)}@a.b`
  expect(readPlainIdentifier(value)).toEqual({ kind: 'email', value })
})

test.each<[string, readonly IdentifierKind[], IdentifierKind | undefined]>([
  ['+447888872720', ['phone', 'mobile'], 'phone'],
  ['+447888872720', ['email', 'phone'], 'phone'],
  ['+447888872720', ['email', 'crypto'], undefined],
  ['hi@trader4.net', ['mobile', 'phone', 'crypto'], undefined],
  ['ada.eth', ['email'], undefined],
  ['ada.eth', [], undefined],
])('[ID-01] %s, where %o are taken, is read as %s', (value, taken, kind) => {
  expect(readPlainIdentifier(value, taken)).toEqual(kind && { kind, value })
})

test.each<[readonly IdentifierKind[], boolean]>([
  [['mobile'], true],
  [['phone'], true],
  [['phone', 'mobile'], true],
  [['mobile', 'email'], false],
  [['crypto', 'phone'], false],
  [['email'], false],
])('[ID-07] where %o are taken, it is %s that only a number can be entered', (kinds, only) => {
  expect(areNumbersOnly(kinds)).toBe(only)
})
