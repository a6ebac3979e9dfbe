import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { manualClock } from './clock.js'
import { createLocks } from './locks.js'
import { defaultRules } from './rules.js'
import { createLoginService } from './login-service.js'

const MINUTE = 60_000
const sara = 'hi@trader4.net'

test('[OTP-18] ten wrong codes in a row lock for 15 minutes, then 30, then 60, and the hundredth for good', () => {
  const now = manualClock()
  const locks = createLocks(now, defaultRules)
  const lockedAfter: (readonly [number, number | undefined])[] = []
  for (let wrong = 1; wrong <= 100; wrong += 1) {
    const lock = locks.countWrongCode(sara)
    if (lock !== undefined) {
      lockedAfter.push([wrong, lock.retryAfterMs])
      now.advance(lock.retryAfterMs ?? 1e12)
    }
  }
  expect(lockedAfter).toEqual([
    [10, 15 * MINUTE],
    [20, 30 * MINUTE],
    ...[30, 40, 50, 60, 70, 80, 90].map(wrong => [wrong, 60 * MINUTE]),
    [100, undefined],
  ])
  expect(locks.findLock(sara)).toEqual({ outcome: 'locked' })
})

test('[OTP-18] a lock ends after its duration, to the millisecond', () => {
  const now = manualClock()
  const locks = createLocks(now, defaultRules)
  for (let wrong = 0; wrong < 10; wrong += 1) locks.countWrongCode(sara)
  now.advance(15 * MINUTE - 1)
  expect(locks.findLock(sara)).toEqual({ outcome: 'locked', retryAfterMs: 1 })
  now.advance(1)
  expect(locks.findLock(sara)).toBeUndefined()
})

test('[OTP-18] a locked identifier is sent no code, and its right code is not accepted', () => {
  const now = manualClock()
  const service = createLoginService({ now, rules: { wrongCodesPerLock: 1 } })
  service.codes.request(sara)
  const { code = '' } = service.outbox.latest(sara) ?? {}
  const lock = { outcome: 'locked', retryAfterMs: 15 * MINUTE }
  expect(service.codes.verify({ identifier: sara }, code === '000000' ? '000001' : '000000')).toEqual(lock)
  expect(service.codes.verify({ identifier: sara }, code)).toEqual(lock)
  expect(service.codes.request(sara)).toEqual(lock)
})

/** A step of an attacker who does not know the code. */
type Move = { readonly type: 'guess' | 'resend' } | { readonly type: 'wait'; readonly ms: number }

const move: fc.Arbitrary<Move> = fc.oneof(
  { weight: 6, arbitrary: fc.constant<Move>({ type: 'guess' }) },
  { weight: 2, arbitrary: fc.constant<Move>({ type: 'resend' }) },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('wait' as const),
      ms: fc.constantFrom(1, 30_000, 5 * MINUTE, 15 * MINUTE - 1, 15 * MINUTE, 60 * MINUTE),
    }),
  },
)

/** Runs the moves, and records each guess that was compared with a code, and each lock. */
function attack(moves: readonly Move[]) {
  const now = manualClock(0)
  const { codes, outbox } = createLoginService({ now, rules: { sendsPerAddress: [] } })
  const guesses: { readonly challenge: string; readonly whileLocked: boolean }[] = []
  const locks: { readonly until: number; readonly afterGuesses: number }[] = []
  let challenge = ''

  function guess() {
    const wrong = outbox.latest(sara)?.code === '000000' ? '000001' : '000000'
    const whileLocked = now() < (locks.at(-1)?.until ?? 0)
    const verified = codes.verify({ identifier: sara }, wrong)
    const isNewLock = verified.outcome === 'locked' && !whileLocked
    if (verified.outcome === 'wrong' || isNewLock) guesses.push({ challenge, whileLocked })
    if (isNewLock) {
      locks.push({ until: now() + (verified.retryAfterMs ?? Infinity), afterGuesses: guesses.length })
    }
  }

  for (const next of moves) {
    switch (next.type) {
      case 'guess':
        guess()
        break
      case 'resend': {
        const sent = codes.request(sara)
        if (sent.outcome === 'sent') challenge = sent.challenge.id
        break
      }
      case 'wait':
        now.advance(next.ms)
    }
  }
  return { guesses, locks }
}

test('[OTP-18] no sequence of guesses and resends gets more guesses than allowed', () => {
  fc.assert(
    fc.property(fc.array(move, { maxLength: 600, size: 'max' }), moves => {
      const { guesses, locks } = attack(moves)
      for (const { challenge } of guesses) {
        expect(guesses.filter(guess => guess.challenge === challenge).length).toBeLessThanOrEqual(5)
      }
      expect(guesses.some(({ whileLocked }) => whileLocked)).toBe(false)
      expect(locks.map(({ afterGuesses }) => afterGuesses)).toEqual(locks.map((_, index) => 10 * (index + 1)))
      expect(guesses.length).toBeLessThan(10 * (locks.length + 1))
      expect(guesses.length).toBeLessThanOrEqual(100)
    }),
    { numRuns: 300, seed: 18 },
  )
})

test('[OTP-18] an attacker who waits out every lock gets 100 guesses in all, and then no more', () => {
  const round: readonly Move[] = [
    { type: 'resend' },
    ...Array.from({ length: 6 }, () => ({ type: 'guess' }) as const),
    { type: 'wait', ms: 60 * MINUTE },
  ]
  const { guesses, locks } = attack(Array.from({ length: 60 }, () => round).flat())
  expect(guesses).toHaveLength(100)
  expect(locks.at(-1)?.until).toBe(Infinity)
})
