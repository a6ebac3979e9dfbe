import { expect, test } from 'vitest'
import { COUNTRIES } from './countries.js'
import { toNamedCountries } from './country-names.js'
import { searchCountries } from './search-countries.js'

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
  const found = searchCountries(toNamedCountries(COUNTRIES, 'en'), query)
  expect(found[0]?.code).toBe(code)
})

test('an empty query finds all countries, and an unknown name none', () => {
  const countries = toNamedCountries(COUNTRIES, 'en')
  expect(searchCountries(countries, ' ')).toEqual(countries)
  expect(searchCountries(countries, 'atlantis')).toEqual([])
  expect(searchCountries(countries, '999')).toEqual([])
})

test('names that begin with the query come before names that contain it', () => {
  const found = searchCountries(toNamedCountries(COUNTRIES, 'en'), 'guinea').map(({ code }) => code)
  expect(found).toEqual(['GN', 'GW', 'GQ', 'PG'])
})
