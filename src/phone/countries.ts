import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/max'
import metadata from 'libphonenumber-js/max/metadata'
import { toAsciiDigits } from '../domain/ascii-digits.js'
import { compactNumber, visibleText } from '../domain/normalise-number.js'

export interface Country {
  /** ISO 3166-1 alpha-2, such as `GB`. */
  readonly code: CountryCode
  /** With its plus sign, such as `+44`. Countries may share one. */
  readonly dialCode: string
}

/** Every country with numbers of its own. Of those that share a dial code, the main one comes first. */
export const COUNTRIES: readonly Country[] = Object.entries(metadata.country_calling_codes).flatMap(
  ([digits, codes]) => codes.map(code => ({ code, dialCode: `+${digits}` })),
)

/**
 * The countries that a host allows.
 *
 * @param codes ISO 3166-1 alpha-2, in either case. @default all; also when not one of them is known
 */
export function countriesOf(codes: readonly string[] = []): readonly Country[] {
  const wanted = new Set(codes.map(code => code.toUpperCase()))
  const allowed = COUNTRIES.filter(({ code }) => wanted.has(code))
  return allowed.length > 0 ? allowed : COUNTRIES
}

/**
 * Whose number is being typed: the country of the text's own country code, or else the preferred one. `undefined`
 * when that code is no country's, such as +800.
 */
export function countryOf(text: string, preferred: Country): Country | undefined {
  const compact = compactNumber(text)
  if (compact?.startsWith('+') !== true) return preferred
  const sharing = COUNTRIES.filter(({ dialCode }) => compact.startsWith(dialCode))
  const told = parsePhoneNumberFromString(compact)?.country ?? preferred.code
  return sharing.find(({ code }) => code === told) ?? sharing[0]
}

/** The text as a number of another country: its country code, if it has one, gives way; the rest stays as typed. */
export function withDialCode(text: string, from: Country | undefined, to: Country): string {
  const compact = compactNumber(text)
  if (compact?.startsWith('+') !== true) return text
  const own = from !== undefined && compact.startsWith(from.dialCode) ? from.dialCode : '+'
  const kept = compact.length - own.length
  const rest = toAsciiDigits(visibleText(text).normalize('NFKC')).trim()
  return `${to.dialCode} ${lastDigits(rest, kept)}`.trim()
}

/** The end of a text from its `count` last digits on. */
function lastDigits(text: string, count: number): string {
  return count === 0 ? '' : (new RegExp(`\\d(?:\\D*\\d){${count - 1}}\\D*$`).exec(text)?.[0] ?? '')
}
