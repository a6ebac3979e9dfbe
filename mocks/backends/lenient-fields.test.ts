import { expect, test } from 'vitest'
import { toCode, toNumber, toText } from './lenient-fields.js'

test.each([
  [toText, ' hi@trader4.net ', 'hi@trader4.net'],
  [toText, 7888872720, '7888872720'],
  [toText, '  ', undefined],
  [toText, undefined, undefined],
  [toText, true, true],
  [toCode, 222501, '222501'],
  [toCode, 7123, '007123'],
  [toCode, '7123', '7123'],
  [toNumber, '600', 600],
  [toNumber, ' 600 ', 600],
  [toNumber, 600, 600],
  [toNumber, '', ''],
  [toNumber, '6e2', '6e2'],
])('[MOCK-09] %o reads %o as %o', (read, value, expected) => {
  expect(read(value)).toBe(expected)
})
