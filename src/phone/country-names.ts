import type { Country } from './countries.js'

export interface NamedCountry extends Country {
  /** Name in the person's language. */
  readonly name: string
}

/** Name of a country in a language, or its code if the language has no name for it. */
export function toCountryName(code: string, locale: string): string {
  return new Intl.DisplayNames(locale, { type: 'region' }).of(code) ?? code
}

/** Countries with their names, in the alphabetical order of the language. */
export function toNamedCountries(countries: readonly Country[], locale: string): readonly NamedCountry[] {
  const names = new Intl.DisplayNames(locale, { type: 'region' })
  const { compare } = new Intl.Collator(locale)
  return countries
    .map(country => ({ ...country, name: names.of(country.code) ?? country.code }))
    .toSorted((one, other) => compare(one.name, other.name))
}
