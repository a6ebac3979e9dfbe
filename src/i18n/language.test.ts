import { expect, onTestFinished, test, vi } from 'vitest'
import { en } from './locales/en.js'
import { createLanguage, toKindList } from './language.js'
import { LOCALES, loadMessages } from './load-messages.js'

test('four languages are written from right to left, in every country', () => {
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
])('%s seconds are rounded up: %s', (seconds, when) => {
  expect(createLanguage('en-GB', en).formatTimeLeft(seconds)).toBe(when)
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
])('a time in %s has its own words and digits', (locale, when) => {
  expect(createLanguage(locale, en).formatTimeLeft(24)).toBe(when)
})

test.each(LOCALES)('every time in %s is a number with words around it', locale => {
  const { formatTimeLeft } = createLanguage(locale, en)
  const format = new Intl.NumberFormat(locale)
  expect(formatTimeLeft(24)).toContain(format.format(24))
  expect(formatTimeLeft(24)).not.toBe(format.format(24))
  expect(formatTimeLeft(180)).toContain(format.format(3))
  expect(formatTimeLeft(180)).not.toBe(formatTimeLeft(10_800))
})

test('identifiers are named once each, in one order', () => {
  const british = createLanguage('en-GB', en)
  const { names } = en.identifier
  expect(toKindList(['crypto', 'phone', 'mobile', 'email'], names, british)).toBe('email, phone or wallet')
  expect(toKindList(['mobile', 'phone'], names, british)).toBe('phone')
})

test.each(LOCALES)('a list in %s is written as Unicode says (CLDR)', async locale => {
  const tag = locale === 'en' ? 'en-GB' : locale
  const { two, three } = (await loadMessages(tag)).identifier.oneOf
  const list = new Intl.ListFormat(tag, { type: 'disjunction' })
  expect(two('A', 'B')).toBe(list.format(['A', 'B']))
  // Its direction mark after a comma is for lists of Latin words.
  expect(three('A', 'B', 'C')).toBe(list.format(['A', 'B', 'C']).replace('\u200F', ''))
})

test('no `Intl` object is made before a time is to be written', () => {
  const made = vi.fn()
  const watched = new Proxy(Intl, {
    get(target, name) {
      made(name)
      return Reflect.get(target, name)
    },
  })
  vi.stubGlobal('Intl', watched)
  onTestFinished(() => void vi.unstubAllGlobals())
  const language = createLanguage('en-GB', en)
  toKindList(['email', 'phone'], en.identifier.names, language)
  expect(made).not.toHaveBeenCalled()
  language.formatTimeLeft(24)
  language.formatTimeLeft(23)
  expect(made.mock.calls).toEqual([['RelativeTimeFormat']])
})

test.each([
  ['en', 'One. Two.'],
  ['th', 'One. Two.'],
  ['ko', 'One. Two.'],
  ['ja', 'One.Two.'],
  ['zh-TW', 'One.Two.'],
])('sentences in %s are joined like this: %s', (locale, text) => {
  expect(createLanguage(locale, en).joinSentences('One.', 'Two.')).toBe(text)
})
