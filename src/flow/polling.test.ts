import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { LoginErrorCode } from '../domain/login-error.js'
import { afterAnswer, startPolling, type CheckAnswer, type Polling } from './polling.js'
import { nextCheckDelay } from './schedule.js'
import { START } from './testing/samples.js'

const transientCodes = [
  'offline',
  'network',
  'timeout',
  'bad-response',
  'server-error',
] satisfies LoginErrorCode[]

const anySeed = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })
const anyRetryAfter = fc.option(fc.integer({ min: 0, max: 24 * 3_600_000 }), { nil: undefined })
const anyAnswer: fc.Arbitrary<CheckAnswer> = fc.oneof(
  fc.constantFrom('pending', 'slow-down', 'scanned'),
  fc.constantFrom(...transientCodes).map(code => ({ code })),
  anyRetryAfter.map(retryAfterMs => ({
    code: 'rate-limited' as const,
    ...(retryAfterMs !== undefined && { retryAfterMs }),
  })),
)
const anyInterval = fc.constantFrom(
  0,
  -0,
  -1,
  0.5,
  1,
  999,
  2000,
  60_000,
  60_001,
  1e9,
  1e300,
  NaN,
  Infinity,
  -Infinity,
)
const anyHistory = fc.array(fc.tuple(anyAnswer, fc.integer({ min: 0, max: 60_000 })), { maxLength: 60 })

/** A ticket whose checks were answered so, each so many milliseconds after the one before. */
function pollingAfter(history: readonly (readonly [CheckAnswer, number])[], seed: number): Polling {
  return history.reduce(
    (polling, [answer, later]) => afterAnswer(polling, answer, polling.answeredAt + later),
    startPolling(START, seed),
  )
}

/** The middle of the band that the jitter spreads over, and both its ends. */
function bandOf(polling: Polling, intervalMs?: number) {
  const delays = Array.from({ length: 1000 }, (_, seed) =>
    nextCheckDelay({ ...polling, seed: seed / 1000 }, intervalMs),
  )
  const [least, most] = [Math.min(...delays), Math.max(...delays)]
  return { least, most, middle: (least + most) / 2 }
}

const polling = startPolling(START, 0.5)
const afterAnswers = (...answers: CheckAnswer[]) =>
  pollingAfter(
    answers.map(answer => [answer, 2000]),
    0.5,
  )

test('[QR-03] whatever a server asks for, the next check comes after a second at least, and it comes', () => {
  const anyNumber = fc.oneof(fc.double(), fc.integer(), anyInterval)
  fc.assert(
    fc.property(
      anyHistory,
      anySeed,
      fc.option(anyNumber, { nil: undefined }),
      (history, seed, intervalMs) => {
        const delay = nextCheckDelay(pollingAfter(history, seed), intervalMs)
        expect(delay).toBeGreaterThanOrEqual(1000)
        expect(delay).toBeLessThanOrEqual(24 * 3_600_000)
      },
    ),
    { numRuns: 5000 },
  )
})

test.each([
  { asked: 1, taken: 1000 },
  { asked: 999, taken: 1000 },
  { asked: 5000, taken: 5000 },
  { asked: 60_000, taken: 60_000 },
  { asked: 60_001, taken: 60_000 },
  { asked: 1e9, taken: 60_000 },
])('[QR-03] an interval of $asked ms is taken for $taken ms', ({ asked, taken }) => {
  const { least, most } = bandOf(polling, asked)
  expect(least).toBeCloseTo(Math.max(1000, taken * 0.8), -1)
  expect(most).toBeCloseTo(taken * 1.2, -2)
})

test.each([0, -0, -1, NaN, Infinity, -Infinity, undefined])(
  '[QR-03] an interval of %s is none: the usual one is kept to',
  interval => {
    expect(nextCheckDelay(polling, interval)).toBe(nextCheckDelay(polling))
    expect(bandOf(polling, interval).middle).toBeCloseTo(2000, -1)
  },
)

test('[QR-03] checks are quick while people usually approve, and slow after that', () => {
  expect(bandOf(pollingAfter([['pending', 59_999]], 0)).middle).toBeCloseTo(2000, -1)
  expect(bandOf(pollingAfter([['pending', 60_000]], 0)).middle).toBeCloseTo(5000, -1)
})

test('[QR-03] a clock that is set back makes checks no slower, and no quicker', () => {
  expect(bandOf(pollingAfter([['pending', -3_600_000]], 0)).middle).toBeCloseTo(2000, -1)
})

test('[QR-04] each "slow down" adds five seconds, for this check and all later ones', () => {
  const story: CheckAnswer[] = [
    'pending',
    'slow-down',
    'pending',
    'scanned',
    'slow-down',
    'pending',
    'pending',
  ]
  const middles = story.map((_, at) => bandOf(afterAnswers(...story.slice(0, at + 1)), 2000).middle)
  expect(middles.map(middle => Math.round(middle / 100) * 100)).toEqual([
    2000, 7000, 7000, 7000, 12_000, 12_000, 12_000,
  ])
})

test('[QR-04] an interval never becomes shorter once a server has said "slow down"', () => {
  fc.assert(
    fc.property(anyHistory, anyHistory, anySeed, (before, later, seed) => {
      const slowed = pollingAfter([...before, ['slow-down', 0]], seed)
      const next = later.reduce((so, [answer, ms]) => afterAnswer(so, answer, so.answeredAt + ms), slowed)
      expect(bandOf(next, 2000).least).toBeGreaterThanOrEqual((2000 + 5000 * slowed.slowDowns) * 0.8)
    }),
    { numRuns: 200 },
  )
})

test('[NET-12] "too many requests" waits as long as the server says, and slows down what comes after', () => {
  fc.assert(
    fc.property(
      anyHistory,
      anySeed,
      fc.integer({ min: 0, max: 24 * 3_600_000 }),
      (history, seed, retryAfterMs) => {
        const limited = afterAnswer(
          pollingAfter(history, seed),
          { code: 'rate-limited', retryAfterMs },
          START,
        )
        expect(nextCheckDelay(limited)).toBeGreaterThanOrEqual(retryAfterMs)

        const after = afterAnswer(limited, 'pending', START)
        expect(after).toMatchObject({ slowDowns: limited.slowDowns, waitMs: 0 })
      },
    ),
  )
  const silent = afterAnswers({ code: 'rate-limited' })
  expect(bandOf(silent, 2000).middle).toBeCloseTo(7000, -1)
})

test.each(transientCodes)(
  '[QR-06] %s doubles the interval each time, up to 30 s, and an answer resets it',
  code => {
    const middles = [1, 2, 3, 4, 5].map(faults =>
      Math.round(
        bandOf(afterAnswers(...Array.from({ length: faults }, () => ({ code }))), 2000).middle / 100,
      ),
    )
    expect(middles).toEqual([40, 80, 160, 300, 300])
    expect(bandOf(afterAnswers({ code }, { code }, 'pending'), 2000).middle).toBeCloseTo(2000, -1)
  },
)

test('[QR-06] a server that wants longer than 30 s keeps its interval when checks fail', () => {
  expect(bandOf(afterAnswers({ code: 'network' }), 50_000).middle).toBeCloseTo(50_000, -2)
})

test('[NET-15] a delay is within 20 % of what it should be, and no two checks in a row wait equally long', () => {
  fc.assert(
    fc.property(anySeed, fc.integer({ min: 2000, max: 60_000 }), (seed, intervalMs) => {
      const delays = Array.from({ length: 50 }, (_, checks) =>
        nextCheckDelay({ ...polling, checks, seed }, intervalMs),
      )
      for (const delay of delays) {
        expect(delay).toBeGreaterThanOrEqual(intervalMs * 0.8)
        expect(delay).toBeLessThanOrEqual(intervalMs * 1.2)
      }
      expect(new Set(delays).size).toBe(delays.length)
    }),
  )
})

test.each([
  ['pages that open at one moment', (at: number) => ({ ...polling, seed: at / 100 })],
  ['checks of one page', (at: number) => ({ ...polling, checks: at })],
])('[NET-15] %s spread evenly over the band', (_who, pollingAt) => {
  const tenths = Array.from({ length: 100 }, (_, at) =>
    Math.floor(((nextCheckDelay(pollingAt(at), 10_000) - 8000) / 4000) * 10 + 1e-9),
  )
  for (let tenth = 0; tenth < 10; tenth += 1) {
    const share = tenths.filter(other => other === tenth).length
    expect(share).toBeGreaterThanOrEqual(8)
    expect(share).toBeLessThanOrEqual(12)
  }
})

test('[QR-03] the same history gives the same delay', () => {
  fc.assert(
    fc.property(anyHistory, anySeed, anyInterval, (history, seed, intervalMs) => {
      const once = Object.freeze(pollingAfter(history, seed))
      const again = pollingAfter(history, seed)
      expect(nextCheckDelay(once, intervalMs)).toBe(nextCheckDelay(again, intervalMs))
      expect(nextCheckDelay(once, intervalMs)).toBe(nextCheckDelay(once, intervalMs))
    }),
  )
})
