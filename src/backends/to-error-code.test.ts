import { expect, test } from 'vitest'
import { toErrorCode } from './to-error-code.js'

test.each([
  [400, 'rejected'],
  [401, 'forbidden'],
  [402, 'rejected'],
  [403, 'forbidden'],
  [404, 'rejected'],
  [408, 'timeout'],
  [418, 'rejected'],
  [422, 'rejected'],
  [423, 'locked'],
  [429, 'rate-limited'],
  [499, 'rejected'],
  [500, 'server-error'],
  [503, 'server-error'],
  [599, 'server-error'],
])('[NET-10] status %i means %s', (status, code) => {
  expect(toErrorCode(status)).toBe(code)
})
