import * as fc from 'fast-check'
import metadata from 'libphonenumber-js/max/metadata'
import { expect, test } from 'vitest'
import { COUNTRIES } from '../phone/countries.js'
import { splitNumber } from './split-number.js'

const countryCodes = [...new Set(COUNTRIES.map(({ dialCode }) => dialCode))]
const nonGeographicCodes = Object.keys(metadata.nonGeographic ?? {}).map(digits => `+${digits}`)

test.each([...countryCodes, ...nonGeographicCodes])(
  'a number that begins with %s is split after it',
  dialCode => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{1,14}$/), national => {
        expect(splitNumber(dialCode + national)).toEqual({ dialCode, national })
      }),
    )
  },
)

test.each([
  ['+91 98658-78965', '+91', '9865878965'],
  ['+1 (202) 555-0123', '+1', '2025550123'],
  ['0044 7888 872720', '+44', '7888872720'],
  ['+۴۴ ۷۸۸۸ ۸۷۲۷۲۰', '+44', '7888872720'],
  ['+39 06 1234 5678', '+39', '0612345678'],
])('%s is split into %s and %s', (text, dialCode, national) => {
  expect(splitNumber(text)).toEqual({ dialCode, national })
})

const everyCode = Array.from({ length: 999 }, (_, code) => `+${code + 1}`)
const assigned = [...countryCodes, ...nonGeographicCodes]

test('a number is split after a country code that is assigned, and after no other', () => {
  for (const number of everyCode.map(code => `${code}000000000`)) {
    expect(splitNumber(number)?.dialCode, number).toBe(assigned.find(code => number.startsWith(code)))
  }
})

test.each([
  '',
  '+',
  '+4',
  '+44',
  '+999',
  '+999 1234567',
  '+0 123 456 7890',
  '+210 1234567',
  '00 0123 4567',
  '07888 872720',
  '555-1234',
  'hi@trader4.net',
  'bc1uw48ht4287287',
])('%o is not a number with a country code', text => {
  expect(splitNumber(text)).toBeUndefined()
})

test('splitting loses no digit', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^\+\d{4,15}$/), number => {
      const split = splitNumber(number)
      fc.pre(split !== undefined)
      expect(`${split.dialCode}${split.national}`).toBe(number.replace(/^\+00/, '+'))
    }),
  )
})
