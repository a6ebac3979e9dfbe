import type { CountryCode } from 'libphonenumber-js/core'
import { countryCodes } from 'virtual:numbering-plans/country-codes'
import { toAsciiDigits } from '../domain/ascii-digits.js'
import { normaliseNumber, withPlusSign } from '../domain/normalise-number.js'
import { toVisibleText } from '../domain/visible-text.js'

export interface Country {
  /** ISO 3166-1 alpha-2, such as `GB`. */
  readonly code: CountryCode
  /** With its plus sign, such as `+44`. Countries may share one. */
  readonly dialCode: string
}

/** Every country with numbers of its own. Of those that share a dial code, the main one comes first. */
export const COUNTRIES: readonly Country[] = Object.entries(countryCodes).flatMap(([digits, codes]) =>
  codes.map(code => ({ code, dialCode: `+${digits}` })),
)

/**
 * Countries that a host allows.
 *
 * @param codes ISO 3166-1 alpha-2, in either case; anything else is ignored. @default all, also if none is known
 */
export function toAllowedCountries(codes: readonly unknown[] = []): readonly Country[] {
  const wanted = new Set(codes.map(code => String(code).toUpperCase()))
  const allowed = COUNTRIES.filter(({ code }) => wanted.has(code))
  return allowed.length > 0 ? allowed : COUNTRIES
}

/** The text as a number of another country: replaces its country code, if it has one, and keeps the rest as typed. */
export function withDialCode(text: string, from: Country | undefined, to: Country): string {
  const number = withPlusSign(normaliseNumber(text) ?? '')
  if (!number.startsWith('+')) return text
  const oldCode = from !== undefined && number.startsWith(from.dialCode) ? from.dialCode : '+'
  const national = lastDigits(
    toAsciiDigits(toVisibleText(text).normalize('NFKC')).trim(),
    number.length - oldCode.length,
  )
  return `${to.dialCode} ${national}`.trim()
}

/** End of a text, from its last `count` digits on. */
function lastDigits(text: string, count: number): string {
  return count === 0 ? '' : (new RegExp(`\\d(?:\\D*\\d){${count - 1}}\\D*$`).exec(text)?.[0] ?? '')
}
