// Loaded once a number is typed.
import { parseIdentifier } from '../../domain/identifier.js'
import { normaliseNumber } from '../../domain/normalise-number.js'
import { toAllowedCountries, type Country } from '../../phone/countries.js'
import { toCountryName } from '../../phone/country-names.js'
import { findPlans, type NumberingPlans } from '../../phone/numbering-plans.js'
import { parsePhoneNumber, type ParsedPhoneNumber } from '../../phone/parse-phone-number.js'
import type { CheckOptions, IdentifierCheck } from './identifier-check.js'
import { toPreferredCountry } from './to-preferred-country.js'

export { CountryChip } from './country-chip.js'

/** Loads the numbering plans that a number needs. Those of the preferred country may tell that it needs others. */
export async function prepare(text: string, options: CheckOptions): Promise<void> {
  const missing = findMissingPlans(text, options)
  if (missing === undefined) return
  await missing.load()
  await prepare(text, options)
}

function findMissingPlans(text: string, options: CheckOptions): NumberingPlans | undefined {
  const number = normaliseNumber(text)
  const plans = number === undefined ? undefined : findPlans(number, toPreferredCountry(options))
  return plans?.current === undefined ? plans : undefined
}

/**
 * Checks a number by its country's numbering plan, or by its shape if that has not loaded. A number without a country
 * code is of the preferred country.
 */
export function checkIdentifier(text: string, options: CheckOptions): IdentifierCheck {
  if (findMissingPlans(text, options)) return { parsed: parseIdentifier(text, options.kinds) }
  const preferred = toPreferredCountry(options)
  const number = parsePhoneNumber(text, preferred)
  if (number === undefined)
    return { parsed: parseIdentifier(withCountryCode(text, preferred), options.kinds) }

  const parsed = parseIdentifier(number.value, options.kinds)
  if (parsed.identifier === undefined) return { parsed }
  const kind = options.kinds.includes(number.kind) ? number.kind : parsed.identifier.kind
  return {
    parsed: { identifier: { kind, value: number.value } },
    warning: findNumberWarning(number, options, preferred),
    formatted: number.formatted,
  }
}

/** A number that is too short or too long for any plan is told so, and not that its country code is missing. */
function withCountryCode(text: string, { dialCode }: Country): string {
  const compact = normaliseNumber(text)
  return compact === undefined || /^\+|^00/.test(compact) ? text : dialCode + compact
}

/** A number of a country that the host does not allow gets the warning "That doesn’t look like a number in {preferred}". */
function findNumberWarning(
  { country, dialCode, warning }: ParsedPhoneNumber,
  { language, countries }: CheckOptions,
  preferred: Country,
): string | undefined {
  const { locale, messages } = language
  const { warnings } = messages.identifier
  if (warning !== undefined) {
    return warnings[warning](country === undefined ? dialCode : toCountryName(country.code, locale))
  }
  const isAllowed =
    countries === undefined || toAllowedCountries(countries).some(({ code }) => code === country?.code)
  return isAllowed ? undefined : warnings['not-in-use'](toCountryName(preferred.code, locale))
}
