import { expect, test } from 'vitest'
import { en } from './locales/en.js'
import { matchLocale, loadMessages, LOCALES } from './load-messages.js'

test('the widget speaks 24 languages', () => {
  expect(LOCALES).toHaveLength(24)
})

test.each(LOCALES)('%s is found, in any case and with an underscore', tag => {
  expect(matchLocale(tag)).toBe(tag)
  expect(matchLocale(tag.toUpperCase())).toBe(tag)
  expect(matchLocale(tag.replace('-', '_'))).toBe(tag)
})

test.each([
  ['pt', 'pt-BR'],
  ['pt-PT', 'pt-BR'],
  ['zh', 'zh-CN'],
  ['zh-Hans', 'zh-CN'],
  ['zh-SG', 'zh-CN'],
  ['zh-Hans-HK', 'zh-CN'],
  ['zh-Hant', 'zh-TW'],
  ['zh-HK', 'zh-TW'],
  ['zh-MO', 'zh-TW'],
  ['zh-Hant-HK', 'zh-TW'],
  ['de-CH', 'de'],
  ['fr-CA', 'fr'],
  ['ar-EG', 'ar'],
  ['fa-AF', 'fa'],
  ['en-AU', 'en'],
  ['iw', 'he'],
  ['in', 'id'],
  ['de-u-nu-latn', 'de'],
])('the best language for %s is %s', (tag, locale) => {
  expect(matchLocale(tag)).toBe(locale)
})

test.each(['xx', 'eo', 'tlh-Latn', '', 'not a tag', 'de-', '中文'])(
  'English is the best language for "%s"',
  async tag => {
    expect(matchLocale(tag)).toBe('en')
    expect(await loadMessages(tag)).toBe(en)
  },
)

test.each([
  ['ar', '15'],
  ['ar-MA', '15'],
  ['ar-EG', '١٥'],
  ['AR_eg', '١٥'],
  ['fa', '۱۵'],
  ['ur', '15'],
  ['ur-IN', '۱۵'],
  ['hi', '15'],
])('%s writes the digits of its country: %s', async (tag, fifteen) => {
  const { identifier } = await loadMessages(tag)
  expect(identifier.problems['number-too-long']('')).toContain(fifteen)
})
