import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { LoginError } from '../../domain/login-error.js'
import { ABSENT, unreliable, withoutAbsent } from '../testing/unreliable-members.js'
import { parseData, parseSession } from './parse-response.js'

const signIn = (body: unknown, status = 200) =>
  parseSession(parseData({ status, body, retryAfterMs: undefined, wasHeld: false }, 'verifyOtp'))

/** Response in the documentation. */
const documented = {
  success: 1,
  error: [],
  data: {
    message: 'Phone number successfully verified.',
    token: {
      type: 'Token',
      token: 'eyJhbGciOiJIUzUxMiJ9.eyJpYXQiOjE2NDc0OTEyMjR9.S_YjH-vZSvv495p5TkRsR3m10fG',
    },
    user_id: 'bccea2ac4114b5aaa790221f72d3799',
  },
}

test('[NET-08] the documented response gives a session, with all data in raw', () => {
  expect(signIn(documented)).toStrictEqual({
    accessToken: documented.data.token.token,
    userId: documented.data.user_id,
    profile: {},
    raw: documented.data,
  })
})

test('undocumented members are kept in raw, and change nothing else', () => {
  const noise = fc.dictionary(
    fc.string().map(key => `x_${key}`),
    fc.jsonValue(),
  )
  fc.assert(
    fc.property(noise, noise, (around, within) => {
      const data = { ...within, ...documented.data }
      expect(signIn({ ...around, ...documented, data })).toMatchObject({
        userId: documented.data.user_id,
        profile: {},
        raw: data,
      })
    }),
  )
})

test.each([null, 7, 'none', {}, ['1'], undefined])(
  'a success whose unused members are %o is still a success',
  odd => {
    const data = { ...documented.data, message: odd, token: { token: 't' } }
    expect(signIn({ ...documented, error: odd, data })).toMatchObject({ accessToken: 't' })
  },
)

const isText = (value: unknown, longest: number) =>
  typeof value === 'string' && value.length >= 1 && value.length <= longest

test('[NET-08] there is a session if every required member is valid, and never otherwise', () => {
  const answers = fc.record({
    status: fc.constantFrom(200, 200, 200, 201, 204, 299, 300, 400, 401, 404, 429, 500),
    success: unreliable(1, '1', true, 2, 1.5),
    token: unreliable('t', 'x'.repeat(8192), 'x'.repeat(8193), ['t']),
    type: unreliable('Token', ABSENT, 'token', 'TOKEN', 'Bearer', ' Token', 'Token\n', ['Token']),
    userId: unreliable('bccea2ac', 'x'.repeat(256), 'x'.repeat(257), 7),
    wrap: fc.constantFrom('object', 'object', 'object', 'flat', 'list', 'none'),
  })
  let sessions = 0
  fc.assert(
    fc.property(answers, ({ status, success, token, type, userId, wrap }) => {
      const inner = withoutAbsent({ type, token })
      const holders = { object: inner, list: [inner], none: ABSENT, flat: token }
      const data = withoutAbsent({ token: holders[wrap], user_id: userId })
      const isSession =
        status === 200 &&
        success === 1 &&
        wrap === 'object' &&
        isText(token, 8192) &&
        isText(userId, 256) &&
        (type === ABSENT || type === null || (typeof type === 'string' && /^token$/i.test(type)))

      const login = () => signIn(withoutAbsent({ success, error: [], data }), status)
      if (isSession) {
        sessions += 1
        expect(login()).toMatchObject({ accessToken: token, userId })
      } else {
        expect(login).toThrow(LoginError)
      }
    }),
    { numRuns: 50_000 },
  )
  expect(sessions).toBeGreaterThan(1000)
})

test.each([
  [
    'a success without a token',
    200,
    { ...documented, data: {} },
    'bad-response',
    'no usable token and user_id',
  ],
  ['a page in the place of a response', 200, undefined, 'bad-response', 200],
  ['a success of another status', 201, documented, 'bad-response', 201],
  ['a status before those of success', 199, undefined, 'rejected', 199],
  ['the last status of success', 299, undefined, 'bad-response', 299],
  ['a refusal with the status of success', 200, { success: 0 }, 'rejected', 200],
  ['a redirect', 300, undefined, 'rejected', 300],
  ['a wrong code', 400, undefined, 'code-rejected', 400],
  ['a code that is gone', 404, undefined, 'code-expired', 404],
  ['too many tries', 429, undefined, 'rate-limited', 429],
])('[NET-10] %s is an error that names its cause', (_what, status, body, code, cause) => {
  expect(() => signIn(body, status)).toThrow(expect.objectContaining({ name: 'LoginError', code, cause }))
})

test('[NET-10] a number that is refused is the number, and a wait is passed on', () => {
  const reply = { status: 400, body: undefined, retryAfterMs: 5000, wasHeld: false }
  expect(() => parseData(reply, 'requestOtp')).toThrow(
    expect.objectContaining({ code: 'identifier-rejected', retryAfterMs: 5000 }),
  )
})

test.each([undefined, null, [], 'success', 1, true])('[NET-08] a body that is %o signs nobody in', body => {
  expect(() => signIn(body)).toThrow(expect.objectContaining({ code: 'bad-response' }))
})
