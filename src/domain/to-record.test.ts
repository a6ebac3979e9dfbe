import { expect, test } from 'vitest'
import { toRecord } from './to-record.js'

test.each([undefined, null, 'text', 7, true, () => {}])('%o has no members', value => {
  expect(toRecord(value)).toEqual({})
})

test('an object has its own members, as a copy', () => {
  const value = Object.create({ inherited: 1 }, { own: { value: 2, enumerable: true } })
  expect(toRecord(value)).toEqual({ own: 2 })
  expect(toRecord(value)).not.toBe(value)
})
