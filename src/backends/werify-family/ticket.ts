/** A server that says nothing usable means three minutes: what the documents of the whole family say. */
const USUAL_LIFE_MS = 180_000
const SHORTEST_LIFE_MS = 10_000
const LONGEST_LIFE_MS = 15 * 60_000

/**
 * When a ticket ends, in epoch milliseconds of this device's clock. A life under 10 s or over 15 min says that one
 * of the two clocks is wrong, and is not believed.
 */
export function ticketExpiry(expiredAt: string | undefined, receivedAt: number): number {
  const life = (parseTimestamp(expiredAt ?? '') ?? Number.NaN) - receivedAt
  return receivedAt + (life >= SHORTEST_LIFE_MS && life <= LONGEST_LIFE_MS ? life : USUAL_LIFE_MS)
}

const TIMESTAMP = /^(\d{4}-\d{2}-\d{2})[Tt ](\d{2}:\d{2}:\d{2})(?:\.(\d{1,9}))?(Z|z|[+-]\d{2}:\d{2})?$/

/**
 * RFC 3339 with 0–9 fractional digits, and Laravel's `Y-m-d H:i:s`, which has no zone and means UTC. Own code,
 * because `Date.parse` takes a time without a zone as local, and engines differ on the rest.
 *
 * @returns epoch milliseconds, or `undefined` for anything else
 */
export function parseTimestamp(text: string): number | undefined {
  const match = TIMESTAMP.exec(text)
  if (match === null) return undefined
  const [, date, time, fraction = '', zone = 'Z'] = match
  const ms = Date.parse(`${date}T${time}.${fraction.slice(0, 3).padEnd(3, '0')}${zone.toUpperCase()}`)
  return Number.isNaN(ms) ? undefined : ms
}
