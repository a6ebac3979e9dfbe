import { useMemo, useState } from 'react'
import type { Country } from '../../phone/countries.js'
import { searchCountries } from '../../phone/search-countries.js'
import { toNamedCountries } from '../../phone/country-names.js'

/**
 * Search of the country list. The first match is active until the person moves to another one.
 *
 * @param selected ISO 3166-1 alpha-2; active at first
 * @param locale language of the names, as a BCP 47 tag
 */
export function useCountrySearch(
  countries: readonly Country[],
  selected: string | undefined,
  locale: string,
) {
  const [query, setQuery] = useState('')
  const [activeCode, setActiveCode] = useState(selected)
  const all = useMemo(() => toNamedCountries(countries, locale), [countries, locale])
  const found = searchCountries(all, query)
  return {
    query,
    found,
    active: found.find(({ code }) => code === activeCode) ?? found[0],
    activate: (country: Country | undefined) => setActiveCode(country?.code),
    setQuery(next: string) {
      setQuery(next)
      setActiveCode(undefined)
    },
  }
}
