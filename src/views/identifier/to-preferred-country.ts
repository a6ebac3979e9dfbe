import { toAllowedCountries, type Country } from '../../phone/countries.js'
import { guessCountry } from '../../phone/guess-country.js'
import type { CheckOptions } from './identifier-check.js'

/** Country of a number without a country code: the chosen one, or else a guess from the person's languages. */
export function toPreferredCountry(
  { country, countries, locale }: Pick<CheckOptions, 'country' | 'countries' | 'locale'>,
  languages: readonly string[] = navigator.languages,
): Country {
  const allowed = toAllowedCountries(countries)
  const tags = locale === undefined ? languages : [locale, ...languages]
  return allowed.find(({ code }) => code === country) ?? guessCountry(tags, allowed)
}
