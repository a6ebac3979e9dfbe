import { afterAnswer, startPolling, type Polling } from '../polling.js'
import { nextCheckDelay } from '../schedule.js'

// For tests and for `npm run bench:polling`: people who approve a ticket, in virtual time. All times are in
// milliseconds since the ticket was shown. Nothing here is random: the same people every time.

/** From this page to the server and back. From the phone to the server it is half of that. */
export const ROUND_TRIP_MS = 80

/** When to ask next, in milliseconds after the last answer. */
export type Schedule = (polling: Polling) => number

export interface Server {
  /** How long it holds a check, in milliseconds. @default not at all */
  readonly holdMs?: number
}

/** How a login went. */
export interface Outcome {
  /** From the tap on "approve" to signed in. */
  readonly waitMs: number
  readonly requests: number
}

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

export function signIn({ approvesAt, seed }: Person, schedule: Schedule, server: Server = {}): Outcome {
  const { holdMs = 0 } = server
  const knownAt = approvesAt + ROUND_TRIP_MS / 2
  let polling = startPolling({ at: 0, seed, mayHold: holdMs > 0 })
  for (;;) {
    const arrivesAt = polling.answeredAt + schedule(polling) + ROUND_TRIP_MS / 2
    if (knownAt <= arrivesAt + holdMs) {
      const waitMs = Math.max(arrivesAt, knownAt) + ROUND_TRIP_MS / 2 - approvesAt
      return { waitMs, requests: polling.checks + 1 }
    }
    const answer = holdMs > 0 ? 'held' : 'pending'
    polling = afterAnswer(polling, answer, arrivesAt + holdMs + ROUND_TRIP_MS / 2)
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
    requests: meanOf(outcomes.map(({ requests }) => requests)),
  }
}

/** How logins go for so many people under a schedule. @param schedule ours, unless told otherwise */
export function simulate(
  who: readonly Person[],
  schedule: Schedule = polling => nextCheckDelay(polling),
  server: Server = {},
): Summary {
  return summary(who.map(person => signIn(person, schedule, server)))
}

/** How many checks a ticket gets that nobody approves. */
export function checksOfAbandoned(
  lifeMs: number,
  beginning: { readonly isRenewed: boolean; readonly seed: number },
): number {
  let polling = startPolling({ at: 0, ...beginning })
  for (;;) {
    const sentAt = polling.answeredAt + nextCheckDelay(polling)
    if (sentAt >= lifeMs) return polling.checks
    polling = afterAnswer(polling, 'pending', sentAt + ROUND_TRIP_MS)
  }
}
