// What is needed once a number is typed, loaded then.
import { parseIdentifier } from '../../domain/identifier.js'
import { compactNumber } from '../../domain/normalise-number.js'
import { countriesOf, type Country } from '../../phone/countries.js'
import { nameOf } from '../../phone/country-names.js'
import { readNumber, type NumberReading } from '../../phone/parse-phone-number.js'
import type { Assessment, Reading } from './identifier-check.js'
import { preferredCountry } from './to-preferred-country.js'

export { CountryChip } from './country-chip.js'

/** Reads a number; one without a country code is from the preferred country. */
export function assessNumber(text: string, reading: Reading): Assessment {
  const preferred = preferredCountry(reading)
  const number = readNumber(text, preferred)
  if (number === undefined) return { parsed: parseIdentifier(inFull(text, preferred), reading.kinds) }

  const parsed = parseIdentifier(number.value, reading.kinds)
  if (parsed.identifier === undefined) return { parsed }
  const kind = reading.kinds.includes(number.kind) ? number.kind : parsed.identifier.kind
  return {
    parsed: { identifier: { kind, value: number.value } },
    doubt: doubtOf(number, reading, preferred),
    written: number.formatted,
  }
}

/** Too short or too long to be read, a number is still missing no country code. */
function inFull(text: string, { dialCode }: Country): string {
  const compact = compactNumber(text)
  return compact === undefined || compact.startsWith('+') ? text : dialCode + compact
}

/** A number from elsewhere than the host allows is said to be none of the preferred country. */
function doubtOf(number: NumberReading, reading: Reading, preferred: Country): string | undefined {
  const { locale, messages } = reading.language
  const { doubts } = messages.identifier
  const { country, dialCode, doubt } = number
  if (doubt !== undefined)
    return doubts[doubt](country === undefined ? dialCode : nameOf(country.code, locale))
  const isAllowed =
    reading.countries === undefined ||
    countriesOf(reading.countries).some(({ code }) => code === country?.code)
  return isAllowed ? undefined : doubts['not-in-use'](nameOf(preferred.code, locale))
}
