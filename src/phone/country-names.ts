import { toAsciiDigits } from '../domain/ascii-digits.js'
import { compactNumber } from '../domain/normalise-number.js'
import type { Country } from './countries.js'

export interface NamedCountry extends Country {
  /** As the person's language calls it. */
  readonly name: string
}

/** The flag of a country, as an emoji. Where there is no such picture, systems draw its two letters. */
export function flagOf(code: string): string {
  const indicatorOfA = 0x1f1e6
  return String.fromCodePoint(
    ...Array.from(code.toUpperCase(), letter => indicatorOfA + (letter.codePointAt(0) ?? 0) - 65),
  )
}

/** What a language calls a country; its code, where the language has no name for it. */
export function nameOf(code: string, locale: string): string {
  return new Intl.DisplayNames(locale, { type: 'region' }).of(code) ?? code
}

/** Countries with their names, in the order of the language's alphabet. */
export function namedCountries(countries: readonly Country[], locale: string): readonly NamedCountry[] {
  const names = new Intl.DisplayNames(locale, { type: 'region' })
  const { compare } = new Intl.Collator(locale)
  return countries
    .map(country => ({ ...country, name: names.of(country.code) ?? country.code }))
    .toSorted((one, other) => compare(one.name, other.name))
}

/**
 * The countries that a query may mean, by name, dial code (in digits of any script) or alpha-2 code. The likeliest
 * come first; among equals the order stays.
 */
export function searchCountries(countries: readonly NamedCountry[], query: string): readonly NamedCountry[] {
  const digits = compactNumber(query)?.replace('+', '')
  const words = folded(query)
  return countries
    .map(country => ({
      country,
      rank: digits === undefined ? rankOfName(country, words) : rankOfDialCode(country, digits),
    }))
    .filter(({ rank }) => rank < Infinity)
    .toSorted((one, other) => one.rank - other.rank)
    .map(({ country }) => country)
}

function rankOfDialCode({ dialCode }: Country, digits: string): number {
  if (dialCode === `+${digits}`) return 0
  return dialCode.startsWith(`+${digits}`) ? 1 : Infinity
}

function rankOfName({ code, name }: NamedCountry, words: string): number {
  const foldedName = folded(name)
  if (code.toLowerCase() === words) return 0
  if (foldedName.startsWith(words)) return 1
  if (foldedName.includes(` ${words}`)) return 2
  return foldedName.includes(words) ? 3 : Infinity
}

/** Without case and without marks, since many type neither: `cote` finds Côte d’Ivoire. */
function folded(text: string): string {
  return toAsciiDigits(text).toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '').trim()
}
