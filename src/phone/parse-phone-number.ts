import {
  parsePhoneNumberFromString,
  validatePhoneNumberLength,
  type CountryCode,
  type PhoneNumber,
} from 'libphonenumber-js/max'
import { compactNumber } from '../domain/normalise-number.js'
import { countryOf, type Country } from './countries.js'

/** What looks odd about a number. Plans change: it may be right all the same, so it never keeps anybody out. */
export type NumberDoubt = 'too-short' | 'too-long' | 'not-in-use'

export interface NumberReading {
  /** `undefined` for a number of no country, such as +800 1234 5678. */
  readonly country: Country | undefined
  /** With its plus sign, such as `+44`. */
  readonly dialCode: string
  /** E.164, such as `+447888872720`. */
  readonly value: string
  /** As it is written abroad, such as `+44 7888 872720`: the value, but for spaces. */
  readonly formatted: string
  /** `mobile` where the plan says so, or does not tell mobile numbers from landlines. */
  readonly kind: 'mobile' | 'phone'
  readonly doubt: NumberDoubt | undefined
}

/**
 * Reads a number by the numbering plans in libphonenumber.
 *
 * @param preferred whose number it is when the text has no country code
 * @returns `undefined` when the text is no number, or its country code is nobody's
 */
export function readNumber(text: string, preferred: Country): NumberReading | undefined {
  const compact = compactNumber(text)
  if (compact === undefined) return undefined
  const number = parse(compact, preferred.code)
  return (
    number && {
      country: countryOf(number.number, preferred),
      dialCode: `+${number.countryCallingCode}`,
      value: number.number,
      formatted: number.formatInternational().replace(/[^+\d]+/g, ' '),
      kind: isMobile(number) ? 'mobile' : 'phone',
      doubt: doubtOf(number),
    }
  )
}

/** Reads what was read again, until nothing changes: some write the zero of a long-distance call twice. */
function parse(text: string, country: CountryCode): PhoneNumber | undefined {
  const number = parsePhoneNumberFromString(text, country)
  return number === undefined || number.number === text ? number : (parse(number.number, country) ?? number)
}

function isMobile(number: PhoneNumber): boolean {
  const type = number.getType()
  return type === 'MOBILE' || type === 'FIXED_LINE_OR_MOBILE'
}

function doubtOf(number: PhoneNumber): NumberDoubt | undefined {
  const length = validatePhoneNumberLength(number.number)
  if (length === 'TOO_SHORT') return 'too-short'
  if (length === 'TOO_LONG') return 'too-long'
  return number.isValid() ? undefined : 'not-in-use'
}
