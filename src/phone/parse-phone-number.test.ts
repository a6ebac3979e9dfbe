import * as fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { magicIdentifiers } from '../../mocks/service/magic-identifiers.js'
import { COUNTRIES, type Country } from './countries.js'
import { parsePhoneNumber, type NumberWarning } from './parse-phone-number.js'
import { loadAllPlans } from './testing/load-all-plans.js'

beforeAll(loadAllPlans)

const GB: Country = { code: 'GB', dialCode: '+44' }
const US: Country = { code: 'US', dialCode: '+1' }

test.each([
  ['+447888872720', 'mobile', '+44 7888 872720'],
  ['+445528888852', 'phone', '+44 55 2888 8852'],
] as const)(
  '[ID-01] %s, an example of the documentation, is a %s number without a warning',
  (value, kind, formatted) => {
    expect(parsePhoneNumber(value, US)).toEqual({
      country: GB,
      dialCode: '+44',
      value,
      formatted,
      kind,
      warning: undefined,
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
  ['+0044 7888 872720', US, '+447888872720', 'GB'],
  ['+39 (0)2 36618300', GB, '+390236618300', 'IT'],
  ['0011 44 7888 872720', { code: 'AU', dialCode: '+61' }, '+447888872720', 'GB'],
  ['0044 7888 872720', { code: 'AU', dialCode: '+61' }, '+447888872720', 'GB'],
  ['011 44 7888 872720', US, '+447888872720', 'GB'],
  ['011 44 (0)7888 872720', US, '+447888872720', 'GB'],
  ['010 44 7888 872720', { code: 'JP', dialCode: '+81' }, '+447888872720', 'GB'],
  ['001 44 7888 872720', { code: 'TH', dialCode: '+66' }, '+447888872720', 'GB'],
  ['002 44 7888 872720', { code: 'KR', dialCode: '+82' }, '+447888872720', 'GB'],
  ['0082 10 2000 0000', { code: 'KR', dialCode: '+82' }, '+821020000000', 'KR'],
  ['8~10 44 7888 872720', { code: 'RU', dialCode: '+7' }, '+447888872720', 'GB'],
  ['810 44 7888 872720', { code: 'KZ', dialCode: '+7' }, '+447888872720', 'GB'],
  ['0055 11 96123-4567', { code: 'BR', dialCode: '+55' }, '+5511961234567', 'BR'],
  ['49 1512 3456789', { code: 'DE', dialCode: '+49' }, '+4915123456789', 'DE'],
  ['62 812-345-678', { code: 'ID', dialCode: '+62' }, '+62812345678', 'ID'],
  ['0491 711234567', { code: 'DE', dialCode: '+49' }, '+49491711234567', 'DE'],
  ['491 512345', { code: 'DE', dialCode: '+49' }, '+49491512345', 'DE'],
  ['27 822 8389', { code: 'ZA', dialCode: '+27' }, '+27278228389', 'ZA'],
])('%s in %o is %s', (text, preferred, value, country) => {
  const parsed = parsePhoneNumber(text, preferred)
  expect(parsed?.value).toBe(value)
  expect(parsed?.country?.code).toBe(country)
})

test.each([
  ['+441481960194', 'phone'],
  ['+390612345678', 'phone'],
  ['+4915112345678', 'mobile'],
  ['+12125550123', 'mobile'],
])('%s is a %s number', (value, kind) => {
  expect(parsePhoneNumber(value, GB)?.kind).toBe(kind)
})

test.each<[string, NumberWarning]>([
  ['7888 87', 'too-short'],
  ['+1 204', 'too-short'],
  ['07888 872720 123', 'too-long'],
  ['+44 7888 8727', 'not-in-use'],
  ['+1 555 123 4567', 'not-in-use'],
])('%s is parsed with a warning: %s', (text, warning) => {
  expect(parsePhoneNumber(text, GB)?.warning).toBe(warning)
})

test.each(Object.values(magicIdentifiers))('the number $number of the demo has no warning', ({ number }) => {
  expect(parsePhoneNumber(number, GB)?.warning).toBeUndefined()
})

test.each(['', '+', '1', '+44 7', '+999 123456', 'hi@trader4.net', '0x12', 'bc1uw48ht4287287'])(
  '%o is not a number',
  text => {
    expect(parsePhoneNumber(text, GB)).toBeUndefined()
  },
)

const countries = fc.constantFrom(...COUNTRIES)
const numbers = fc.oneof(
  fc.stringMatching(/^(\+|00)?\d{1,18}$/),
  fc.tuple(countries, fc.stringMatching(/^\d{2,12}$/)).map(([{ dialCode }, digits]) => dialCode + digits),
)

// Created outside the test: that takes seconds on a busy machine, and would count towards its time limit.
const anyText = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), numbers)

test('no text throws', () => {
  fc.assert(
    fc.property(anyText, countries, (text, preferred) => {
      expect(parsePhoneNumber(text, preferred)?.value ?? '+10').toMatch(/^\+[1-9]\d+$/)
    }),
    { numRuns: 1000 },
  )
})

test('[ID-05] the formatted number is the value with spaces, and parses as the same number', () => {
  fc.assert(
    fc.property(numbers, countries, countries, (text, preferred, other) => {
      const parsed = parsePhoneNumber(text, preferred)
      fc.pre(parsed !== undefined)
      expect(parsed.formatted.replaceAll(' ', '')).toBe(parsed.value)
      expect(parsed.value.startsWith(parsed.dialCode)).toBe(true)
      expect(parsePhoneNumber(parsed.formatted, other)?.formatted).toBe(parsed.formatted)
    }),
    { numRuns: 2000 },
  )
})
