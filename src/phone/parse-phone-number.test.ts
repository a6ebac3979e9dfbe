import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { COUNTRIES, type Country } from './countries.js'
import { readNumber, type NumberDoubt } from './parse-phone-number.js'

const GB: Country = { code: 'GB', dialCode: '+44' }
const US: Country = { code: 'US', dialCode: '+1' }

test.each([
  ['+447888872720', 'mobile', '+44 7888 872720'],
  ['+445528888852', 'phone', '+44 55 2888 8852'],
] as const)(
  '[ID-01] %s, an example of the documents, is a %s and raises no doubt',
  (value, kind, formatted) => {
    expect(readNumber(value, US)).toEqual({
      country: GB,
      dialCode: '+44',
      value,
      formatted,
      kind,
      doubt: undefined,
    })
  },
)

test.each<[string, Country, string, string | undefined]>([
  ['07888 872720', GB, '+447888872720', 'GB'],
  ['7888872720', GB, '+447888872720', 'GB'],
  ['447888872720', GB, '+447888872720', 'GB'],
  ['0044 (0)7888 872720', US, '+447888872720', 'GB'],
  ['۰۷۸۸۸۸۷۲۷۲۰', GB, '+447888872720', 'GB'],
  ['(212) 555-0123', US, '+12125550123', 'US'],
  ['204 555 0123', US, '+12045550123', 'CA'],
  ['01481 960194', GB, '+441481960194', 'GG'],
  ['+44 007888 872720', GB, '+447888872720', 'GB'],
  ['06 1234 5678', { code: 'IT', dialCode: '+39' }, '+390612345678', 'IT'],
  ['8 916 123-45-67', { code: 'RU', dialCode: '+7' }, '+79161234567', 'RU'],
  ['+800 1234 5678', GB, '+80012345678', undefined],
])('%s in %o is %s', (text, preferred, value, country) => {
  const reading = readNumber(text, preferred)
  expect(reading?.value).toBe(value)
  expect(reading?.country?.code).toBe(country)
})

test.each([
  ['+441481960194', 'phone'],
  ['+390612345678', 'phone'],
  ['+4915112345678', 'mobile'],
  ['+12125550123', 'mobile'],
])('%s is a %s number', (value, kind) => {
  expect(readNumber(value, GB)?.kind).toBe(kind)
})

test.each<[string, NumberDoubt]>([
  ['7888 87', 'too-short'],
  ['+1 204', 'too-short'],
  ['07888 872720 123', 'too-long'],
  ['+44 7888 8727', 'not-in-use'],
  ['+1 555 123 4567', 'not-in-use'],
])('%s is read all the same, with a doubt: %s', (text, doubt) => {
  expect(readNumber(text, GB)?.doubt).toBe(doubt)
})

test.each(['', '+', '1', '+44 7', '+999 123456', 'hi@trader4.net', '0x12', 'bc1uw48ht4287287'])(
  '%o is no number',
  text => {
    expect(readNumber(text, GB)).toBeUndefined()
  },
)

const countries = fc.constantFrom(...COUNTRIES)
const numbers = fc.oneof(
  fc.stringMatching(/^(\+|00)?\d{1,18}$/),
  fc.tuple(countries, fc.stringMatching(/^\d{2,12}$/)).map(([{ dialCode }, digits]) => dialCode + digits),
)

// Making it takes seconds on a busy machine, which the time limit of a test would count.
const anyText = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), numbers)

test('any text is read or not, and nothing is thrown', () => {
  fc.assert(
    fc.property(anyText, countries, (text, preferred) => {
      expect(readNumber(text, preferred)?.value ?? '+10').toMatch(/^\+[1-9]\d+$/)
    }),
    { numRuns: 1000 },
  )
})

test('[ID-05] what is shown is what is sent, but for spaces, and reads as the same number', () => {
  fc.assert(
    fc.property(numbers, countries, countries, (text, preferred, other) => {
      const reading = readNumber(text, preferred)
      fc.pre(reading !== undefined)
      expect(reading.formatted.replaceAll(' ', '')).toBe(reading.value)
      expect(reading.value.startsWith(reading.dialCode)).toBe(true)
      expect(readNumber(reading.formatted, other)?.formatted).toBe(reading.formatted)
    }),
    { numRuns: 2000 },
  )
})
