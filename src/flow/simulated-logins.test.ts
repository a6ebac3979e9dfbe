import { expect, test } from 'vitest'
import { MAX_RENEWALS } from './qr-flow.js'
import {
  fixedInterval,
  neverApproving,
  approvingPeople,
  simulateLogin,
  simulateLogins,
} from '../testing/simulated-logins.js'

// `npm run bench:polling` prints the schedules that these limits are compared with.

const PEOPLE = 20_000
const SECOND = 1000

type Median = 5 | 8 | 12 | 20 | 40

const simulated = new Map<Median, ReturnType<typeof simulate>>()

function simulate(median: Median) {
  const who = approvingPeople(PEOPLE, median * SECOND)
  return { ours: simulateLogins(who), fixed2: simulateLogins(who, fixedInterval(2 * SECOND)) }
}

/** Logins of people who approve around a time, with the schedule of the widget and with a fixed 2 s. */
function loginsAround(median: Median) {
  const logins = simulated.get(median) ?? simulate(median)
  simulated.set(median, logins)
  return logins
}

test('[QR-03] people who approve around 12 s wait at most a tenth longer than with the best possible schedule', () => {
  const { p50, p95 } = loginsAround(12).ours
  expect(p50).toBeLessThanOrEqual(1.1 * 820)
  expect(p95).toBeLessThanOrEqual(1.1 * 1610)
})

test.each([5, 8, 20, 40] as const)(
  '[QR-03] people who approve around %i s wait at most a tenth longer than with a fixed 2 s',
  median => {
    const { ours, fixed2 } = loginsAround(median)
    expect(ours.mean).toBeLessThanOrEqual(1.1 * fixed2.mean)
    expect(ours.p95).toBeLessThanOrEqual(1.1 * fixed2.p95)
  },
)

test.each([
  { median: 5, share: 0.82 },
  { median: 8, share: 0.95 },
  { median: 12, share: 1.025 },
  { median: 20, share: 1.055 },
  { median: 40, share: 1.02 },
] as const)(
  '[QR-03] people who approve around $median s need at most $share times the requests of a fixed 2 s',
  ({ median, share }) => {
    const { ours, fixed2 } = loginsAround(median)
    expect(ours.requests).toBeLessThanOrEqual(share * fixed2.requests)
  },
)

test('[QR-03] a tab that is left open makes at most 4 tickets and 240 checks', () => {
  const lifeMs = 180 * SECOND
  expect(1 + MAX_RENEWALS).toBeLessThanOrEqual(4)
  for (let seed = 0; seed < 1; seed += 0.01) {
    const first = simulateLogin(neverApproving(seed), undefined, { lifeMs }).sentAt.length
    const renewed = simulateLogin(neverApproving(seed), undefined, { lifeMs, isRenewed: true }).sentAt.length
    expect(first + MAX_RENEWALS * renewed).toBeLessThanOrEqual(240)
  }
})

test('[QR-03] with long polls people wait 0.2 s at most, with 1.5 requests', () => {
  const held = simulateLogins(approvingPeople(PEOPLE, 12 * SECOND), undefined, { holdMs: 25 * SECOND })
  expect(held.p50).toBeLessThanOrEqual(200)
  expect(held.p95).toBeLessThanOrEqual(200)
  expect(held.requests).toBeLessThanOrEqual(1.5)
})
