import * as max from 'libphonenumber-js/max'
import metadata from 'libphonenumber-js/max/metadata'
import examples from 'libphonenumber-js/mobile/examples'
import { beforeAll, expect, test } from 'vitest'
import { unwrapIdentifier } from '../domain/unwrap-identifier.js'
import { COUNTRIES, type Country } from './countries.js'
import { parsePhoneNumber } from './parse-phone-number.js'
import { loadAllPlans } from './testing/load-all-plans.js'

beforeAll(loadAllPlans)

const elsewhere = COUNTRIES.filter(({ code }) => ['US', 'GB', 'AU', 'JP', 'RU', 'KE', 'NG'].includes(code))

/** The number as libphonenumber writes and reads it. */
function exampleOf({ code }: Country): max.PhoneNumber {
  const number = max.getExampleNumber(code, examples)
  if (number === undefined) throw new Error(`${code} has no example`)
  return number
}

function read(text: string, preferred: Country): string | undefined {
  return parsePhoneNumber(unwrapIdentifier(text), preferred)?.value
}

/** The number with the zero of calls inside the country in brackets; its first zero, if that is a part of it. */
function withTrunkZero({ code, dialCode }: Country, national: string): readonly string[] {
  if (national.startsWith('0')) return [`${dialCode} (0)${national.slice(1)}`]
  return metadata.countries[code]?.[5] === '0'
    ? [`${dialCode} (0)${national}`, `(${dialCode}) (0) ${national}`]
    : []
}

test.each(COUNTRIES)(
  'an example of $code is the number that libphonenumber reads, in every form',
  country => {
    const number = exampleOf(country)
    const { nationalNumber } = number
    const local = number.formatNational()
    const international = number.formatInternational()
    const inAnyCountry = [
      number.number,
      international,
      number.formatInternational().replaceAll(' ', '-'),
      number.getURI(),
      `${number.getURI()};ext=12`,
      `${international} x12`,
      `+00${number.number.slice(1)}`,
      ...withTrunkZero(country, nationalNumber),
    ]
    for (const text of inAnyCountry)
      for (const preferred of [country, ...elsewhere])
        expect(read(text, preferred), `${text} in ${preferred.code}`).toBe(number.number)

    expect(read(`00${number.number.slice(1)}`, country)).toBe(number.number)
    for (const text of [local, local.replaceAll(/\D/g, ''), nationalNumber, `${local} ext. 12`])
      expect(read(text, country), `${text} in ${country.code}`).toBe(number.number)

    for (const preferred of elsewhere) {
      const text = number.format('IDD', { fromCountry: preferred.code })
      expect(read(text, preferred), `${text} in ${preferred.code}`).toBe(number.number)
    }
  },
)
