import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { LoginError } from '../../domain/login-error.js'
import { dataOf, sessionOf } from './parse-response.js'

const signIn = (body: unknown, status = 200) =>
  sessionOf(dataOf({ status, body, retryAfterMs: undefined, wasHeld: false }, 'verify'))

/** The answer that the document shows. */
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

test('[NET-08] the documented answer holds a session, and all that the server said', () => {
  expect(signIn(documented)).toStrictEqual({
    accessToken: documented.data.token.token,
    userId: documented.data.user_id,
    profile: {},
    raw: documented.data,
  })
})

test('what no document names is kept in raw, and decides nothing', () => {
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
  'a success whose unread members are %o is one all the same',
  odd => {
    const data = { ...documented.data, message: odd, token: { token: 't' } }
    expect(signIn({ ...documented, error: odd, data })).toMatchObject({ accessToken: 't' })
  },
)

const absent = Symbol('absent')
/** A member as a server might send it: mostly as it should be, else nearly so, or as anything else. */
const member = (good: unknown, ...near: readonly unknown[]) =>
  fc.oneof(
    { weight: 6, arbitrary: fc.constant(good) },
    { weight: 2, arbitrary: fc.constantFrom(...near) },
    { weight: 1, arbitrary: fc.constantFrom(absent, null, 0, 1, true, false, '', [], {}) },
    { weight: 1, arbitrary: fc.jsonValue() },
  )
const present = (members: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== absent))

const isText = (value: unknown, longest: number) =>
  typeof value === 'string' && value.length >= 1 && value.length <= longest

test('[NET-08] there is a session when all holds that makes one, and never otherwise', () => {
  const answers = fc.record({
    status: fc.constantFrom(200, 200, 200, 201, 204, 299, 300, 400, 401, 404, 429, 500),
    success: member(1, '1', true, 2, 1.5),
    token: member('t', 'x'.repeat(8192), 'x'.repeat(8193), ['t']),
    type: member('Token', absent, 'token', 'TOKEN', 'Bearer', ' Token', 'Token\n', ['Token']),
    userId: member('bccea2ac', 'x'.repeat(256), 'x'.repeat(257), 7),
    wrap: fc.constantFrom('object', 'object', 'object', 'flat', 'list', 'none'),
  })
  let sessions = 0
  fc.assert(
    fc.property(answers, ({ status, success, token, type, userId, wrap }) => {
      const inner = present({ type, token })
      const holders = { object: inner, list: [inner], none: absent, flat: token }
      const data = present({ token: holders[wrap], user_id: userId })
      const isSession =
        status === 200 &&
        success === 1 &&
        wrap === 'object' &&
        isText(token, 8192) &&
        isText(userId, 256) &&
        (type === absent || type === null || (typeof type === 'string' && /^token$/i.test(type)))

      const login = () => signIn(present({ success, error: [], data }), status)
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

test.each([undefined, null, [], 'success', 1, true])('[NET-08] a body that is %o signs nobody in', body => {
  expect(() => signIn(body)).toThrow(expect.objectContaining({ code: 'bad-response' }))
})
