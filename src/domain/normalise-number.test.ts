import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { normaliseNumber, isLikelyNumber, withPlusSign } from './normalise-number.js'

test.each([
  ['07888 872-720', '07888872720'],
  ['0044 7888', '00447888'],
  ['+0044 7888', '+447888'],
  ['0044 (0)7888', '00447888'],
  ['+44_7888*872·720;', '+447888872720'],
  ['8~10 44 7888', '810447888'],
  ['(+44) (0)7888', '+447888'],
  ['+ 44-( 0 ) 7888', '+447888'],
  ['+44[0]7888', '+447888'],
  ['+1 (0)202', '+1202'],
  ['+353 (0)85', '+35385'],
  ['0011 44 (0)7888', '0011447888'],
  ['010 44 (0)7888', '010447888'],
  ['011 44 (0)7888', '011447888'],
  ['8~10 44 (0)7888', '810447888'],
  ['810 44 (0)7888', '810447888'],
  ['5 00 44 (0)7888', '5004407888'],
  ['+39 (0)6', '+3906'],
  ['+225 (0)1', '+22501'],
  ['+242 (0)6', '+24206'],
  ['+000 44', '+00044'],
  ['1'.repeat(320), '1'.repeat(320)],
  ['۰۷۸۸۸', '07888'],
  ['０９０ー１２３４−５６７８', '09012345678'],
  ['090ｰ1234', '0901234'],
  ['\u202a+44\u200b 78', '+4478'],
])('[ID-04] %o is normalised to %s', (text, compact) => {
  expect(normaliseNumber(text)).toBe(compact)
})

test.each([
  ['00447888', '+447888'],
  ['+0044', '+0044'],
  ['0004', '0004'],
  ['400447888', '400447888'],
  ['07888', '07888'],
])('%s for a call abroad is %s', (dialled, number) => {
  expect(withPlusSign(dialled)).toBe(number)
})

test.each(['', '+', '()', 'hi@trader4.net', '4you', '0x12', '1A1zP1', '4+4', '1'.repeat(321)])(
  '%o is not a number',
  text => {
    expect(normaliseNumber(text)).toBeUndefined()
    expect(isLikelyNumber(text)).toBe(false)
  },
)

test.each(['+4', '+447888872720', '004', '078', '07888', '۰۷۸', '(078'])(
  '%o is likely to become a number',
  text => {
    expect(isLikelyNumber(text)).toBe(true)
  },
)

test.each(['0', '07', '00', '4y', '123456789@trader4.net', 'bc1'])('%o may become anything', text => {
  expect(isLikelyNumber(text)).toBe(false)
})

// Created outside the test: that takes seconds on a busy machine, and would count towards its time limit.
const anyText = fc.string({ unit: 'binary' })

test('[ID-02] no text throws', () => {
  fc.assert(
    fc.property(anyText, text => {
      expect(normaliseNumber(text) ?? '+1').toMatch(/^\+?\d+$/)
    }),
  )
})
