import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { findRetryTime, isRetriedOnline, withDefaultWait, type LoginFailure } from './failure.js'
import { errorCodes, START } from '../testing/samples.js'

const anyFailure: fc.Arbitrary<LoginFailure> = fc.record(
  { code: fc.constantFrom(...errorCodes), retryAfterMs: fc.nat(24 * 60 * 60_000) },
  { requiredKeys: ['code'] },
)

test('[F-20] the default wait is between 30 s and 5 min, and never shorter than the one before', () => {
  fc.assert(
    fc.property(fc.option(anyFailure, { nil: undefined }), previous => {
      const { retryAfterMs = 0, retryAt } = withDefaultWait({ code: 'rate-limited' }, previous, START)
      expect(retryAt).toBe(START + retryAfterMs)
      expect(retryAfterMs).toBeGreaterThanOrEqual(30_000)
      expect(retryAfterMs).toBeLessThanOrEqual(300_000)
      const lastWait = previous?.code === 'rate-limited' ? (previous.retryAfterMs ?? 0) : 0
      expect(retryAfterMs).toBeGreaterThanOrEqual(Math.min(lastWait, 300_000))
    }),
  )
})

test('a failure whose wait the server names, and every other failure, stays as it is', () => {
  fc.assert(
    fc.property(anyFailure, fc.option(anyFailure, { nil: undefined }), (failure, previous) => {
      fc.pre(failure.code !== 'rate-limited' || failure.retryAfterMs !== undefined)
      expect(withDefaultWait(failure, previous, START)).toBe(failure)
    }),
  )
})

test.each<[string, LoginFailure | undefined, number]>([
  ['the first time', undefined, 30_000],
  ['after a first one', { code: 'rate-limited', retryAfterMs: 30_000 }, 60_000],
  ['after a second one', { code: 'rate-limited', retryAfterMs: 60_000 }, 120_000],
  ['after a long one', { code: 'rate-limited', retryAfterMs: 200_000 }, 300_000],
  ['after one without a wait', { code: 'rate-limited' }, 30_000],
  ['after a lock', { code: 'locked', retryAfterMs: 60_000 }, 30_000],
])(
  '[F-20] a rate limit without a wait, %s, gets one that is twice the wait before',
  (_when, previous, ms) => {
    expect(withDefaultWait({ code: 'rate-limited', attemptsLeft: 2 }, previous, START)).toEqual({
      code: 'rate-limited',
      attemptsLeft: 2,
      retryAfterMs: ms,
      retryAt: START + ms,
    })
  },
)

test.each(errorCodes)(
  '[OTP-10] [OTP-11] only a rate limit, a lock and a server that is down delay the next request: %s',
  code => {
    const waits = ['rate-limited', 'locked', 'server-error'].includes(code)
    expect(findRetryTime({ code, retryAt: START })).toBe(waits ? START : undefined)
    expect(findRetryTime({ code })).toBeUndefined()
  },
)

test.each(errorCodes)('[NET-14] only what was not sent for want of a connection is sent later: %s', code => {
  expect(isRetriedOnline({ code })).toBe(code === 'offline')
})

test('without a failure nothing is waited for, and nothing sent again', () => {
  expect(findRetryTime(undefined)).toBeUndefined()
  expect(isRetriedOnline(undefined)).toBe(false)
})
