import type { Failure } from './failure.js'

/** What the checks of one ticket have come to so far. */
export interface Polling {
  /** When the ticket was first shown, in epoch milliseconds. */
  readonly shownAt: number
  /** When the last check was answered, in epoch milliseconds. */
  readonly answeredAt: number
  readonly checks: number
  /** Checks in a row that got no answer. */
  readonly faults: number
  readonly slowDowns: number
  /** What the server asked to wait before the next check, in milliseconds. */
  readonly waitMs: number
  /** In [0, 1): spreads the checks of many pages that opened at one moment. */
  readonly seed: number
}

export type CheckAnswer = 'pending' | 'slow-down' | 'scanned' | Failure

/** After so many checks in a row without an answer, a person is told rather than kept waiting. */
export const MAX_FAULTS = 5

export function startPolling(at: number, seed: number): Polling {
  return { shownAt: at, answeredAt: at, checks: 0, faults: 0, slowDowns: 0, waitMs: 0, seed }
}

export function afterAnswer(polling: Polling, answer: CheckAnswer, at: number): Polling {
  const next = { ...polling, answeredAt: at, checks: polling.checks + 1, waitMs: 0 }
  if (answer === 'slow-down') return { ...next, faults: 0, slowDowns: polling.slowDowns + 1 }
  if (answer === 'pending' || answer === 'scanned') return { ...next, faults: 0 }
  if (answer.code !== 'rate-limited') return { ...next, faults: polling.faults + 1 }
  return {
    ...next,
    faults: 0,
    slowDowns: polling.slowDowns + 1,
    waitMs: answer.retryAfterMs ?? 0,
  }
}
