import { Metadata, parsePhoneNumberFromString, type MetadataJson } from 'libphonenumber-js/core'
import { lazyPart, type LazyPart } from '../domain/lazy-part.js'
import { withPlusSign } from '../domain/normalise-number.js'
import type { Country } from './countries.js'

/** Numbering plans of a zone of the world. */
export type NumberingPlans = LazyPart<{ readonly plans: MetadataJson }>

/** Zones by the first digit of their country codes. Each is loaded once a number needs it. */
const ZONES = {
  1: lazyPart(() => import('virtual:numbering-plans/zone-1')),
  2: lazyPart(() => import('virtual:numbering-plans/zone-2')),
  3: lazyPart(() => import('virtual:numbering-plans/zone-3')),
  4: lazyPart(() => import('virtual:numbering-plans/zone-4')),
  5: lazyPart(() => import('virtual:numbering-plans/zone-5')),
  6: lazyPart(() => import('virtual:numbering-plans/zone-6')),
  7: lazyPart(() => import('virtual:numbering-plans/zone-7')),
  8: lazyPart(() => import('virtual:numbering-plans/zone-8')),
  9: lazyPart(() => import('virtual:numbering-plans/zone-9')),
}
const zonesByDigit = new Map<string | undefined, NumberingPlans>(Object.entries(ZONES))

/**
 * Numbering plans that tell what a number is. Once those of the preferred country have loaded, they may turn out to be
 * others: see {@link replaceExitCode}.
 *
 * @param number normalised
 * @param preferred country of a number without a country code
 */
export function findPlans(number: string, preferred: Country): NumberingPlans {
  return findZone(replaceExitCode(number, preferred), preferred)
}

/**
 * Puts a plus sign where a number has the digits that its country dials for calls abroad: `011 44 7888 872720`, as
 * dialled in the United States, is a British number. `00` stands for a plus sign as well: where the country dials other
 * digits, since most of the world dials these, and before the country's own code, so that `0055 11 …` in Brazil is a
 * Brazilian number. Leaves a number as it is until its country's plans have loaded.
 */
export function replaceExitCode(number: string, preferred: Country): string {
  const plans = findZone(number, preferred).current?.plans
  if (plans === undefined || number.startsWith('+')) return number
  const withPlus = withPlusSign(number)
  if (withPlus.startsWith(preferred.dialCode) && isValid(withPlus, plans)) return withPlus
  const metadata = new Metadata(plans)
  metadata.selectNumberingPlan(preferred.code)
  const [exitCode] = new RegExp(`^(?:${metadata.numberingPlan?.IDDPrefix()})`).exec(number) ?? ['']
  const abroad = number.slice(exitCode.length)
  return exitCode !== '' && /^[1-9]/.test(abroad) ? `+${abroad}` : withPlus
}

/** Checks that a number is valid as it stands, without a zero that is dialled only inside the country. */
function isValid(number: string, plans: MetadataJson): boolean {
  const parsed = parsePhoneNumberFromString(number, plans)
  return parsed?.number === number && parsed.isValid()
}

/** Plans by the country code. A number that begins with +0 has none, which the plans of any zone tell. */
function findZone(number: string, { dialCode }: Country): NumberingPlans {
  const [, digit] = number.startsWith('+') ? number : dialCode
  return zonesByDigit.get(digit) ?? ZONES[1]
}
