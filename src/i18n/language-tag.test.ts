import { expect, test } from 'vitest'
import { toLanguageTag } from './language-tag.js'

test.each([
  ['fa', 'fa'],
  ['pt_BR', 'pt-BR'],
  ['AR-eg', 'ar-EG'],
  ['zh-hant-hk', 'zh-Hant-HK'],
  ['iw', 'he'],
  ['fa-u-nu-latn', 'fa-u-nu-latn'],
])('the canonical tag of %s is %s', (tag, canonical) => {
  expect(toLanguageTag(tag)).toBe(canonical)
})

test.each(['', 'en-', 'not a tag', '🇮🇷'])('"%s", which is not a tag, becomes English', tag => {
  expect(toLanguageTag(tag)).toBe('en')
})
