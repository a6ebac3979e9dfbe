import { expect, test } from 'vitest'
import { findFreePlace, isPlaceTaken, leavePlace, takePlace } from './places.js'

test('[IDENT-01] logins of one id have places of their own, counted from 0', () => {
  expect([takePlace('one', 0), takePlace('one', 0), takePlace('one', 0)]).toEqual([0, 1, 2])
  expect(findFreePlace('one')).toBe(3)
})

test('[IDENT-01] logins of different ids do not take places from each other', () => {
  takePlace('acme', 0)
  expect(isPlaceTaken('other', 0)).toBe(false)
  expect(findFreePlace('other')).toBe(0)
})

test('[IDENT-01] a login takes the place that it had before, if nobody else has it', () => {
  expect(takePlace('reloaded', 2)).toBe(2)
  expect([0, 1, 2, 3].map(place => isPlaceTaken('reloaded', place))).toEqual([false, false, true, false])
  expect(findFreePlace('reloaded')).toBe(0)
})

test('[IDENT-01] a place that a login has left goes to the next one', () => {
  for (const place of [0, 1, 2]) takePlace('left', place)
  leavePlace('left', 1)
  expect(isPlaceTaken('left', 1)).toBe(false)
  expect(takePlace('left', 0)).toBe(1)
})

test('a login that never had a place can leave it', () => {
  leavePlace('never there', 0)
  expect(findFreePlace('never there')).toBe(0)
})
