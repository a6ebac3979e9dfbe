import { expect, test } from 'vitest'
import type { AccountOwner, Profile } from './login-session.js'
import { toAccountOwner } from './account-owner.js'

const email = { kind: 'email', value: 'hi@trader4.net' } as const
const mobile = { kind: 'mobile', value: '+447888872720' } as const
const phone = { kind: 'phone', value: '+445528888852' } as const

const owners: readonly [string, Profile, AccountOwner][] = [
  [
    'first and last name, with the email',
    { firstName: 'Sara', lastName: 'Rahimi', email: email.value, mobile: mobile.value },
    { name: 'Sara Rahimi', identifier: email },
  ],
  ['the only name', { lastName: 'Rahimi' }, { name: 'Rahimi', identifier: undefined }],
  [
    'a name without extra spaces',
    { firstName: ' Sara ', lastName: ' ' },
    { name: 'Sara', identifier: undefined },
  ],
  [
    'no name but an email',
    { firstName: '', email: ` ${email.value}` },
    { name: undefined, identifier: email },
  ],
  [
    'the mobile without an email',
    { email: ' ', mobile: ` ${mobile.value}` },
    { name: undefined, identifier: mobile },
  ],
  ['the phone without a mobile', { phone: `${phone.value} ` }, { name: undefined, identifier: phone }],
  [
    'a long name, cut',
    { firstName: 'W'.repeat(1000) },
    { name: `${'W'.repeat(59)}…`, identifier: undefined },
  ],
  [
    'a long name, cut between its characters',
    { firstName: `${'W'.repeat(58)}👩🚀` },
    { name: `${'W'.repeat(58)}…`, identifier: undefined },
  ],
  [
    'a name without what would turn the sentence around it',
    { firstName: '\u202egnp', lastName: '\u2069.exe' },
    { name: 'gnp .exe', identifier: undefined },
  ],
  ['nothing but what cannot be seen', { firstName: '\u202e' }, { name: undefined, identifier: undefined }],
  ['nothing', { firstName: ' ', avatarUrl: 'https://a.example' }, { name: undefined, identifier: undefined }],
]

test.each(owners)('[QR-16] [IDENT-03] of an account the person is told %s', (_what, profile, owner) => {
  expect(toAccountOwner({ accessToken: 't', profile, raw: {} })).toEqual(owner)
})

test('[IDENT-03] a session without a token belongs to the identifier that was verified', () => {
  expect(toAccountOwner({ identifier: mobile, raw: {} })).toEqual({ name: undefined, identifier: mobile })
})
