import { afterAnswer, startPolling, type Polling } from '../flow/polling.js'
import { nextCheckDelay } from '../flow/polling-schedule.js'

// For tests and for `npm run bench:polling`: people who approve a ticket, in virtual time. All times are in
// milliseconds since the ticket was shown. Nothing here is random: the same people every time.

/** From this page to the server and back. From the phone to the server it is half of that. */
export const ROUND_TRIP_MS = 80

/** When to ask next, in milliseconds after the last answer. */
export type Schedule = (polling: Polling) => number

/** What a login meets with. */
export interface Conditions {
  /** How long the server holds a check. @default not at all */
  readonly holdMs?: number
  /** How long the ticket lives. @default as long as it takes */
  readonly lifeMs?: number
  /** The ticket took the place of one that ended. @default false */
  readonly isRenewed?: boolean
}

/** How a login went. */
export interface Outcome {
  /** From the tap on "approve" to signed in; infinite where the ticket ended before. */
  readonly waitMs: number
  /** When each check was sent. */
  readonly sentAt: readonly number[]
}

/** What the widget does. */
export const ourSchedule: Schedule = polling => nextCheckDelay(polling)

/** Asks every so often, from one request to the next. */
export function fixed(intervalMs: number): Schedule {
  return ({ checks }) => (checks === 0 ? intervalMs : intervalMs - ROUND_TRIP_MS)
}

/** A person who approves at some moment, and what chance has in store for the page. */
export interface Person {
  readonly approvesAt: number
  readonly seed: number
}

/** People whose approvals are log-normal, one for each quantile. */
export function people(count: number, medianMs: number, sigma = 0.6): readonly Person[] {
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

export function signIn(
  { approvesAt, seed }: Person,
  schedule: Schedule = ourSchedule,
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
    polling = afterAnswer(polling, answer, arrived + holdMs + ROUND_TRIP_MS / 2)
  }
}

export interface Summary {
  /** Milliseconds that half of all people, and all but a twentieth, wait at most. */
  readonly p50: number
  readonly p95: number
  readonly mean: number
  /** Per login. */
  readonly requests: number
}

export function summary(outcomes: readonly Outcome[]): Summary {
  const waits = outcomes.map(({ waitMs }) => waitMs).toSorted((one, other) => one - other)
  const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const share = (part: number) => waits[Math.floor(part * waits.length)] ?? Number.NaN
  return {
    p50: share(0.5),
    p95: share(0.95),
    mean: meanOf(waits),
    requests: meanOf(outcomes.map(({ sentAt }) => sentAt.length)),
  }
}

/** How logins go for so many people. */
export function simulate(
  who: readonly Person[],
  schedule: Schedule = ourSchedule,
  conditions: Conditions = {},
): Summary {
  return summary(who.map(person => signIn(person, schedule, conditions)))
}

/** A ticket that nobody approves. */
export const nobody = (seed: number): Person => ({ approvesAt: Infinity, seed })
