import * as fc from 'fast-check'
import { afterEach, expect, test, vi } from 'vitest'
import { LoginError } from '../../domain/login-error.js'
import type { Reply } from '../http.js'
import { ABSENT, unreliable, withoutAbsent } from '../testing/unreliable-members.js'
import { parsePayload, parseSession } from './parse-response.js'

afterEach(() => vi.useRealTimers())

const reply = (body: unknown, status = 200): Reply => ({
  status,
  body,
  retryAfterMs: undefined,
  wasHeld: false,
})
const signIn = (body: unknown, status = 200) => parseSession(parsePayload(reply(body, status), 'verifyOtp'))

/** `LoginError` that `action` throws. */
function catchLoginError(action: () => unknown): LoginError {
  try {
    action()
  } catch (error) {
    if (error instanceof LoginError) return error
    throw error
  }
  throw new Error('it did not fail')
}

// Responses in the public documentation.

const ada = {
  first_name: 'Ada',
  middle_name: 'King',
  last_name: 'Lovelace',
  email: 'ada@example.com',
  mobile: '+447888872720',
  phone_number: '+445528888852',
  country: 'GB',
  language: 'en-US',
  timezone: 'Europe/London',
  currency: 'GBP',
  last_connection: '2026-11-21T12:03:00.123456Z',
  private: false,
  avatar: 'https://example.com/ada.png',
  access_token: 'token-for-ada',
  token_type: 'bearer',
}
const adaProfile = {
  firstName: 'Ada',
  middleName: 'King',
  lastName: 'Lovelace',
  email: 'ada@example.com',
  mobile: '+447888872720',
  phone: '+445528888852',
  country: 'GB',
  language: 'en-US',
  timezone: 'Europe/London',
  currency: 'GBP',
  avatarUrl: 'https://example.com/ada.png',
}
const nobody = Object.fromEntries(Object.keys(ada).map(key => [key, null]))

test.each([
  ['newer', { succeed: true, message: 'OK', results: ada, metas: [] }],
  ['older', { succeed: true, message: 'OK', result: ada, meta: [] }],
  ['silent', { succeed: true, results: ada }],
])('[NET-09] the %s envelope holds a session', (_envelope, body) => {
  expect(signIn(body)).toEqual({ accessToken: 'token-for-ada', profile: adaProfile, raw: ada })
})

test('[NET-09] a new account has a token and an empty profile', () => {
  const results = { ...nobody, access_token: 't' }
  expect(signIn({ succeed: true, results })).toStrictEqual({ accessToken: 't', profile: {}, raw: results })
})

test('[NET-09] a newer server lists phone numbers, and gives the lifetime of the token in minutes', () => {
  vi.useFakeTimers({ now: 1_000_000 })
  const results = {
    access_token: 't',
    phone_numbers: [
      { mobile_number: '+445528888852', is_verified: 0, created_at: '2026-11-21T12:03:00Z' },
      { mobile_number: '+447888872720', is_verified: 1, created_at: '2026-11-21T12:03:00Z' },
    ],
    expire: 15,
    status: 'active',
  }
  expect(signIn({ succeed: true, results })).toEqual({
    accessToken: 't',
    expiresAt: 1_000_000 + 15 * 60_000,
    profile: { phone: '+447888872720' },
    raw: results,
  })
})

test.each([0, '0', false, null])(
  '[IDENT-03] a number that is verified: %o is no proof of an account',
  is_verified => {
    const phone_numbers = [{ mobile_number: '+445528888852', is_verified }]
    expect(signIn({ succeed: true, results: { access_token: 't', phone_numbers } }).profile).toEqual({})
  },
)

test('[NET-09] a listed number of which nothing else is said counts', () => {
  const phone_numbers = [{}, { mobile_number: '+445528888852' }]
  expect(signIn({ succeed: true, results: { access_token: 't', phone_numbers } }).profile.phone).toBe(
    '+445528888852',
  )
})

const wireNames: Readonly<Record<keyof typeof adaProfile, keyof typeof ada>> = {
  firstName: 'first_name',
  middleName: 'middle_name',
  lastName: 'last_name',
  email: 'email',
  mobile: 'mobile',
  phone: 'phone_number',
  country: 'country',
  language: 'language',
  timezone: 'timezone',
  currency: 'currency',
  avatarUrl: 'avatar',
}

test.each(Object.entries(wireNames))(
  '[NET-09] a %s of the wrong type counts as absent, and so does a null one',
  (name, wireName) => {
    const others = Object.fromEntries(Object.entries(adaProfile).filter(([key]) => key !== name))
    for (const wrong of [null, 7, true, [], {}, ['x']]) {
      const results = { ...ada, [wireName]: wrong }
      const { profile, raw } = signIn({ succeed: true, results })
      expect(profile).toStrictEqual(others)
      expect(raw).toEqual(results)
    }
  },
)

test.each([
  ['phone_numbers', 'none'],
  ['phone_numbers', [{}]],
  ['phone_numbers', [{ mobile_number: 7 }]],
  ['phone_numbers', []],
  ['expire', '15'],
  ['expire', 0],
  ['expire', -1],
  ['expire', Infinity],
])('[NET-09] %s: %o counts as absent', (wireName, wrong) => {
  const session = signIn({ succeed: true, results: { access_token: 't', [wireName]: wrong } })
  expect(session).toEqual({ accessToken: 't', profile: {}, raw: { access_token: 't', [wireName]: wrong } })
})

test('[NET-09] undocumented members are kept in raw', () => {
  const noise = fc.dictionary(
    fc.string().map(key => `x_${key}`),
    fc.jsonValue(),
  )
  fc.assert(
    fc.property(noise, noise, (members, around) => {
      const { raw, profile } = signIn({ ...around, succeed: true, results: { ...members, ...ada } })
      expect(raw).toEqual({ ...members, ...ada })
      expect(profile).toEqual(adaProfile)
    }),
  )
})

test('[NET-08] there is a session if every required member is valid, and never otherwise', () => {
  const answers = fc.record({
    status: fc.constantFrom(200, 201, 299, 199, 300, 400, 401, 500),
    succeed: unreliable(true, 'true', 'yes'),
    access_token: unreliable('t', 'x'.repeat(8192), 'x'.repeat(8193), ['t']),
    token_type: unreliable('bearer', ABSENT, 'Bearer', 'BEARER', 'mac', ' bearer', 'bearer\n', ['bearer']),
    envelope: fc.constantFrom('results', 'result', 'data'),
    wrap: fc.constantFrom('object', 'list', 'none'),
  })
  let sessions = 0
  fc.assert(
    fc.property(answers, ({ status, succeed, access_token, token_type, envelope, wrap }) => {
      const payload = withoutAbsent({ access_token, token_type })
      const body = withoutAbsent({
        succeed,
        [envelope]: { object: payload, list: [payload], none: ABSENT }[wrap],
      })
      const isSession =
        [200, 201, 299].includes(status) &&
        succeed === true &&
        envelope !== 'data' &&
        wrap === 'object' &&
        typeof access_token === 'string' &&
        access_token.length >= 1 &&
        access_token.length <= 8192 &&
        (token_type === ABSENT ||
          token_type === null ||
          /^bearer$/i.test(typeof token_type === 'string' ? token_type : ''))

      if (isSession) {
        sessions += 1
        expect(signIn(body, status).accessToken).toBe(access_token)
      } else {
        expect(catchLoginError(() => signIn(body, status))).toBeInstanceOf(LoginError)
      }
    }),
    { numRuns: 50_000 },
  )
  expect(sessions).toBeGreaterThan(1000)
}, 30_000)

test.each<[string, unknown, string]>([
  ['a code', { code: 'otp_invalid' }, 'code-rejected'],
  ['an error', { error: 'otp_used' }, 'code-expired'],
  ['the end of a type', { type: 'https://id.example.com/problems/otp_expired' }, 'code-expired'],
  ['the end of a URN', { type: 'urn:werify:otp_locked' }, 'locked'],
  ['a fragment', { type: 'https://id.example.com/problems#rate_limited' }, 'rate-limited'],
  ['a type before a code', { type: 'urn:otp_locked', code: 'otp_invalid' }, 'locked'],
  ['a code before an error', { code: 'otp_locked', error: 'otp_invalid' }, 'locked'],
  ['a code after an unknown type', { type: 'about:blank', code: 'otp_locked' }, 'locked'],
  ['an error after an unknown code', { code: 'E_17', error: 'otp_locked' }, 'locked'],
  ['a code of the wrong type', { code: 17, error: 'otp_locked' }, 'locked'],
  ['no known code', { code: 'E_17' }, 'forbidden'],
  [
    'the name of an inherited member',
    { code: 'constructor', error: 'toString', type: '__proto__' },
    'forbidden',
  ],
])('[NET-10] %s takes precedence over the status: %o', (_source, body, code) => {
  expect(catchLoginError(() => parsePayload(reply(body, 403), 'verifyOtp')).code).toBe(code)
})

test.each<[unknown, number | undefined]>([
  [{ attempts_left: 2 }, 2],
  [{ attempts_left: 0 }, 0],
  [{ attempts_left: -1 }, undefined],
  [{ attempts_left: 1.5 }, undefined],
  [{ attempts_left: '2' }, undefined],
  [{}, undefined],
  [undefined, undefined],
])('[OTP-10] after an error with %o, %o attempts are left', (body, attemptsLeft) => {
  const error = catchLoginError(() =>
    parsePayload({ status: 401, body, retryAfterMs: 5000, wasHeld: false }, 'verifyOtp'),
  )
  expect(error).toMatchObject({ code: 'code-rejected', attemptsLeft, retryAfterMs: 5000 })
})

test.each([
  ['requestOtp', 400, 'identifier-rejected'],
  ['requestOtp', 422, 'identifier-rejected'],
  ['requestOtp', 404, 'rejected'],
  ['verifyOtp', 401, 'code-rejected'],
  ['verifyOtp', 404, 'code-expired'],
  ['verifyOtp', 410, 'code-expired'],
  ['verifyOtp', 422, 'code-expired'],
  ['verifyOtp', 400, 'rejected'],
  ['qr.create', 401, 'forbidden'],
  ['qr.create', 422, 'rejected'],
] as const)('[NET-10] %s that is refused with %d fails with %s', (operation, status, code) => {
  const error = catchLoginError(() => parsePayload(reply({ succeed: false }, status), operation))
  expect(error).toMatchObject({ code, cause: status })
})

test.each([
  ['no JSON', undefined],
  ['no object', []],
  ['no word of success', {}],
  ['a word that is none', { succeed: 'true' }],
])('[NET-08] a 200 with %s is a response that breaks the contract', (_what, body) => {
  const error = catchLoginError(() => parsePayload(reply(body), 'verifyOtp'))
  expect(error).toMatchObject({ code: 'bad-response', cause: 200 })
})

test('[NET-08] a 200 that reports a failure is a refusal, and a payload without a token breaks the contract', () => {
  const refused = catchLoginError(() => parsePayload(reply({ succeed: false }), 'verifyOtp'))
  expect(refused).toMatchObject({ code: 'rejected', cause: 200 })
  const empty = catchLoginError(() => parseSession({}))
  expect(empty).toMatchObject({ code: 'bad-response', cause: 'no usable access_token' })
})

test('[NET-10] a client that the server does not know is forbidden, whatever the status', () => {
  const error = catchLoginError(() => parsePayload(reply({ error: 'invalid_client' }, 400), 'verifyOtp'))
  expect(error.code).toBe('forbidden')
})
