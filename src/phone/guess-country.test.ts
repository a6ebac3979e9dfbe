import { expect, test } from 'vitest'
import { toAllowedCountries } from './countries.js'
import { guessCountry } from './guess-country.js'

test.each<[string, readonly string[]]>([
  ['GB', ['en-GB']],
  ['US', ['en']],
  ['IR', ['fa', 'en-US']],
  ['GB', ['en', 'fr-FR', 'en-GB']],
  ['US', ['en', 'de-DE', 'en-US']],
  ['DE', ['en', 'de']],
  ['MX', ['es-419', 'es-MX']],
  ['BR', ['pt-BR', 'en-US']],
  ['TW', ['zh-Hant']],
  ['DE', ['not a tag', '', 'de_DE']],
  ['DE', ['tlh', 'de']],
  ['US', []],
])('%s for %o', (code, tags) => {
  expect(guessCountry(tags).code).toBe(code)
})

test('only allowed countries: the first that a tag suggests, or else the first of all', () => {
  const allowed = toAllowedCountries(['FR', 'DE'])
  expect(guessCountry(['en-GB', 'de-DE'], allowed).code).toBe('DE')
  expect(guessCountry(['en-GB'], allowed).code).toBe('FR')
})
