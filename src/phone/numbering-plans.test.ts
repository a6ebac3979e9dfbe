import * as fc from 'fast-check'
import * as max from 'libphonenumber-js/max'
import metadata from 'libphonenumber-js/max/metadata'
import examples from 'libphonenumber-js/mobile/examples'
import { beforeAll, describe, expect, test } from 'vitest'
import { normaliseNumber } from '../domain/normalise-number.js'
import { ZONES, toPlans } from '../../scripts/numbering-plans.mjs'
import { COUNTRIES, type Country } from './countries.js'
import { findPlans, replaceExitCode } from './numbering-plans.js'
import { parsePhoneNumber, type NumberWarning, type ParsedPhoneNumber } from './parse-phone-number.js'
import { loadAllPlans } from './testing/load-all-plans.js'

const GB: Country = { code: 'GB', dialCode: '+44' }
const US: Country = { code: 'US', dialCode: '+1' }

test('a number needs the plans of its country code, or else those of the preferred country', () => {
  expect(findPlans('+4930123456', US)).toBe(findPlans('07888872720', GB))
  expect(findPlans('+4930123456', US)).not.toBe(findPlans('2125550123', US))
})

test('a number that is dialled as one abroad needs other plans, which those of the preferred country tell', async () => {
  const abroad = '011447888872720'
  const home = findPlans('2125550123', US)
  expect(findPlans(abroad, US)).toBe(home)
  expect(replaceExitCode(abroad, US)).toBe(abroad)
  expect(parsePhoneNumber(abroad, US)).toBeUndefined()

  await home.load()
  expect(findPlans(abroad, US)).toBe(findPlans('+447888872720', US))
  expect(parsePhoneNumber(abroad, US)).toBeUndefined()

  await findPlans(abroad, US).load()
  expect(parsePhoneNumber(abroad, US)?.value).toBe('+447888872720')
})

test('each country and each country code is in one zone', () => {
  const zones = ZONES.map(toPlans)
  const merge = (parts: readonly object[]) => Object.assign({}, ...parts)
  expect(merge(zones.map(zone => zone.countries))).toEqual(metadata.countries)
  expect(merge(zones.map(zone => zone.country_calling_codes))).toEqual(metadata.country_calling_codes)
  expect(merge(zones.map(zone => zone.nonGeographic))).toEqual(metadata.nonGeographic)
  const countries = zones.flatMap(zone => Object.keys(zone.countries))
  expect(countries).toHaveLength(new Set(countries).size)
})

describe('a number is told by the plans of its zone as by all plans at once', () => {
  beforeAll(loadAllPlans)

  const plans = [
    ...COUNTRIES.map(({ code, dialCode }) => ({ country: code, dialCode, plan: metadata.countries[code] })),
    ...Object.entries(metadata.nonGeographic).map(([digits, plan]) => ({
      country: undefined,
      dialCode: `+${digits}`,
      plan,
    })),
  ].map(({ plan, ...rest }) => ({ ...rest, ...readPlan(plan) }))
  const countries = fc.constantFrom(...COUNTRIES)

  test('the table has every country, and nearly all have numbers of several types', () => {
    expect(plans.length).toBeGreaterThan(250)
    expect(plans.filter(({ types }) => types.length > 2).length).toBeGreaterThan(200)
  })

  test.each(COUNTRIES)('an example of $code, in any form', country => {
    const national = examples[country.code]
    for (const text of formsOf(national, country)) expectSame(text, country)
    for (const text of [national, country.dialCode + national]) expectSame(text, US)
  })

  test.each(plans)('$dialCode ($country), of any length', ({ country, dialCode }) => {
    const digits = fc.stringMatching(/^\d{0,19}$/)
    const preferred = COUNTRIES.find(({ code }) => code === country) ?? GB
    fc.assert(
      fc.property(digits, fc.boolean(), (national, isInternational) => {
        expectSame(isInternational ? dialCode + national : national, preferred)
      }),
      { numRuns: 20 },
    )
  })

  test.each(plans)('$dialCode ($country), of each type', ({ country, dialCode, types }) => {
    const preferred = COUNTRIES.find(({ code }) => code === country) ?? GB
    const ofType = types.map(pattern => fc.stringMatching(new RegExp(`^(?:${pattern})$`)))
    fc.assert(
      fc.property(fc.oneof(...ofType), fc.nat(9), countries, (national, digit, other) => {
        for (const text of formsOf(national, { ...preferred, dialCode }, digit)) expectSame(text, preferred)
        expectSame(dialCode + national, other)
        expectSame(national, other)
      }),
      { numRuns: 3 },
    )
  })

  test('dialled as a number abroad, in every country', () => {
    for (const preferred of COUNTRIES) {
      const { exitCode } = readPlan(metadata.countries[preferred.code])
      fc.assert(
        fc.property(fc.stringMatching(new RegExp(`^(?:${exitCode})$`)), countries, (exit, abroad) => {
          expectSame(exit + abroad.dialCode.slice(1) + examples[abroad.code], preferred)
          expectSame(exit + examples[abroad.code], preferred)
        }),
        { numRuns: 10 },
      )
    }
  })
})

function readPlan(plan: readonly unknown[] | undefined): {
  readonly exitCode: string
  readonly trunkPrefix: string
  /** Patterns of the numbers of each type. */
  readonly types: readonly string[]
} {
  const [, exitCode, pattern, , , trunkPrefix, , , , , , types] = plan ?? []
  const listed = Array.isArray(types) ? types.flatMap(type => (Array.isArray(type) ? type[0] : [])) : []
  return {
    exitCode: String(exitCode),
    trunkPrefix: typeof trunkPrefix === 'string' ? trunkPrefix : '0',
    types: [pattern, ...listed].map(String).filter(text => text !== ''),
  }
}

/** A number as people write it: right, and with typing mistakes. */
function formsOf(national: string, { code, dialCode }: Country, digit = 7): readonly string[] {
  const { trunkPrefix } = readPlan(metadata.countries[code])
  const middle = Math.floor(national.length / 2)
  const mistyped = national.slice(0, middle) + digit + national.slice(middle + 1)
  return [
    national,
    mistyped,
    national.slice(0, -1),
    national.slice(0, -3),
    national + digit,
    `${national}1${digit}0`,
  ]
    .flatMap(text => [text, trunkPrefix + text, trunkPrefix + trunkPrefix + text])
    .flatMap(text => [text, dialCode + text, dialCode.slice(1) + text])
}

function expectSame(text: string, preferred: Country): void {
  expect(parsePhoneNumber(text, preferred), `${text} in ${preferred.code}`).toEqual(
    parseWithAllPlans(text, preferred),
  )
}

/** Parses with all of libphonenumber's plans, as the widget did before they were split. */
function parseWithAllPlans(text: string, preferred: Country): ParsedPhoneNumber | undefined {
  const digits = normaliseNumber(text)
  const number =
    digits === undefined
      ? undefined
      : parseRepeatedly(readOwnCode(readTwoZeros(digits, preferred), preferred), preferred)
  if (number === undefined) return undefined
  const type = number.getType()
  const ofCode = COUNTRIES.filter(({ dialCode }) => number.number.startsWith(dialCode))
  const likeliest = max.parsePhoneNumberFromString(number.number)?.country ?? preferred.code
  return {
    country: ofCode.find(({ code }) => code === likeliest) ?? ofCode[0],
    dialCode: `+${number.countryCallingCode}`,
    value: number.number,
    formatted: number.formatInternational().replace(/[^+\d]+/g, ' '),
    kind: type === 'MOBILE' || type === 'FIXED_LINE_OR_MOBILE' ? 'mobile' : 'phone',
    warning: findWarning(number),
  }
}

/** Reads `00` as in most countries, where the preferred one dials other digits for a call abroad, or has this code. */
function readTwoZeros(digits: string, { code, dialCode }: Country): string {
  const { exitCode } = readPlan(metadata.countries[code])
  const withPlus = digits.replace(/^00(?=[1-9])/, '+')
  const own = max.parsePhoneNumberFromString(withPlus)
  if (withPlus !== digits && own?.number === withPlus && own.isValid() && withPlus.startsWith(dialCode))
    return withPlus
  const [exit = ''] = new RegExp(`^(?:${exitCode})`).exec(digits) ?? []
  const isDialledAbroad = exit !== '' && /^[1-9]/.test(digits.slice(exit.length))
  return isDialledAbroad ? digits : withPlus
}

/** Reads a mobile number with its country code as one, where it could also be a landline. */
function readOwnCode(digits: string, { code, dialCode }: Country): string {
  const own = max.parsePhoneNumberFromString(`+${digits}`)
  const types = [parseRepeatedly(digits, { code, dialCode }), own].map(number => number?.getType())
  const [isMobile, isMobileWithCode] = types.map(type => type === 'MOBILE' || type === 'FIXED_LINE_OR_MOBILE')
  const isOwn = own?.number === `+${digits}` && own.number.startsWith(dialCode) && digits.length > 10
  return isOwn && isMobileWithCode === true && isMobile !== true ? own.number : digits
}

function parseRepeatedly(text: string, { code }: Country): max.PhoneNumber | undefined {
  let number = max.parsePhoneNumberFromString(text, code)
  for (let next = number; next !== undefined;) {
    number = next
    const again = max.parsePhoneNumberFromString(number.number, code)
    next = again?.number === number.number ? undefined : again
  }
  return number
}

function findWarning(number: max.PhoneNumber): NumberWarning | undefined {
  const length = max.validatePhoneNumberLength(number.number)
  if (length === 'TOO_SHORT') return 'too-short'
  if (length === 'TOO_LONG') return 'too-long'
  return number.isValid() ? undefined : 'not-in-use'
}
