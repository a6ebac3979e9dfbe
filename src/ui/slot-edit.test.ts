import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyEdit, findArrived, toEdit, type CodeRules } from './slot-edit.js'

const LENGTH = 6
const rules: CodeRules = {
  length: LENGTH,
  normalise: text => (text.match(/\d/g) ?? []).join('').slice(0, LENGTH),
}

const digits = (maxLength: number, minLength = 0) =>
  fc.stringMatching(new RegExp(`^\\d{${minLength},${maxLength}}$`))
const fields = fc.tuple(digits(LENGTH), fc.nat(LENGTH), fc.nat(LENGTH)).map(([value, a, b]) => ({
  value,
  start: Math.min(a, b, value.length),
  end: Math.min(Math.max(a, b), value.length),
}))

/** Value after a text has arrived. */
function arrive(field: { value: string; start: number; end: number }, arrived: string): string {
  const edit = toEdit({ ...field, arrived }, rules)
  return edit === undefined ? field.value : applyEdit(field.value, edit)
}

test('[OTP-01] a whole code replaces everything, wherever the caret is', () => {
  fc.assert(
    fc.property(fields, digits(LENGTH, LENGTH), (field, code) => {
      expect(arrive(field, `${code.slice(0, 3)}-${code.slice(3)}`)).toBe(code)
    }),
  )
})

test('[OTP-01] no field is longer than a code, and a text without a digit changes nothing', () => {
  fc.assert(
    fc.property(fields, fc.oneof(digits(20), fc.string()), (field, text) => {
      expect(arrive(field, text).length).toBeLessThanOrEqual(LENGTH)
      if (!/\d/.test(text)) expect(arrive(field, text)).toBe(field.value)
    }),
  )
})

test('[OTP-01] what is before the caret stays, and what arrives follows it', () => {
  fc.assert(
    fc.property(fields, digits(LENGTH - 1, 1), (field, part) => {
      const from = Math.min(field.start, LENGTH - 1)
      expect(arrive(field, part).startsWith((field.value.slice(0, from) + part).slice(0, LENGTH))).toBe(true)
    }),
  )
})

test('[OTP-01] a selected slot is overwritten, and nothing behind it moves', () => {
  fc.assert(
    fc.property(digits(LENGTH, 1), fc.nat(LENGTH - 1), digits(1, 1), (value, at, digit) => {
      const slot = Math.min(at, value.length - 1)
      const next = arrive({ value, start: slot, end: slot + 1 }, digit)
      expect(next).toBe(value.slice(0, slot) + digit + value.slice(slot + 1))
    }),
  )
})

test('[OTP-01] of a change that nobody announced, the difference is what arrived', () => {
  fc.assert(
    fc.property(digits(LENGTH), digits(LENGTH), (before, after) => {
      const { value, start, end, arrived } = findArrived(before, after)
      expect(value).toBe(before)
      expect(before.slice(0, start) + arrived + before.slice(end)).toBe(after)
    }),
  )
})

test.each([
  ['98', '48132098', 0, 0, '481320'],
  ['98', '98481320', 2, 2, '481320'],
  ['123', '1９3', 1, 2, '９'],
  ['12', '12', 2, 2, ''],
])('[OTP-01] from %s to %s, no more arrived than is new', (before, after, start, end, arrived) => {
  expect(findArrived(before, after)).toEqual({ value: before, start, end, arrived })
})
