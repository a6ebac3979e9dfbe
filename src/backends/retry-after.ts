const MIN_WAIT_MS = 1000
const MAX_WAIT_MS = 24 * 60 * 60 * 1000

/**
 * How long a server asks to wait, in milliseconds, 1 s to 24 h: the header `Retry-After` (RFC 9110, 10.2.3), or,
 * since a page often may not read that one, `retry_after` seconds in the body. `undefined` when neither is there,
 * or neither is well formed.
 */
export function retryAfterMs(headers: Headers, body: unknown): number | undefined {
  const wait = fromHeader(headers) ?? fromBody(body)
  return wait === undefined ? undefined : Math.min(Math.max(wait, MIN_WAIT_MS), MAX_WAIT_MS)
}

function fromHeader(headers: Headers): number | undefined {
  const value = headers.get('Retry-After')?.trim() ?? ''
  if (/^\d+$/.test(value)) return Number(value) * 1000
  if (!/^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/.test(value)) return undefined
  const sentAt = Date.parse(headers.get('Date') ?? '')
  const wait = Date.parse(value) - (Number.isNaN(sentAt) ? Date.now() : sentAt)
  return Number.isNaN(wait) ? undefined : wait
}

function fromBody(body: unknown): number | undefined {
  if (typeof body !== 'object' || body === null || !('retry_after' in body)) return undefined
  const seconds = body.retry_after
  return typeof seconds === 'number' && Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : undefined
}
