import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { compactNumber, isNumberTyped } from './normalise-number.js'

test.each([
  ['07888 872-720', '07888872720'],
  ['0044 7888', '+447888'],
  ['(+44) (0)7888', '+447888'],
  ['۰۷۸۸۸', '07888'],
  ['\u202a+44\u200b 78', '+4478'],
])('[ID-04] the number in %o is %s', (text, compact) => {
  expect(compactNumber(text)).toBe(compact)
})

test.each(['', '+', '()', 'hi@trader4.net', '4you', '0x12', '1A1zP1', '4+4', '1'.repeat(321)])(
  'there is no number in %o',
  text => {
    expect(compactNumber(text)).toBeUndefined()
    expect(isNumberTyped(text)).toBe(false)
  },
)

test.each(['+4', '+447888872720', '004', '078', '07888', '۰۷۸', '(078'])(
  'a number is being typed: %o',
  text => {
    expect(isNumberTyped(text)).toBe(true)
  },
)

test.each(['0', '07', '00', '4y', '123456789@trader4.net', 'bc1'])('%o may yet become anything', text => {
  expect(isNumberTyped(text)).toBe(false)
})

// Making it takes seconds on a busy machine, which the time limit of a test would count.
const anyText = fc.string({ unit: 'binary' })

test('[ID-02] any text is looked at without trouble', () => {
  fc.assert(
    fc.property(anyText, text => {
      expect(compactNumber(text) ?? '+1').toMatch(/^\+?\d+$/)
    }),
  )
})
