import {
  parsePhoneNumberFromString,
  validatePhoneNumberLength,
  type CountryCode,
  type MetadataJson,
  type PhoneNumber,
} from 'libphonenumber-js/core'
import { normaliseNumber } from '../domain/normalise-number.js'
import type { Country } from './countries.js'
import { findCountry } from './find-country.js'
import { findPlans, replaceExitCode } from './numbering-plans.js'

/** Sign that a number may be mistyped. Numbering plans change, so it never stops anybody from sending it. */
export type NumberWarning = 'too-short' | 'too-long' | 'not-in-use'

export interface ParsedPhoneNumber {
  /** `undefined` for a number of no country, such as +800 1234 5678. */
  readonly country: Country | undefined
  /** With its plus sign, such as `+44`. */
  readonly dialCode: string
  /** E.164, such as `+447888872720`. */
  readonly value: string
  /** International format, such as `+44 7888 872720`: the value with spaces. */
  readonly formatted: string
  /** `mobile` also where the plan does not tell mobile numbers from landlines. */
  readonly kind: 'mobile' | 'phone'
  readonly warning: NumberWarning | undefined
}

/**
 * Parses a number by the numbering plans in libphonenumber.
 *
 * @param preferred country of a number without a country code
 * @returns `undefined` for a text that is not a number, for an unassigned country code, and until its plans have loaded
 */
export function parsePhoneNumber(text: string, preferred: Country): ParsedPhoneNumber | undefined {
  const digits = normaliseNumber(text)
  if (digits === undefined) return undefined
  const loaded = findPlans(digits, preferred).current
  const number = loaded && parseTyped(replaceExitCode(digits, preferred), preferred, loaded.plans)
  return (
    number && {
      country: findCountry(number.number, preferred),
      dialCode: `+${number.countryCallingCode}`,
      value: number.number,
      formatted: number.formatInternational().replace(/[^+\d]+/g, ' '),
      kind: isMobile(number) ? 'mobile' : 'phone',
      warning: findWarning(number, loaded.plans),
    }
  )
}

/** Digits with a country code from which on a number is a mobile one in use, and no landline of a small town. */
const MIN_MOBILE_DIGITS = 11

/**
 * Puts a plus sign before a mobile number that begins with its country code: `49 1512 3456789`. In countries whose
 * numbers have no fixed length it could be a landline, but nobody writes that without the zero of a long-distance call.
 */
function parseTyped(text: string, { code, dialCode }: Country, plans: MetadataJson): PhoneNumber | undefined {
  const national = parse(text, code, plans)
  const withCode = `+${text}`
  if (!withCode.startsWith(dialCode) || text.length < MIN_MOBILE_DIGITS) return national
  const mobile = parsePhoneNumberFromString(withCode, plans)
  const isMeant = mobile?.number === withCode && isMobile(mobile) && !(national && isMobile(national))
  return isMeant ? mobile : national
}

/** Parses until nothing changes, since some people write the zero of a long-distance call twice. */
function parse(text: string, country: CountryCode, plans: MetadataJson): PhoneNumber | undefined {
  const number = parsePhoneNumberFromString(text, country, plans)
  if (number === undefined || number.number === text) return number
  return parse(number.number, country, plans) ?? number
}

function isMobile(number: PhoneNumber): boolean {
  const type = number.getType()
  return type === 'MOBILE' || type === 'FIXED_LINE_OR_MOBILE'
}

function findWarning(number: PhoneNumber, plans: MetadataJson): NumberWarning | undefined {
  const length = validatePhoneNumberLength(number.number, plans)
  if (length === 'TOO_SHORT') return 'too-short'
  if (length === 'TOO_LONG') return 'too-long'
  return number.isValid() ? undefined : 'not-in-use'
}
