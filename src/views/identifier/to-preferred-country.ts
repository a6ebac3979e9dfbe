import { countriesOf, type Country } from '../../phone/countries.js'
import { defaultCountry } from '../../phone/guess-country.js'
import type { Reading } from './identifier-check.js'

/** Where a number without a country code is from: what was chosen, or where the person most likely is. */
export function preferredCountry({ country, countries, locale }: Reading): Country {
  const allowed = countriesOf(countries)
  const tags = locale === undefined ? navigator.languages : [locale, ...navigator.languages]
  return allowed.find(({ code }) => code === country) ?? defaultCountry(tags, allowed)
}
