import { expect, test } from 'vitest'
import { toSummary, type TokenSession } from './login-session.js'

const session: Omit<TokenSession, 'profile'> = { accessToken: 'token', raw: {} }

test.each([
  ['Sara', 'Sara'],
  [' Sara ', 'Sara'],
  ['', undefined],
  ['  ', undefined],
  [undefined, undefined],
])('a first name of %o is greeted as %o', (firstName, greeted) => {
  const profile = firstName === undefined ? {} : { firstName }
  expect(toSummary({ ...session, profile }).firstName).toBe(greeted)
})

test('[TOK-02] of an account without a name nothing else is kept to greet it by', () => {
  const profile = {
    lastName: 'Rahimi',
    email: 'hi@trader4.net',
    mobile: '+447888872720',
    phone: '+445528888852',
  }
  expect(toSummary({ ...session, profile })).toEqual({ firstName: undefined, verified: undefined })
})

test('of an identifier that a code has verified only its kind is kept', () => {
  const identifier = { kind: 'email', value: 'hi@trader4.net' } as const
  expect(toSummary({ identifier, raw: {} })).toEqual({ firstName: undefined, verified: 'email' })
})
