import { expect, test } from 'vitest'
import { COUNTRIES } from './countries.js'
import { toCountryName, toNamedCountries } from './country-names.js'

test('a country has its name in the language, or its code', () => {
  expect(toCountryName('GB', 'en')).toBe('United Kingdom')
  expect(toCountryName('GB', 'fa')).toBe('بریتانیا')
  expect(toCountryName('QQ', 'en')).toBe('QQ')
})

test('countries are in the alphabetical order of the language', () => {
  const swedish = toNamedCountries(COUNTRIES, 'sv').map(({ name }) => name)
  expect(swedish.slice(-2)).toEqual(['Österrike', 'Östtimor'])
  expect(toNamedCountries(COUNTRIES, 'de').findIndex(({ name }) => name === 'Österreich')).toBeLessThan(200)
  expect(swedish).toHaveLength(COUNTRIES.length)
})
