import { recordAnswer, startPolling, type Polling } from '../flow/polling.js'
import { nextCheckDelay } from '../flow/polling-schedule.js'

// Simulated people who approve a ticket, in virtual time, for tests and `npm run bench:polling`. All times are in
// milliseconds since the ticket was shown. Nothing is random: two runs give the same result.

/** Time of a request and its response. A phone's approval reaches the server in half of that. */
export const ROUND_TRIP_MS = 80

/** Delay from the last answer to the next check, in milliseconds. */
export type Schedule = (polling: Polling) => number

/** Circumstances of a login. */
export interface Conditions {
  /** Longest time that the server holds a check. @default 0 */
  readonly holdMs?: number
  /** Lifetime of the ticket. @default Infinity */
  readonly lifeMs?: number
  /** The ticket replaced an expired one. @default false */
  readonly isRenewed?: boolean
}

/** Result of one login. */
export interface Outcome {
  /** Time from the tap on "approve" to signed in; infinite if the ticket expired first. */
  readonly waitMs: number
  /** Times of the checks. */
  readonly sentAt: readonly number[]
}

/** Schedule of the widget. */
export const widgetSchedule: Schedule = polling => nextCheckDelay(polling)

/** Schedule with a fixed interval from one request to the next. */
export function fixedInterval(intervalMs: number): Schedule {
  return ({ checks }) => (checks === 0 ? intervalMs : intervalMs - ROUND_TRIP_MS)
}

/** Person who approves at some time, and the random seed of their page. */
export interface Person {
  readonly approvesAt: number
  readonly seed: number
}

/** People whose approval times are log-normal, one for each quantile. */
export function approvingPeople(count: number, medianMs: number, sigma = 0.6): readonly Person[] {
  return normalQuantiles(count).map((normal, index) => ({
    approvesAt: medianMs * Math.exp(sigma * normal),
    seed: (index * 0.754_877_666_246_693) % 1,
  }))
}

function normalQuantiles(count: number): readonly number[] {
  const step = 1e-4
  let value = -6
  let below = 0
  return Array.from({ length: count }, (_, index) => {
    for (; below < (index + 0.5) / count; value += step) {
      below += (Math.exp(-((value + step / 2) ** 2) / 2) / Math.sqrt(2 * Math.PI)) * step
    }
    return value
  })
}

export function simulateLogin(
  { approvesAt, seed }: Person,
  schedule: Schedule = widgetSchedule,
  { holdMs = 0, lifeMs = Infinity, isRenewed = false }: Conditions = {},
): Outcome {
  const knownAt = approvesAt + ROUND_TRIP_MS / 2
  const sentAt: number[] = []
  let polling = startPolling({ at: 0, seed, isRenewed, mayHold: holdMs > 0 })
  for (;;) {
    const sent = polling.answeredAt + schedule(polling)
    if (sent >= lifeMs) return { waitMs: Infinity, sentAt }
    sentAt.push(sent)
    const arrived = sent + ROUND_TRIP_MS / 2
    if (knownAt <= arrived + holdMs) {
      return { waitMs: Math.max(arrived, knownAt) + ROUND_TRIP_MS / 2 - approvesAt, sentAt }
    }
    const answer = holdMs > 0 ? 'held' : 'pending'
    polling = recordAnswer(polling, answer, arrived + holdMs + ROUND_TRIP_MS / 2)
  }
}

export interface Summary {
  /** Median wait, in milliseconds. */
  readonly p50: number
  readonly p95: number
  readonly mean: number
  /** Checks per login. */
  readonly requests: number
}

export function summarise(outcomes: readonly Outcome[]): Summary {
  const waits = outcomes.map(({ waitMs }) => waitMs).toSorted((one, other) => one - other)
  const toMean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const share = (part: number) => waits[Math.floor(part * waits.length)] ?? Number.NaN
  return {
    p50: share(0.5),
    p95: share(0.95),
    mean: toMean(waits),
    requests: toMean(outcomes.map(({ sentAt }) => sentAt.length)),
  }
}

export function simulateLogins(
  who: readonly Person[],
  schedule: Schedule = widgetSchedule,
  conditions: Conditions = {},
): Summary {
  return summarise(who.map(person => simulateLogin(person, schedule, conditions)))
}

/** Person who never approves. */
export const neverApproving = (seed: number): Person => ({ approvesAt: Infinity, seed })
