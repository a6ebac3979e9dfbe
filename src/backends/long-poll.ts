/** Milliseconds. No server takes this long for an ordinary response, so a slower one was held. */
const HELD_MS = 4000
const SHORTEST_HOLD_SECONDS = 5
const LONGEST_HOLD_SECONDS = 120

/**
 * Whole seconds that the server is asked to hold a check: the host's option, between 5 s and 2 min. `undefined` for no
 * long poll.
 */
export function toHoldSeconds(seconds = 0): number | undefined {
  if (!(seconds > 0)) return undefined
  return Math.min(Math.max(Math.ceil(seconds), SHORTEST_HOLD_SECONDS), LONGEST_HOLD_SECONDS)
}

/**
 * True if a server that was asked to hold the request did. `Preference-Applied` says so (RFC 7240, 3), but a
 * cross-origin page often cannot read that header. Then the duration decides.
 */
export function wasHeld(headers: Headers, tookMs: number): boolean {
  return tookMs >= HELD_MS || /(?:^|[,;])\s*wait\s*=/i.test(headers.get('Preference-Applied') ?? '')
}
