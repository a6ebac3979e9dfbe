import { toAsciiDigits } from '../domain/ascii-digits.js'
import { normaliseNumber } from '../domain/normalise-number.js'
import type { Country } from './countries.js'
import type { NamedCountry } from './country-names.js'

/**
 * Countries that match a query by name, alpha-2 code or dial code (in digits of any script). The best matches come
 * first; equal ones keep their order.
 */
export function searchCountries(countries: readonly NamedCountry[], query: string): readonly NamedCountry[] {
  const digits = normaliseNumber(query)?.replace(/^(?:\+|00)/, '')
  const words = fold(query)
  return countries
    .map(country => ({
      country,
      rank: digits === undefined ? rankByName(country, words) : rankByDialCode(country, digits),
    }))
    .filter(({ rank }) => rank < Infinity)
    .toSorted((one, other) => one.rank - other.rank)
    .map(({ country }) => country)
}

/** The lower the better; `Infinity` without a match. */
function rankByDialCode({ dialCode }: Country, digits: string): number {
  if (dialCode === `+${digits}`) return 0
  return dialCode.startsWith(`+${digits}`) ? 1 : Infinity
}

/** The lower the better; `Infinity` without a match. */
function rankByName({ code, name }: NamedCountry, words: string): number {
  const folded = fold(name)
  if (code.toLowerCase() === words) return 0
  if (folded.startsWith(words)) return 1
  if (folded.includes(` ${words}`)) return 2
  return folded.includes(words) ? 3 : Infinity
}

/** Lower case without diacritics, so that `cote` matches Côte d’Ivoire. */
function fold(text: string): string {
  return toAsciiDigits(text).toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '').trim()
}
