import { expect, test } from 'vitest'
import { toFlag } from './country-flag.js'

test('a flag is made of the two letters', () => {
  expect(toFlag('GB')).toBe('🇬🇧')
  expect(toFlag('ir')).toBe('🇮🇷')
})
