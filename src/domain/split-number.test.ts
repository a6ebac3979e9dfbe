import * as fc from 'fast-check'
import metadata from 'libphonenumber-js/max/metadata'
import { expect, test } from 'vitest'
import { COUNTRIES } from '../phone/countries.js'
import { splitNumber } from './split-number.js'

const countryCodes = [...new Set(COUNTRIES.map(({ dialCode }) => dialCode))]
const codesOfNoCountry = Object.keys(metadata.nonGeographic ?? {}).map(digits => `+${digits}`)

test.each([...countryCodes, ...codesOfNoCountry])('a number that begins with %s is split there', dialCode => {
  fc.assert(
    fc.property(fc.stringMatching(/^\d{1,14}$/), national => {
      expect(splitNumber(dialCode + national)).toEqual({ dialCode, national })
    }),
  )
})

test.each([
  ['+91 98658-78965', '+91', '9865878965'],
  ['+1 (202) 555-0123', '+1', '2025550123'],
  ['0044 7888 872720', '+44', '7888872720'],
  ['+۴۴ ۷۸۸۸ ۸۷۲۷۲۰', '+44', '7888872720'],
  ['+39 06 1234 5678', '+39', '0612345678'],
])('of %s only the digits are kept: %s, %s', (text, dialCode, national) => {
  expect(splitNumber(text)).toEqual({ dialCode, national })
})

test.each(['', '+', '+4', '+44', '+999', '07888 872720', '555-1234', 'hi@trader4.net', 'bc1uw48ht4287287'])(
  '%o is no number with a country code',
  text => {
    expect(splitNumber(text)).toBeUndefined()
  },
)

test('whatever is split, nothing is lost', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^\+\d{4,15}$/), number => {
      const { dialCode, national } = splitNumber(number) ?? {}
      expect(`${dialCode}${national}`).toBe(number)
    }),
  )
})
