import { expect, test } from 'vitest'
import { isMobileNumber } from './mobile-number.js'

test.each([
  ['the United Kingdom', '+447888872720', '+442079460958'],
  ['Iran', '+989121234567', '+982112945678'],
  ['Germany', '+4915112345678', '+493015345678'],
  ['France', '+33612345678', '+33142345678'],
  ['Spain', '+34612345678', '+34912345678'],
  ['Italy', '+393123456789', '+390612345678'],
  ['the Netherlands', '+31612345678', '+31201234567'],
  ['Belgium', '+32470123456', '+3221234567'],
  ['Greece', '+306912345678', '+302106934567'],
  ['Switzerland', '+41791234567', '+41441234567'],
  ['Sweden', '+46701234567', '+46812345678'],
  ['Turkey', '+905321234567', '+902121234567'],
  ['Egypt', '+201001234567', '+20212345678'],
  ['South Africa', '+27821234567', '+27111234567'],
  ['Australia', '+61412345678', '+61291234567'],
  ['Indonesia', '+628123456789', '+62211284567'],
  ['Thailand', '+66812345678', '+6621234567'],
  ['Japan', '+819012345678', '+81318045678'],
  ['Korea', '+821012345678', '+82210345678'],
  ['China', '+8613812345678', '+861013345678'],
  ['India', '+919865878965', '+911123456789'],
  ['Pakistan', '+923001234567', '+922112345678'],
  ['Russia', '+79161234567', '+74951234567'],
  ['Kazakhstan', '+77011234567', '+77172123456'],
  ['Saudi Arabia', '+966501234567', '+966112345678'],
  ['the Emirates', '+971501234567', '+97142345678'],
  ['Israel', '+972501234567', '+97221234567'],
])('%s: %s is a mobile number, %s is not', (_country, mobile, landline) => {
  expect(isMobileNumber(mobile)).toBe(true)
  expect(isMobileNumber(landline)).toBe(false)
})

test.each(['+12025550123', '+3531234567', '+85212345678', '+6831234'])(
  '%s counts as a mobile number, since its country has no mobile prefixes',
  number => {
    expect(isMobileNumber(number)).toBe(true)
  },
)
