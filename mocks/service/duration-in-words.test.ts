import { expect, test } from 'vitest'
import { durationInWords } from './duration-in-words.js'

test.each([
  [0, '0 seconds'],
  [1000, '1 second'],
  [60_000, '1 minute'],
  [90_000, '90 seconds'],
  [300_000, '5 minutes'],
  [3_600_000, '1 hour'],
  [86_400_000, '24 hours'],
])('%i ms is %s', (ms, words) => {
  expect(durationInWords(ms)).toBe(words)
})
