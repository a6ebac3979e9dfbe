import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { LoginErrorCode } from '../domain/login-error.js'
import { recordAnswer, MIN_GAP_MS, startPolling, type CheckAnswer, type Polling } from './polling.js'
import { nextCheckDelay } from './polling-schedule.js'
import { START } from '../testing/samples.js'

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

/** Polling after these answers, each so many milliseconds after the one before. */
function pollingAfter(history: readonly (readonly [CheckAnswer, number])[], seed: number): Polling {
  return history.reduce(
    (polling, [answer, later]) => recordAnswer(polling, answer, polling.answeredAt + later),
    startPolling({ at: START, seed }),
  )
}

/** Range of the jitter and its middle, to 10 ms. */
function jitterRange(polling: Polling, intervalMs?: number) {
  const delays = Array.from({ length: 2000 }, (_, seed) =>
    nextCheckDelay({ ...polling, seed: seed / 2000 }, intervalMs),
  )
  const least = Math.floor(Math.min(...delays) / 10) * 10
  const most = Math.ceil(Math.max(...delays) / 10) * 10
  return { least, most, middle: (least + most) / 2 }
}

const polling = startPolling({ at: START, seed: 0.5 })
const afterAnswers = (...answers: CheckAnswer[]) =>
  pollingAfter(
    answers.map(answer => [answer, 2000]),
    0.5,
  )

test('[QR-03] [F-49] for any interval of the server, the next check comes, and at least a second later', () => {
  const anyNumber = fc.oneof(fc.double(), fc.integer(), anyInterval)
  fc.assert(
    fc.property(
      anyHistory,
      anySeed,
      fc.option(anyNumber, { nil: undefined }),
      (history, seed, intervalMs) => {
        const delay = nextCheckDelay(pollingAfter(history, seed), intervalMs)
        expect(delay).toBeGreaterThanOrEqual(1000)
        expect(delay).toBeLessThanOrEqual(1.2 * 24 * 3_600_000)
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
])('[QR-03] [F-49] an interval of $asked ms is limited to $taken ms', ({ asked, taken }) => {
  const { least, most } = jitterRange(polling, asked)
  expect(least).toBe(taken)
  expect(most).toBeCloseTo(taken * 1.2, -2)
})

test.each([0, -0, -1, NaN, Infinity, -Infinity, undefined])(
  '[QR-03] [F-49] an interval of %s is ignored: the usual gaps stay',
  interval => {
    expect(nextCheckDelay(polling, interval)).toBe(nextCheckDelay(polling))
    expect(jitterRange(polling, interval).middle).toBeCloseTo(3900, -1)
  },
)

test.each([
  { elapsed: 0, gap: 3900 },
  { elapsed: 3000, gap: 2000 },
  { elapsed: 4500, gap: 1750 },
  { elapsed: 12_000, gap: 1300 },
  { elapsed: 60_000, gap: 2150 },
  { elapsed: 3_600_000, gap: 2150 },
  { elapsed: -3_600_000, gap: 3900 },
])('[QR-03] $elapsed ms after the ticket appeared, the gap is $gap ms', ({ elapsed, gap }) => {
  const { least, middle, most } = jitterRange(pollingAfter([['pending', elapsed]], 0))
  expect(middle).toBeCloseTo(gap, -1)
  expect([least / gap, most / gap]).toEqual([expect.closeTo(0.9), expect.closeTo(1.1)])
})

test('[QR-03] a renewed ticket is checked half as often, until it is scanned', () => {
  const renewed = startPolling({ at: START, seed: 0.5, isRenewed: true })
  expect(nextCheckDelay(renewed)).toBe(2 * nextCheckDelay(polling))
  expect(nextCheckDelay(renewed, 5000)).toBe(nextCheckDelay(polling, 5000))
  const answered = (answer: CheckAnswer) => nextCheckDelay(recordAnswer(renewed, answer, START + 12_000))
  expect(answered('pending')).toBeGreaterThan(2000)
  expect(answered('scanned')).toBeLessThan(2000)
})

test('[QR-04] each "slow down" adds five seconds, for this check and all later ones', () => {
  const answers: CheckAnswer[] = [
    'pending',
    'slow-down',
    'pending',
    'scanned',
    'slow-down',
    'pending',
    'pending',
  ]
  const delays = answers.map((_, at) => jitterRange(afterAnswers(...answers.slice(0, at + 1)), 2000).least)
  expect(delays).toEqual([2000, 7000, 7000, 7000, 12_000, 12_000, 12_000])
})

test('[QR-04] the gap never becomes shorter after a "slow down"', () => {
  fc.assert(
    fc.property(anyHistory, anyHistory, anySeed, (before, later, seed) => {
      const slowed = pollingAfter([...before, ['slow-down', 0]], seed)
      const next = later.reduce((so, [answer, ms]) => recordAnswer(so, answer, so.answeredAt + ms), slowed)
      expect(jitterRange(next, 2000).least).toBeGreaterThanOrEqual(2000 + 5000 * slowed.slowDowns)
    }),
    { numRuns: 200 },
  )
})

test('[NET-12] after "too many requests" the wait that the server names is kept, and all later gaps are longer', () => {
  fc.assert(
    fc.property(
      anyHistory,
      anySeed,
      fc.integer({ min: 0, max: 24 * 3_600_000 }),
      (history, seed, retryAfterMs) => {
        const limited = recordAnswer(
          pollingAfter(history, seed),
          { code: 'rate-limited', retryAfterMs },
          START,
        )
        expect(nextCheckDelay(limited)).toBeGreaterThanOrEqual(retryAfterMs)

        const after = recordAnswer(limited, 'pending', START)
        expect(after).toMatchObject({ slowDowns: limited.slowDowns, waitMs: 0 })
      },
    ),
  )
  const silent = afterAnswers({ code: 'rate-limited' })
  expect(jitterRange(silent, 2000).least).toBe(7000)
})

test.each(transientCodes)(
  '[QR-06] each %s in a row doubles the gap, up to 30 s, and an answer resets it',
  code => {
    const middles = [1, 2, 3, 4, 5].map(faults =>
      Math.round(
        jitterRange(afterAnswers(...Array.from({ length: faults }, () => ({ code }))), 2000).middle / 100,
      ),
    )
    expect(middles).toEqual([40, 80, 160, 300, 300])
    expect(jitterRange(afterAnswers({ code }, { code }, 'pending'), 2000).least).toBe(2000)
  },
)

test('[QR-06] an interval of the server longer than 30 s is kept when checks fail', () => {
  expect(jitterRange(afterAnswers({ code: 'network' }), 50_000).least).toBe(50_000)
})

test('[QR-06] the wait of a server error is kept', () => {
  const failed = afterAnswers({ code: 'server-error', retryAfterMs: 20_000 })
  expect(jitterRange(failed).least).toBeGreaterThanOrEqual(20_000)
  expect(jitterRange(recordAnswer(failed, 'pending', START)).most).toBeLessThan(5000)
})

test.each([
  { what: 'usual', answer: 'pending', intervalMs: undefined, least: 0.9, most: 1.1 },
  { what: 'requested', answer: 'pending', intervalMs: 5000, least: 1, most: 1.2 },
  { what: 'slowed-down', answer: 'slow-down', intervalMs: undefined, least: 1, most: 1.2 },
  {
    what: 'backed-off',
    answer: { code: 'network' },
    intervalMs: undefined,
    least: 0.8,
    most: 1.2,
  },
] as const)(
  '[NET-15] the $what gap is spread from $least to $most of itself, and no two in a row are equal',
  ({ answer, intervalMs, least, most }) => {
    fc.assert(
      fc.property(anySeed, fc.integer({ min: 0, max: 120_000 }), (seed, elapsed) => {
        const at = pollingAfter([[answer, elapsed]], seed)
        const delays = Array.from({ length: 200 }, (_, checks) =>
          nextCheckDelay({ ...at, checks }, intervalMs),
        )
        const [lowest, highest] = [Math.min(...delays), Math.max(...delays)]
        expect(lowest / highest).toBeGreaterThanOrEqual(least / most)
        expect(lowest / highest).toBeCloseTo(least / most, 1)
        expect(new Set(delays).size).toBe(delays.length)
      }),
    )
  },
)

test.each([
  ['pages that open at one moment', (at: number) => ({ ...polling, seed: at / 100 })],
  ['checks of one page', (at: number) => ({ ...polling, checks: at })],
])('[NET-15] %s spread evenly over the jitter', (_who, pollingAt) => {
  const tenths = Array.from({ length: 100 }, (_, at) =>
    Math.floor(((nextCheckDelay(pollingAt(at), 10_000) - 10_000) / 2000) * 10 + 1e-9),
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

test('[QR-03] long polls follow each other at once, and at most once a second', () => {
  const anyHolds = fc.array(
    fc.oneof(fc.integer({ min: 0, max: 30_000 }), fc.integer({ min: 850, max: 1150 })),
    { minLength: 1, maxLength: 60 },
  )
  fc.assert(
    fc.property(anyHolds, anySeed, (holds, seed) => {
      let held = startPolling({ at: START, seed, mayHold: true })
      expect(nextCheckDelay(held)).toBe(0)
      for (const ms of holds) {
        held = recordAnswer(held, 'held', held.answeredAt + nextCheckDelay(held) + ms)
        const apart = ms + nextCheckDelay(held)
        expect(apart).toBeGreaterThanOrEqual(MIN_GAP_MS)
        if (ms > 1.1 * MIN_GAP_MS) expect(apart).toBe(ms)
      }
    }),
  )
})

test('[QR-03] a check that was held for a second is followed by the next one at once, a shorter one is not', () => {
  const delayAfter = (ms: number) =>
    nextCheckDelay(recordAnswer(startPolling({ at: START, seed: 0.5, mayHold: true }), 'held', START + ms))
  expect(delayAfter(1000)).toBe(0)
  expect(delayAfter(999)).toBe(MIN_GAP_MS)
})

test('[QR-03] a scan that ends a long poll is followed by a check a second later, and other answers by the usual gap', () => {
  const holding = startPolling({ at: START, seed: 0.5, mayHold: true })
  const delayAfter = (answer: CheckAnswer, to = holding) =>
    nextCheckDelay(recordAnswer(to, answer, START + 12_000))
  expect(delayAfter('scanned')).toBeLessThanOrEqual(1100)
  expect(delayAfter('scanned', polling)).toBeGreaterThan(1000)
  expect(delayAfter('pending')).toBeGreaterThan(1000)
})

test('[QR-04] a "slow down" counts for long polls too', () => {
  const slowed = recordAnswer(startPolling({ at: START, seed: 0.5, mayHold: true }), 'slow-down', START)
  expect(jitterRange(recordAnswer(slowed, 'held', START + 30_000)).least).toBe(5000)
})

test('[QR-06] a failed long poll backs off like any other check', () => {
  const failed = recordAnswer(
    startPolling({ at: START, seed: 0.5, mayHold: true }),
    { code: 'network' },
    START + 12_000,
  )
  expect(jitterRange(failed).middle).toBeCloseTo(2600, -1)
})
