/** Servers answer sooner than this by themselves, in milliseconds: what takes longer was held. */
const HELD_MS = 4000
const SHORTEST_HOLD_SECONDS = 5
const LONGEST_HOLD_SECONDS = 120

/**
 * How long a server is asked to hold a check, in whole seconds: what a host wants, taken between 5 s and 2 min.
 * `undefined` where nothing is to be asked for.
 */
export function holdOf(seconds: number | undefined): number | undefined {
  if (seconds === undefined || !(seconds > 0)) return undefined
  return Math.min(Math.max(Math.ceil(seconds), SHORTEST_HOLD_SECONDS), LONGEST_HOLD_SECONDS)
}

/**
 * Whether a server that was asked to wait did (RFC 7240, 4.3). What it says itself, a page often may not read: then
 * the time that it took tells.
 */
export function wasHeld(headers: Headers, tookMs: number): boolean {
  return tookMs >= HELD_MS || /(?:^|[,;])\s*wait\s*=/i.test(headers.get('Preference-Applied') ?? '')
}
