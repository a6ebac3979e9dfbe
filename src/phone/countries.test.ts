import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { COUNTRIES, toAllowedCountries, withDialCode, type Country } from './countries.js'

const GB: Country = { code: 'GB', dialCode: '+44' }
const DE: Country = { code: 'DE', dialCode: '+49' }
const CA: Country = { code: 'CA', dialCode: '+1' }

test('every country has one row, with its dial code', () => {
  expect(COUNTRIES).toContainEqual(GB)
  expect(new Set(COUNTRIES.map(({ code }) => code)).size).toBe(COUNTRIES.length)
  expect(COUNTRIES.length).toBeGreaterThan(240)
  for (const { code, dialCode } of COUNTRIES) {
    expect(code).toMatch(/^[A-Z]{2}$/)
    expect(dialCode).toMatch(/^\+[1-9]\d{0,3}$/)
  }
})

test('a host allows some countries, and misspelt ones are ignored', () => {
  expect(toAllowedCountries(['de', 'GB', 'XX'])).toEqual([GB, DE])
  expect(toAllowedCountries(['nowhere'])).toBe(COUNTRIES)
  expect(toAllowedCountries()).toBe(COUNTRIES)
})

test.each<[string, Country | undefined, Country, string]>([
  ['07888 872720', GB, DE, '07888 872720'],
  ['+44 7888 872-720', GB, DE, '+49 7888 872-720'],
  ['0044 7888 872720', GB, DE, '+49 7888 872720'],
  ['+44', GB, DE, '+49'],
  ['+447888872720', GB, CA, '+1 7888872720'],
  ['(+44) 7888', GB, DE, '+49 7888'],
  ['+۴۴ ۷۸۸۸', GB, DE, '+49 7888'],
  ['+800 1234', undefined, DE, '+49 800 1234'],
  ['+44 (0)7888 872720', GB, DE, '+49 7888 872720'],
  ['\u202a+44 78\u200b88\u202c', GB, DE, '+49 7888'],
  ['sara', GB, DE, 'sara'],
])('%o, changed from %o to %o, becomes %o', (text, from, to, changed) => {
  expect(withDialCode(text, from, to)).toBe(changed)
})

test('[ID-03] choosing a country replaces the country code, and loses no other digit', () => {
  const countries = fc.constantFrom(...COUNTRIES)
  fc.assert(
    fc.property(
      countries,
      countries,
      fc.stringMatching(/^0?[1-9](?:[ -]?\d){0,9}$/),
      (from, to, national) => {
        expect(withDialCode(national, from, to)).toBe(national)
        expect(withDialCode(`${from.dialCode} ${national}`, from, to)).toBe(`${to.dialCode} ${national}`)
      },
    ),
  )
})
