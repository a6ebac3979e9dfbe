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

const MIN_DELAY_MS = 1000
const MAX_SERVER_INTERVAL_MS = 60_000
const MAX_BACKOFF_MS = 30_000
/** RFC 8628, 3.5: five seconds more, for this and all later checks. */
const SLOW_DOWN_MS = 5000
const JITTER = 0.2
const GOLDEN_RATIO = 0.618_033_988_749_895

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

/**
 * Milliseconds from the last answer to the next check. Pure: the same polling gives the same delay.
 *
 * @param intervalMs what the server asks for; taken between 1 and 60 s
 */
export function nextCheckDelay(polling: Polling, intervalMs?: number): number {
  const { answeredAt, shownAt, faults, slowDowns, waitMs } = polling
  const base = serverInterval(intervalMs) ?? usualInterval(answeredAt - shownAt)
  const slowed = base + slowDowns * SLOW_DOWN_MS
  const backedOff = faults === 0 ? slowed : Math.min(slowed * 2 ** faults, Math.max(MAX_BACKOFF_MS, slowed))
  return Math.max(MIN_DELAY_MS, waitMs, backedOff * jitter(polling))
}

/** Scanning and approving takes people seconds: few are done in three, and few take longer than a minute. */
function usualInterval(elapsedMs: number): number {
  return elapsedMs < 60_000 ? 2000 : 5000
}

function serverInterval(intervalMs: number | undefined): number | undefined {
  if (intervalMs === undefined || !Number.isFinite(intervalMs) || intervalMs <= 0) return undefined
  return Math.min(Math.max(intervalMs, MIN_DELAY_MS), MAX_SERVER_INTERVAL_MS)
}

/** Steps of the golden ratio fill the band evenly, from wherever the seed starts. */
function jitter({ seed, checks }: Polling): number {
  return 1 - JITTER + 2 * JITTER * ((seed + checks * GOLDEN_RATIO) % 1)
}
