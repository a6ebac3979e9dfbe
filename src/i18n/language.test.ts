import { expect, test } from 'vitest'
import { en } from './locales/en.js'
import { createLanguage, eitherOf } from './language.js'
import { LOCALES } from './load-messages.js'

test('four languages read from right to left, in every country, and no other does', () => {
  const rtl = LOCALES.filter(locale => createLanguage(locale, en).dir === 'rtl')
  expect(rtl).toEqual(['ar', 'fa', 'he', 'ur'])
  expect(createLanguage('ar-EG', en).dir).toBe('rtl')
})

test.each([
  [0, 'in 1 second'],
  [1, 'in 1 second'],
  [23.2, 'in 24 seconds'],
  [59, 'in 59 seconds'],
  [60, 'in 1 minute'],
  [61, 'in 2 minutes'],
  [3540, 'in 59 minutes'],
  [3541, 'in 1 hour'],
  [3601, 'in 2 hours'],
])('%s seconds are never made to look shorter: %s', (seconds, when) => {
  expect(createLanguage('en-GB', en).inTime(seconds)).toBe(when)
})

test.each([
  ['de', 'in 24 Sekunden'],
  ['fa', '۲۴ ثانیه بعد'],
  ['ar', 'خلال 24 ثانية'],
  ['ar-EG', 'خلال ٢٤ ثانية'],
  ['ur', '24 سیکنڈ میں'],
  ['hi', '24 सेकंड में'],
  ['ru', 'через 24 секунды'],
  ['ja', '24 秒後'],
])('in %s a time is written with its own words and digits', (locale, when) => {
  expect(createLanguage(locale, en).inTime(24)).toBe(when)
})

test.each(LOCALES)('in %s every time is a number with words around it', locale => {
  const { inTime } = createLanguage(locale, en)
  const format = new Intl.NumberFormat(locale)
  expect(inTime(24)).toContain(format.format(24))
  expect(inTime(24)).not.toBe(format.format(24))
  expect(inTime(180)).toContain(format.format(3))
  expect(inTime(180)).not.toBe(inTime(10_800))
})

test('identifiers are named once each, in one order', () => {
  const british = createLanguage('en-GB', en)
  const { names } = en.identifier
  expect(eitherOf(['crypto', 'phone', 'mobile', 'email'], names, british)).toBe('email, phone or wallet')
  expect(eitherOf(['mobile', 'phone'], names, british)).toBe('phone')
  expect(eitherOf(['email', 'crypto'], names, createLanguage('es', en))).toBe('email o wallet')
})

test.each([
  ['en', 'One. Two.'],
  ['th', 'One. Two.'],
  ['ko', 'One. Two.'],
  ['ja', 'One.Two.'],
  ['zh-TW', 'One.Two.'],
])('in %s sentences follow each other like this: %s', (locale, text) => {
  expect(createLanguage(locale, en).join('One.', 'Two.')).toBe(text)
})
