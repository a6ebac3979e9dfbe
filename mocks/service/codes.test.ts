import { expect, test } from 'vitest'
import { manualClock } from './clock.js'
import type { ChallengeRef } from './challenges.js'
import type { RequestSource } from './request-source.js'
import type { VerifyOutcome } from './verify-code.js'
import type { LoginRules } from './rules.js'
import { createLoginService } from './login-service.js'
import { wrongCode } from '../testing/codes.js'

const sara = 'hi@trader4.net'
const MINUTE = 60_000

function setUp(rules: Partial<LoginRules> = {}) {
  const now = manualClock()
  const service = createLoginService({ now, rules })
  return {
    now,
    service,
    /** Requests a code, and reads it in the outbox. */
    send: (identifier: string, source?: RequestSource) => {
      const sent = service.codes.request(identifier, source)
      if (sent.outcome !== 'sent') throw new Error(`not sent: ${sent.outcome}`)
      return { ref: sent.challenge, code: service.outbox.latest(identifier)?.code ?? '' }
    },
  }
}

test('the right code signs in, by id and hash or by identifier', () => {
  for (const by of ['id and hash', 'identifier']) {
    const { service, send } = setUp()
    const { ref, code } = send(sara)
    const outcome = service.codes.verify(by === 'id and hash' ? ref : { identifier: sara }, code)
    expect(outcome).toMatchObject({
      outcome: 'accepted',
      session: { account: { profile: { firstName: 'Sara', lastName: 'Rahimi' } } },
    })
  }
})

test.each(['hi@trader4.net', 'HI@Trader4.net', '+447888872720', '+445528888852', 'bc1uw48ht4287287'])(
  '%s is Sara Rahimi',
  identifier => {
    const { service, send } = setUp()
    const { ref, code } = send(identifier)
    expect(service.codes.verify(ref, code)).toMatchObject({
      session: { account: { profile: { email: sara } } },
    })
  },
)

test('an unknown identifier gets an account with an empty profile, and keeps it', () => {
  const { now, service, send } = setUp()
  const signIn = () => {
    const { ref, code } = send('ada@example.com')
    const verified = service.codes.verify(ref, code)
    return verified.outcome === 'accepted' ? verified.session : undefined
  }
  const first = signIn()
  expect(first?.account.profile).toEqual({})
  expect(first?.lastConnectedAt).toBeUndefined()
  now.advance(MINUTE)
  const second = signIn()
  expect(second?.account).toBe(first?.account)
  expect(second?.lastConnectedAt).toBe(first?.startedAt)
  expect(second?.accessToken).not.toBe(first?.accessToken)
})

test('no code is sent to text that is not an identifier', () => {
  const { service } = setUp()
  expect(service.codes.request('nobody')).toEqual({ outcome: 'unrecognised' })
  expect(service.outbox.all()).toEqual([])
})

test('[OTP-16] of 50 parallel requests with the right code exactly one is accepted, in each of 1 000 rounds', async () => {
  const { service, send } = setUp({ resendWaitsMs: [], sendsPerIdentifier: [], sendsPerAddress: [] })
  for (let round = 0; round < 1000; round += 1) {
    const { ref, code } = send(sara)
    const outcomes = await Promise.all(
      Array.from({ length: 50 }, async () => service.codes.verify(ref, code).outcome),
    )
    expect(outcomes.filter(outcome => outcome === 'accepted')).toHaveLength(1)
    expect(outcomes.filter(outcome => outcome === 'used')).toHaveLength(49)
  }
})

test.each([
  { ms: 5 * MINUTE - 1, outcome: 'accepted' },
  { ms: 5 * MINUTE, outcome: 'expired' },
  { ms: 5 * MINUTE + 1, outcome: 'expired' },
])('[OTP-17] the right code after $ms ms is $outcome', ({ ms, outcome }) => {
  const { now, service, send } = setUp()
  const { ref, code } = send(sara)
  now.advance(ms)
  expect(service.codes.verify(ref, code)).toMatchObject({ outcome })
})

test('[OTP-17] setting the clock back does not revive an expired code', () => {
  const { now, service, send } = setUp()
  const { ref, code } = send(sara)
  now.advance(5 * MINUTE)
  service.codes.verify(ref, code)
  now.advance(-MINUTE)
  expect(service.codes.verify(ref, code)).toEqual({ outcome: 'expired' })
})

test('[OTP-17] a code lifetime of more than ten minutes is an error', () => {
  expect(() => createLoginService({ rules: { codeLifeMs: 10 * MINUTE + 1 } })).toThrow(RangeError)
  expect(() => createLoginService({ rules: { codeLifeMs: 10 * MINUTE } })).not.toThrow()
})

test('[OTP-18] a challenge takes 5 wrong codes, tells how many are left, and expires after the last', () => {
  const { service, send } = setUp()
  const { ref, code } = send(sara)
  const outcomes = Array.from({ length: 5 }, () => service.codes.verify(ref, wrongCode(code)))
  expect(outcomes).toEqual([4, 3, 2, 1, 0].map(attemptsLeft => ({ outcome: 'wrong', attemptsLeft })))
  expect(service.codes.verify(ref, code)).toEqual({ outcome: 'expired' })
})

test('[OTP-18] the attempts left are those until the lock, if they are fewer', () => {
  const { now, service, send } = setUp()
  const guess = () => {
    const { code } = service.outbox.latest(sara) ?? { code: '' }
    return service.codes.verify({ identifier: sara }, wrongCode(code))
  }
  for (const guesses of [3, 5]) {
    send(sara)
    for (let times = 0; times < guesses; times += 1) guess()
    now.advance(60_000)
  }
  send(sara)
  expect(guess()).toEqual({ outcome: 'wrong', attemptsLeft: 1 })
  expect(guess()).toEqual({ outcome: 'locked', retryAfterMs: 15 * MINUTE })
})

test('[OTP-18] a login resets the count of wrong codes', () => {
  const { service, send } = setUp({ wrongCodesPerLock: 5 })
  for (let login = 0; login < 3; login += 1) {
    const { ref, code } = send(sara)
    for (const attemptsLeft of [4, 3, 2, 1]) {
      expect(service.codes.verify(ref, wrongCode(code))).toEqual({ outcome: 'wrong', attemptsLeft })
    }
    expect(service.codes.verify(ref, code)).toMatchObject({ outcome: 'accepted' })
  }
})

test('[OTP-19] a new challenge ends the older one of the same identifier, and no other', () => {
  const { now, service, send } = setUp()
  const older = send(sara)
  const other = send('ada@example.com')
  now.advance(30_000)
  const newer = send(sara)
  expect(service.codes.verify(older.ref, older.code)).toEqual({ outcome: 'expired' })
  expect(service.codes.verify(newer.ref, newer.code)).toMatchObject({ outcome: 'accepted' })
  expect(service.codes.verify(other.ref, other.code)).toMatchObject({ outcome: 'accepted' })
})

test('[OTP-19] a code is accepted with its own id, hash, identifier and app only', () => {
  const { service, send } = setUp()
  const ada = 'ada@example.com'
  const { ref, code } = send(sara, { app: 'werify' })
  const other = send(ada, { app: 'trader4' })

  const mixtures: readonly [ChallengeRef, string, string][] = [
    [{ id: ref.id, hash: other.ref.hash }, code, 'werify'],
    [{ id: other.ref.id, hash: ref.hash }, code, 'werify'],
    [ref, code, 'trader4'],
    [{ identifier: sara }, code, 'trader4'],
    [{ identifier: ada }, code, 'trader4'],
    [other.ref, code, 'trader4'],
    [ref, other.code, 'werify'],
  ]
  for (const [mixed, itsCode, app] of mixtures) {
    expect(['wrong', 'unknown']).toContain(service.codes.verify(mixed, itsCode, { app }).outcome)
  }
  expect(service.codes.verify(ref, code, { app: 'werify' })).toMatchObject({ outcome: 'accepted' })
  expect(service.codes.verify(other.ref, other.code, { app: 'trader4' })).toMatchObject({
    outcome: 'accepted',
  })
})

test('an identifier that two apps request codes for has one code: the newer one', () => {
  const { now, service, send } = setUp()
  const older = send(sara, { app: 'werify' })
  now.advance(30_000)
  const newer = send(sara, { app: 'trader4' })
  const outcomes: VerifyOutcome['outcome'][] = [
    service.codes.verify(older.ref, older.code, { app: 'werify' }).outcome,
    service.codes.verify({ identifier: sara }, newer.code, { app: 'werify' }).outcome,
    service.codes.verify({ identifier: sara }, newer.code, { app: 'trader4' }).outcome,
  ]
  expect(outcomes).toEqual(['expired', 'unknown', 'accepted'])
})
