import type { QrTicket } from '../../domain/qr-ticket.js'
import { isSecureUrl } from '../base-url.js'
import { toHoldSeconds } from '../long-poll.js'
import type { WerifyFamilyOptions } from './options.js'

/** Parts of a ticket that each server names in its own way. */
interface TicketParts extends Pick<QrTicket, 'ref' | 'payload'> {
  /** Address of the server's own picture of the QR code, not checked yet. */
  readonly imageUrl: string | undefined
  /** Query that makes the server send the picture as a download. @default no download address */
  readonly downloadQuery?: string | undefined
  /** Time of the response by the server's clock. @default this device's clock is right */
  readonly serverTime: number | undefined
}

/** Fields of a ticket response that the whole family shares. `interval` and `expires_in` are in seconds. */
interface SharedFields {
  readonly expired_at?: string | undefined
  readonly expires_in?: number | undefined
  readonly interval?: number | undefined
  readonly match_code?: string | undefined
  readonly user_code?: string | undefined
}

/** Converts a ticket response that has just arrived. */
export function toTicket(
  { ref, payload, imageUrl, downloadQuery, serverTime }: TicketParts,
  { expired_at, expires_in, interval, match_code, user_code }: SharedFields,
  { qrPayload, holdSeconds }: WerifyFamilyOptions,
): QrTicket {
  const matchCode = match_code ?? user_code
  const ticket = {
    ref,
    payload,
    expiresAt: toTicketExpiry({ expired_at, expires_in }, Date.now(), serverTime),
    ...(matchCode !== undefined && { matchCode }),
    ...toPictureUrls(imageUrl, downloadQuery),
  }
  return {
    ...ticket,
    ...(interval !== undefined && { intervalMs: interval * 1000 }),
    ...(qrPayload !== undefined && { payload: qrPayload(ticket) }),
    ...(toHoldSeconds(holdSeconds) !== undefined && { mayHold: true }),
  }
}

/** Documented lifetime of a ticket of every server of the family. */
const DEFAULT_LIFETIME_MS = 180_000
const SHORTEST_LIFETIME_MS = 10_000
const LONGEST_LIFETIME_MS = 15 * 60_000

/**
 * End of a ticket, in epoch milliseconds of this device's clock. A lifetime needs no clock. An end is read against the
 * server's, and against this device's only where that is unknown. A lifetime below 10 s or above 15 min means that a
 * clock is wrong, so the documented three minutes are used instead.
 */
export function toTicketExpiry(
  { expired_at, expires_in }: Pick<SharedFields, 'expired_at' | 'expires_in'>,
  receivedAt: number,
  serverTime = receivedAt,
): number {
  const lifetime =
    expires_in === undefined
      ? (parseTimestamp(expired_at ?? '') ?? Number.NaN) - serverTime
      : expires_in * 1000
  const isPlausible = lifetime >= SHORTEST_LIFETIME_MS && lifetime <= LONGEST_LIFETIME_MS
  return receivedAt + (isPlausible ? lifetime : DEFAULT_LIFETIME_MS)
}

const TIMESTAMP = /^(\d{4}-\d{2}-\d{2})[Tt ](\d{2}:\d{2}:\d{2})(?:\.(\d{1,9}))?(Z|z|[+-]\d{2}:\d{2})?$/

/**
 * Parses RFC 3339 with 0–9 fractional digits, and Laravel's `Y-m-d H:i:s`, which has no zone and means UTC. `Date.parse`
 * would read a time without a zone as local time, and engines differ on the rest.
 *
 * @returns epoch milliseconds, or `undefined` for any other text
 */
export function parseTimestamp(text: string): number | undefined {
  const match = TIMESTAMP.exec(text)
  if (match === null) return undefined
  const [, date, time, fraction = '', zone = 'Z'] = match
  const ms = Date.parse(`${date}T${time}.${fraction.slice(0, 3).padEnd(3, '0')}${zone.toUpperCase()}`)
  return Number.isNaN(ms) ? undefined : ms
}

/**
 * Addresses of the server's own picture of a QR code. An invalid or insecure address counts as absent.
 *
 * @param downloadQuery query that makes the server send the picture as a download. @default no `downloadUrl`
 */
export function toPictureUrls(
  address: string | undefined,
  downloadQuery?: string,
): Pick<QrTicket, 'imageUrl' | 'downloadUrl'> {
  if (address === undefined || !URL.canParse(address)) return {}
  const image = new URL(address)
  if (!isSecureUrl(image)) return {}
  if (downloadQuery === undefined) return { imageUrl: image.href }
  const download = new URL(image)
  download.search += download.search === '' ? downloadQuery : `&${downloadQuery}`
  return { imageUrl: image.href, downloadUrl: download.href }
}
