import { serverTime } from './server-time.js'

const MIN_WAIT_MS = 1000
const MAX_WAIT_MS = 24 * 60 * 60 * 1000

/**
 * Milliseconds to wait before the next request, 1 s to 24 h; `undefined` if the server names no valid wait. Sources, in
 * this order: the header `Retry-After` (RFC 9110, 10.2.3); `retry_after` seconds in the body, since a cross-origin page
 * often cannot read the header; the renewal of an exhausted quota in the header `RateLimit`
 * (draft-ietf-httpapi-ratelimit-headers).
 */
export function retryAfterMs(headers: Headers, body: unknown): number | undefined {
  const wait = fromHeader(headers) ?? fromBody(body) ?? fromQuota(headers)
  return wait === undefined ? undefined : Math.min(Math.max(wait, MIN_WAIT_MS), MAX_WAIT_MS)
}

function fromHeader(headers: Headers): number | undefined {
  const value = headers.get('Retry-After') ?? ''
  if (/^\d+$/.test(value)) return Number(value) * 1000
  if (!/^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/.test(value)) return undefined
  const wait = Date.parse(value) - (serverTime(headers) ?? Date.now())
  return Number.isNaN(wait) ? undefined : wait
}

function fromBody(body: unknown): number | undefined {
  if (typeof body !== 'object' || body === null || !('retry_after' in body)) return undefined
  const seconds = body.retry_after
  return typeof seconds === 'number' && Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : undefined
}

/** Longest renewal of all exhausted quotas, such as `"minute";r=0;t=37, "hour";r=0;t=1200`. */
function fromQuota(headers: Headers): number | undefined {
  const quotas = headers.get('RateLimit')?.split(',') ?? []
  const waits = quotas.filter(quota => parameter(quota, 'r') === 0).map(quota => parameter(quota, 't'))
  const known = waits.filter(seconds => seconds !== undefined)
  return known.length === 0 ? undefined : Math.max(...known) * 1000
}

function parameter(quota: string, name: 'r' | 't'): number | undefined {
  const digits = new RegExp(`;\\s*${name}=(\\d+)\\s*(?:;|$)`).exec(quota)?.[1]
  return digits === undefined ? undefined : Number(digits)
}
