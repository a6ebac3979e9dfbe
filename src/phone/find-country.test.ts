import * as fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { COUNTRIES, withDialCode, type Country } from './countries.js'
import { findCountry } from './find-country.js'
import { loadAllPlans } from './testing/load-all-plans.js'

const GB: Country = { code: 'GB', dialCode: '+44' }
const CA: Country = { code: 'CA', dialCode: '+1' }

// Before any plans are loaded.
test.each<[string, Country, string | undefined]>([
  ['07888', GB, 'GB'],
  ['+1', CA, 'CA'],
  ['+1 204 555 0123', GB, 'US'],
  ['+44 1481 960194', CA, 'GB'],
  ['+800 1234', GB, undefined],
])('without numbering plans, the country of %s, with %o preferred, is %s', (text, preferred, code) => {
  expect(findCountry(text, preferred)?.code).toBe(code)
})

describe('with numbering plans', () => {
  beforeAll(loadAllPlans)

  test.each<[string, Country, string | undefined]>([
    ['07888', GB, 'GB'],
    ['+', GB, 'GB'],
    ['+4', GB, undefined],
    ['+49', GB, 'DE'],
    ['0049 30', GB, 'DE'],
    ['+۴۹', GB, 'DE'],
    ['+1', GB, 'US'],
    ['+1', CA, 'CA'],
    ['+1 204 555 0123', GB, 'CA'],
    ['+7 701', GB, 'KZ'],
    ['+44 1481 960194', GB, 'GG'],
    ['+800 1234', GB, undefined],
    ['+999', GB, undefined],
  ])('the country of %s, with %o preferred, is %s', (text, preferred, code) => {
    expect(findCountry(text, preferred)?.code).toBe(code)
  })

  test('the text is of the chosen country', () => {
    const countries = fc.constantFrom(...COUNTRIES)
    fc.assert(
      fc.property(fc.stringMatching(/^(\+|00)?\d{1,15}$/), countries, countries, (text, from, to) => {
        const changed = withDialCode(text, findCountry(text, from), to)
        expect(findCountry(changed, to)?.dialCode).toBe(to.dialCode)
      }),
    )
  })
})
