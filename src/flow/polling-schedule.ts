import { MIN_GAP_MS, type Polling } from './polling.js'

const MAX_SERVER_INTERVAL_MS = 60_000
const MAX_BACKOFF_MS = 30_000
/** RFC 8628, 3.5: five seconds more, for this and all later checks. */
const SLOW_DOWN_MS = 5000
const GOLDEN_RATIO = 0.618_033_988_749_895

/**
 * How long after the ticket appeared what gap is kept to, both in milliseconds; straight lines lie between. Scanning
 * and approving takes people seconds, rarely under 4 and seldom over 40. Found by measuring: `npm run bench:polling`.
 */
const GAPS = [
  [0, 3900],
  [3000, 2000],
  [6000, 1500],
  [12_000, 1300],
  [20_000, 1750],
  [30_000, 2100],
  [60_000, 2150],
] as const

/**
 * Milliseconds from the last answer to the next check; 0 is at once. Pure: the same polling gives the same delay.
 *
 * @param intervalMs what the server asks for; taken between 1 and 60 s
 */
export function nextCheckDelay(polling: Polling, intervalMs?: number): number {
  const asked = serverInterval(intervalMs)
  const usual = polling.heldGapMs ?? asked ?? usualGap(polling)
  const gap = Math.max(polling.waitMs, usual + polling.slowDowns * SLOW_DOWN_MS)
  const [least, most] = bandAround(gap, polling, asked !== undefined)
  return Math.max(polling.heldGapMs ?? MIN_GAP_MS, least + (most - least) * step(polling))
}

function usualGap({ answeredAt, shownAt, isRenewed }: Polling): number {
  // A clock that was set back says less than nothing.
  const gap = gapAt(Math.max(0, answeredAt - shownAt))
  return isRenewed ? gap * 2 : gap
}

function gapAt(elapsedMs: number): number {
  let [from, gap]: readonly [number, number] = GAPS[0]
  for (const [to, next] of GAPS) {
    if (elapsedMs < to) return gap + ((next - gap) * (elapsedMs - from)) / (to - from)
    ;[from, gap] = [to, next]
  }
  return gap
}

function serverInterval(intervalMs: number | undefined): number | undefined {
  if (intervalMs === undefined || !Number.isFinite(intervalMs) || intervalMs <= 0) return undefined
  return Math.min(Math.max(intervalMs, MIN_GAP_MS), MAX_SERVER_INTERVAL_MS)
}

/** Between what delays chance decides. What a server asks for is a minimum (RFC 8628, 3.2). */
function bandAround(
  gap: number,
  { faults, slowDowns }: Polling,
  isAsked: boolean,
): [least: number, most: number] {
  if (faults > 0) {
    const backedOff = Math.max(gap, Math.min(gap * 2 ** faults, MAX_BACKOFF_MS))
    return [Math.max(gap, backedOff * 0.8), backedOff * 1.2]
  }
  return isAsked || slowDowns > 0 ? [gap, gap * 1.2] : [gap * 0.9, gap * 1.1]
}

/** In [0, 1): steps of the golden ratio fill it evenly, from wherever the seed starts. */
function step({ seed, checks }: Polling): number {
  return (seed + checks * GOLDEN_RATIO) % 1
}
