import { expect, test } from 'vitest'
import { createLanguage } from '../../i18n/language.js'
import { en } from '../../i18n/locales/en.js'
import type { IdentifierKind } from '../../domain/identifier.js'
import { findPartForTyped } from './check-identifier.js'
import type { CheckOptions } from './identifier-check.js'

const taking = (...kinds: readonly IdentifierKind[]): CheckOptions => ({
  language: createLanguage('en-US', en),
  kinds,
  country: 'US',
})
const everything = taking('email', 'mobile', 'phone', 'crypto')

test('no part is loaded while a text may become anything, or where its kind is not taken', () => {
  for (const text of ['h', '0', '07', 'hi@', 'bc1'])
    expect(findPartForTyped(text, everything), text).toBeUndefined()
  for (const text of ['07888', '+44 7888 872720', 'bc1uw48ht4287287'])
    expect(findPartForTyped(text, taking('email')), text).toBeUndefined()
})

test('each kind has a part of its own, and numbers have one from three digits on', () => {
  const parts = ['hi@trader4.net', '078', 'bc1uw48ht4287287'].map(text => findPartForTyped(text, everything))
  expect(new Set(parts).size).toBe(3)
  expect(parts).not.toContain(undefined)
  expect(findPartForTyped('+4', everything)).toBe(findPartForTyped('+44 7888 872720', everything))
})

test('digits that no number has may be a wallet address', () => {
  const digits = '1'.repeat(32)
  expect(findPartForTyped(digits, everything)).toBe(findPartForTyped('bc1uw48ht4287287', everything))
  expect(findPartForTyped(digits, taking('mobile'))).toBe(findPartForTyped('078', everything))
})
