import { expect, test } from 'vitest'
import { countriesOf } from './countries.js'
import { defaultCountry } from './guess-country.js'

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
  expect(defaultCountry(tags).code).toBe(code)
})

test('only a country that is allowed: the first that a tag tells, or else the first', () => {
  const allowed = countriesOf(['FR', 'DE'])
  expect(defaultCountry(['en-GB', 'de-DE'], allowed).code).toBe('DE')
  expect(defaultCountry(['en-GB'], allowed).code).toBe('FR')
})
