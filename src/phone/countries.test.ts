import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { COUNTRIES, countriesOf, countryOf, withDialCode, type Country } from './countries.js'

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

test('a host allows some, and those it misspells are left out', () => {
  expect(countriesOf(['de', 'GB', 'XX'])).toEqual([GB, DE])
  expect(countriesOf(['nowhere'])).toBe(COUNTRIES)
  expect(countriesOf()).toBe(COUNTRIES)
})

test.each<[string, Country, string | undefined]>([
  ['07888', GB, 'GB'],
  ['+', GB, 'GB'],
  ['+4', GB, undefined],
  ['+49', GB, 'DE'],
  ['0049 30', GB, 'DE'],
  ['+۴۹', GB, 'DE'],
  ['+1', GB, 'US'],
  ['+1', CA, 'CA'],
  ['+1 204 555 0123', GB, 'CA'],
  ['+7 701', GB, 'KZ'],
  ['+44 1481 960194', GB, 'GG'],
  ['+800 1234', GB, undefined],
  ['+999', GB, undefined],
])('%s, where %o is preferred, is from %s', (text, preferred, code) => {
  expect(countryOf(text, preferred)?.code).toBe(code)
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
])('%o, from %o to %o, becomes %o', (text, from, to, changed) => {
  expect(withDialCode(text, from, to)).toBe(changed)
})

test('whatever is chosen, the text is then from there', () => {
  const countries = fc.constantFrom(...COUNTRIES)
  fc.assert(
    fc.property(fc.stringMatching(/^(\+|00)?\d{1,15}$/), countries, countries, (text, from, to) => {
      const changed = withDialCode(text, countryOf(text, from), to)
      expect(countryOf(changed, to)?.dialCode).toBe(to.dialCode)
    }),
  )
})

test('[ID-03] whatever is chosen, no digit of what was typed is lost, but for the country code', () => {
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
