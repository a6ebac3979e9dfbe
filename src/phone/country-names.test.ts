import { expect, test } from 'vitest'
import { COUNTRIES } from './countries.js'
import { flagOf, namedCountries, nameOf, searchCountries } from './country-names.js'

test('a flag is made of the two letters', () => {
  expect(flagOf('GB')).toBe('🇬🇧')
  expect(flagOf('ir')).toBe('🇮🇷')
})

test('a country is called by its name in the language, or by its code', () => {
  expect(nameOf('GB', 'en')).toBe('United Kingdom')
  expect(nameOf('GB', 'fa')).toBe('بریتانیا')
  expect(nameOf('QQ', 'en')).toBe('QQ')
})

test('countries stand in the order of the alphabet of the language', () => {
  const swedish = namedCountries(COUNTRIES, 'sv').map(({ name }) => name)
  expect(swedish.slice(-2)).toEqual(['Österrike', 'Östtimor'])
  expect(namedCountries(COUNTRIES, 'de').findIndex(({ name }) => name === 'Österreich')).toBeLessThan(200)
  expect(swedish).toHaveLength(COUNTRIES.length)
})

test.each([
  ['kingdom', 'GB'],
  ['  UNITED k', 'GB'],
  ['gb', 'GB'],
  ['us', 'US'],
  ['in', 'IN'],
  ['cote', 'CI'],
  ['49', 'DE'],
  ['+49', 'DE'],
  ['0049', 'DE'],
  ['۴۹', 'DE'],
  ['98', 'IR'],
])('%o finds %s first', (query, code) => {
  const found = searchCountries(namedCountries(COUNTRIES, 'en'), query)
  expect(found[0]?.code).toBe(code)
})

test('nothing typed finds all, and what no country is called finds none', () => {
  const countries = namedCountries(COUNTRIES, 'en')
  expect(searchCountries(countries, ' ')).toEqual(countries)
  expect(searchCountries(countries, 'atlantis')).toEqual([])
  expect(searchCountries(countries, '999')).toEqual([])
})

test('a word is found where it begins before where it stands inside another', () => {
  const found = searchCountries(namedCountries(COUNTRIES, 'en'), 'guinea').map(({ code }) => code)
  expect(found).toEqual(['GN', 'GW', 'GQ', 'PG'])
})
