import { parsePhoneNumberFromString } from 'libphonenumber-js/core'
import { normaliseNumber } from '../domain/normalise-number.js'
import { COUNTRIES, type Country } from './countries.js'
import { findPlans, replaceExitCode } from './numbering-plans.js'

/**
 * Country of a number that is being typed: by its country code, or else the preferred one. `undefined` for a code that
 * belongs to no country, such as +800. Of countries that share a code, the main one until numbering plans have loaded.
 */
export function findCountry(text: string, preferred: Country): Country | undefined {
  const number = replaceExitCode(normaliseNumber(text) ?? '', preferred)
  if (!number.startsWith('+')) return preferred
  const candidates = COUNTRIES.filter(({ dialCode }) => number.startsWith(dialCode))
  if (candidates.length < 2) return candidates[0]
  const loaded = findPlans(number, preferred).current
  const parsed = loaded && parsePhoneNumberFromString(number, loaded.plans)
  const likeliest = parsed?.country ?? preferred.code
  return candidates.find(({ code }) => code === likeliest) ?? candidates[0]
}
