import { expect, test } from 'vitest'
import { createLanguage } from '../../i18n/language.js'
import { en } from '../../i18n/locales/en.js'
import { findPlans } from '../../phone/numbering-plans.js'
import type { CheckOptions } from './identifier-check.js'
import { checkIdentifier, prepare } from './number-part.js'
import { toPreferredCountry } from './to-preferred-country.js'

const options: CheckOptions = {
  language: createLanguage('en-US', en),
  kinds: ['mobile', 'phone'],
  country: 'US',
}

test('a number is checked by its shape until its numbering plans have loaded, of two zones if it needs them', async () => {
  const text = '011 44 7888 872720'
  expect(checkIdentifier(text, options)).toEqual({ parsed: { problem: 'country-code-missing' } })
  expect(checkIdentifier('+44 55 2888 8852', options).parsed.identifier?.value).toBe('+445528888852')

  await prepare(text, options)
  expect(checkIdentifier(text, options)).toEqual({
    parsed: { identifier: { kind: 'mobile', value: '+447888872720' } },
    warning: undefined,
    formatted: '+44 7888 872720',
  })
})

test.each(['+999 1234567', '+0 123 456 7890', '+210 1234567', '+000 44 7888 872720'])(
  '%s has a country code that nobody has, and is not sent',
  async text => {
    await prepare(text, options)
    expect(checkIdentifier(text, options)).toEqual({ parsed: { problem: 'country-code-missing' } })
  },
)

test('a text that is no number needs no numbering plans', async () => {
  const ofFrance: CheckOptions = { ...options, country: 'FR' }
  const plans = findPlans('+33612345678', toPreferredCountry(ofFrance))
  await prepare('hi@trader4.net', ofFrance)
  expect(plans.current).toBeUndefined()

  await prepare('06 12 34 56 78', ofFrance)
  expect(plans.current).toBeDefined()
})
