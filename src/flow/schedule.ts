import type { Polling } from './polling.js'

const MIN_DELAY_MS = 1000
const MAX_SERVER_INTERVAL_MS = 60_000
const MAX_BACKOFF_MS = 30_000
/** RFC 8628, 3.5: five seconds more, for this and all later checks. */
const SLOW_DOWN_MS = 5000
const JITTER = 0.2
const GOLDEN_RATIO = 0.618_033_988_749_895

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
