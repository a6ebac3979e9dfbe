import type { LoginFailure } from './failure.js'

/** Checks of one ticket so far, as far as the time of the next check depends on them. */
export interface Polling {
  /** First time the ticket was on screen, in epoch milliseconds. */
  readonly shownAt: number
  /** Time of the last answer, in epoch milliseconds. */
  readonly answeredAt: number
  /** Checks that were answered or failed. */
  readonly checks: number
  /** Checks in a row that got no answer. */
  readonly failuresInARow: number
  /** Times the server has asked for fewer checks. */
  readonly slowDowns: number
  /** Wait that the server asked for before the next check, in milliseconds. */
  readonly waitMs: number
  /** Gap between two long polls, in milliseconds; `undefined` while the server answers at once. */
  readonly longPollGapMs: number | undefined
  /** The ticket replaced an expired one, so perhaps nobody is looking. */
  readonly isRenewed: boolean
  /** Random number in [0, 1). Spreads the checks of many pages that open at the same moment. */
  readonly seed: number
}

export type CheckAnswer = 'pending' | 'held' | 'slow-down' | 'scanned' | LoginFailure

/** Failed checks in a row that end a ticket with an error. */
export const MAX_FAILURES_IN_A_ROW = 5

/** Shortest gap between two checks, in milliseconds. A long poll may last that long itself. */
export const MIN_GAP_MS = 1000

/** Share of a usual gap by which a check is sent earlier or later. */
export const JITTER = 0.1

interface PollingStart {
  /** Time the ticket appears, in epoch milliseconds. */
  readonly at: number
  readonly seed: number
  /** @default false */
  readonly isRenewed?: boolean
  /** The server may hold a check open, so the first one is sent at once. @default false */
  readonly mayHold?: boolean
}

export function startPolling({ at, seed, isRenewed = false, mayHold = false }: PollingStart): Polling {
  return {
    shownAt: at,
    answeredAt: at,
    checks: 0,
    failuresInARow: 0,
    slowDowns: 0,
    waitMs: 0,
    longPollGapMs: mayHold ? 0 : undefined,
    isRenewed,
    seed,
  }
}

/** @param at time of the answer, in epoch milliseconds */
export function recordAnswer(polling: Polling, answer: CheckAnswer, at: number): Polling {
  const { checks, slowDowns, failuresInARow } = polling
  const next = {
    ...polling,
    answeredAt: at,
    checks: checks + 1,
    failuresInARow: 0,
    waitMs: 0,
    longPollGapMs: undefined,
  }
  switch (answer) {
    case 'pending':
      return next
    case 'held':
      return { ...next, longPollGapMs: leastDurationMs(polling, at) >= MIN_GAP_MS ? 0 : MIN_GAP_MS }
    case 'scanned':
      // A scan ends a long poll early. Whether the server still holds checks shows with the next answer.
      return {
        ...next,
        longPollGapMs: polling.longPollGapMs === undefined ? undefined : MIN_GAP_MS,
        isRenewed: false,
      }
    case 'slow-down':
      return { ...next, slowDowns: slowDowns + 1 }
    default: {
      const failed = { ...next, waitMs: answer.retryAfterMs ?? 0 }
      return answer.code === 'rate-limited'
        ? { ...failed, slowDowns: slowDowns + 1 }
        : { ...failed, failuresInARow: failuresInARow + 1 }
    }
  }
}

/** Lower bound of the check's duration: it was sent at most 10 % after its gap. */
function leastDurationMs({ answeredAt, longPollGapMs = 0 }: Polling, at: number): number {
  return at - answeredAt - longPollGapMs * (1 + JITTER)
}
