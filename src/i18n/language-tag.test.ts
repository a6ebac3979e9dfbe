import { expect, test } from 'vitest'
import { canonicalTag } from './language-tag.js'

test.each([
  ['fa', 'fa'],
  ['pt_BR', 'pt-BR'],
  ['AR-eg', 'ar-EG'],
  ['zh-hant-hk', 'zh-Hant-HK'],
  ['iw', 'he'],
  ['fa-u-nu-latn', 'fa-u-nu-latn'],
])('the tag %s is written %s', (tag, canonical) => {
  expect(canonicalTag(tag)).toBe(canonical)
})

test.each(['', 'en-', 'not a tag', '🇮🇷'])('"%s", which is no tag, is English', tag => {
  expect(canonicalTag(tag)).toBe('en')
})
