import { expect, test } from 'vitest'
import type { Profile } from './login-session.js'
import { nameOf } from './account-owner.js'

const names: readonly [string, Profile, string | undefined][] = [
  ['first and last name', { firstName: 'Sara', lastName: 'Rahimi', email: 'hi@trader4.net' }, 'Sara Rahimi'],
  ['the one name that there is', { lastName: 'Rahimi', email: 'hi@trader4.net' }, 'Rahimi'],
  ['no more space than a name needs', { firstName: ' Sara ', lastName: ' ' }, 'Sara'],
  ['the email where there is no name', { firstName: '', email: 'hi@trader4.net' }, 'hi@trader4.net'],
  ['the mobile where there is no email', { email: ' ', mobile: '+445528888852' }, '+445528888852'],
  ['nothing where there is nothing', { firstName: ' ', avatarUrl: 'https://a.example' }, undefined],
]

test.each(names)('[QR-16] a person is called by %s', (_how, profile, name) => {
  expect(nameOf(profile)).toBe(name)
})
