import { JITTER, MIN_GAP_MS, type Polling } from './polling.js'

const MAX_SERVER_INTERVAL_MS = 60_000
const MAX_BACKOFF_MS = 30_000
/** RFC 8628, 3.5: five more seconds for this and all later checks. */
const SLOW_DOWN_MS = 5000
const GOLDEN_RATIO = 0.618_033_988_749_895

/**
 * Usual gaps: [ms since shown, gap in ms], interpolated linearly. Scanning and approving takes people seconds, rarely
 * under 3 and seldom over 40. Measured with `npm run bench:polling`.
 */
const USUAL_GAPS = [
  [0, 3900],
  [3000, 2000],
  [6000, 1500],
  [12_000, 1300],
  [20_000, 1750],
  [30_000, 2100],
  [60_000, 2150],
] as const

/**
 * Delay from the last answer to the next check, in milliseconds; 0 is at once. Pure: the jitter comes from the seed.
 *
 * @param intervalMs interval that the server asks for, limited to 1–60 s. @default the usual gaps
 */
export function nextCheckDelay(polling: Polling, intervalMs?: number): number {
  const serverIntervalMs = toServerInterval(intervalMs)
  const baseMs = polling.longPollGapMs ?? serverIntervalMs ?? usualGap(polling)
  const gapMs = Math.max(polling.waitMs, baseMs + polling.slowDowns * SLOW_DOWN_MS)
  const [least, most] = jitterRange(gapMs, polling, serverIntervalMs !== undefined)
  return Math.max(polling.longPollGapMs ?? MIN_GAP_MS, least + (most - least) * spread(polling))
}

/** Twice as long for a renewed ticket. Negative times, after the clock was set back, count as 0. */
function usualGap({ answeredAt, shownAt, isRenewed }: Polling): number {
  const gapMs = interpolateGap(Math.max(0, answeredAt - shownAt))
  return isRenewed ? gapMs * 2 : gapMs
}

function interpolateGap(sinceShownMs: number): number {
  let [from, gap]: readonly [number, number] = USUAL_GAPS[0]
  for (const [to, next] of USUAL_GAPS) {
    if (sinceShownMs < to) return gap + ((next - gap) * (sinceShownMs - from)) / (to - from)
    ;[from, gap] = [to, next]
  }
  return gap
}

function toServerInterval(intervalMs: number | undefined): number | undefined {
  if (intervalMs === undefined || !Number.isFinite(intervalMs) || intervalMs <= 0) return undefined
  return Math.min(Math.max(intervalMs, MIN_GAP_MS), MAX_SERVER_INTERVAL_MS)
}

/** Shortest and longest delay. A server's interval is a minimum (RFC 8628, 3.2); failures back off exponentially. */
function jitterRange(
  gapMs: number,
  { failuresInARow, slowDowns }: Polling,
  isServerInterval: boolean,
): [least: number, most: number] {
  if (failuresInARow > 0) {
    const backedOff = Math.max(gapMs, Math.min(gapMs * 2 ** failuresInARow, MAX_BACKOFF_MS))
    return [Math.max(gapMs, backedOff * (1 - 2 * JITTER)), backedOff * (1 + 2 * JITTER)]
  }
  return isServerInterval || slowDowns > 0
    ? [gapMs, gapMs * (1 + 2 * JITTER)]
    : [gapMs * (1 - JITTER), gapMs * (1 + JITTER)]
}

/** Number in [0, 1). Steps of the golden ratio fill that range evenly, wherever the seed starts. */
function spread({ seed, checks }: Polling): number {
  return (seed + checks * GOLDEN_RATIO) % 1
}
