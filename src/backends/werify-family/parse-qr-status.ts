import { LoginError, type LoginErrorCode } from '../../domain/login-error.js'
import type { TokenSession } from '../../domain/login-session.js'
import type { QrStatus } from '../../domain/qr-ticket.js'
import type { Reply } from '../http.js'
import { envelopeResponse, loginResponse, pendingResponse } from './contract.js'
import { findMeaning, parseSession } from './parse-response.js'

/** Meaning of the response to a ticket check. `transient` may be retried, `fatal` may not. */
export type CheckMeaning =
  'pending' | 'slow-down' | 'scanned' | 'granted' | 'denied' | 'expired' | 'used' | 'transient' | 'fatal'

/** Error codes of RFC 8628, 3.5, and RFC 6749, 5.2, and of these servers. They take precedence over the status. */
const MEANINGS_BY_CODE: ReadonlyMap<string, CheckMeaning> = new Map([
  ['authorization_pending', 'pending'],
  ['slow_down', 'slow-down'],
  ['scanned', 'scanned'],
  ['access_denied', 'denied'],
  ['expired_token', 'expired'],
  ['invalid_client', 'fatal'],
  ['already_used', 'used'],
  ['AUTH_TOKEN_ALREADY_ACCEPTED', 'used'],
])

const MEANINGS_BY_STATUS: Readonly<Record<number, CheckMeaning>> = {
  202: 'pending',
  204: 'pending',
  403: 'denied',
  404: 'used',
  408: 'transient',
  409: 'used',
  410: 'expired',
  425: 'pending',
  428: 'pending',
  429: 'transient',
}

/**
 * Meaning of the response to a ticket check. No documentation says what a check answers before the phone approves, so
 * every response that servers are known to send is understood. A 200 or 403 that is not JSON comes from an
 * intermediary, such as a captive portal or a firewall.
 *
 * @param pendingStatuses further statuses that mean `pending`. @default [401], as Werify's deployed server has it
 */
export function toCheckMeaning(reply: Reply, pendingStatuses: readonly number[] = [401]): CheckMeaning {
  const { status, body } = reply
  const meaning = findMeaning(body, MEANINGS_BY_CODE)
  if (meaning !== undefined) return meaning
  if (pendingStatuses.includes(status)) return 'pending'
  if (status === 403 && body === undefined) return 'fatal'
  const known = MEANINGS_BY_STATUS[status]
  if (known !== undefined) return known
  if (status >= 200 && status < 300) {
    if (body === undefined) return 'transient'
    return isSession(body) ? 'granted' : 'pending'
  }
  return status >= 500 ? 'transient' : 'fatal'
}

/**
 * Status of a ticket.
 *
 * @param pendingStatuses further statuses that mean `pending`. @default [401], as Werify's deployed server has it
 * @throws LoginError for a response that is transient or fatal
 */
export function parseQrStatus(reply: Reply, pendingStatuses?: readonly number[]): QrStatus<TokenSession> {
  const { status, body, retryAfterMs } = reply
  const meaning = toCheckMeaning(reply, pendingStatuses)
  switch (meaning) {
    case 'granted':
      return { status: 'granted', session: parseSession(findGrantedPayload(body)) }
    case 'transient':
      throw new LoginError(toTransientErrorCode(status), { retryAfterMs, cause: status })
    case 'fatal':
      throw new LoginError([401, 403].includes(status) ? 'forbidden' : 'rejected', { cause: status })
    case 'pending':
      return { status: reply.wasHeld ? 'held' : 'pending', ...withPayload(body) }
    case 'slow-down':
      return { status: meaning, ...withPayload(body) }
    case 'scanned': {
      const device = pendingResponse.safeParse(body).data?.scanned_by
      return { status: meaning, ...(device !== undefined && { device }) }
    }
    case 'denied':
    case 'expired':
    case 'used':
      return { status: meaning }
  }
}

function withPayload(body: unknown): { readonly payload?: string } {
  const payload = pendingResponse.safeParse(body).data?.qr_payload
  return payload === undefined ? {} : { payload }
}

function toTransientErrorCode(status: number): LoginErrorCode {
  if (status === 429) return 'rate-limited'
  if (status === 408) return 'timeout'
  return status >= 500 ? 'server-error' : 'bad-response'
}

function isSession(body: unknown): boolean {
  return loginResponse.safeParse(findGrantedPayload(body)).success
}

function findGrantedPayload(body: unknown): unknown {
  const response = envelopeResponse.safeParse(body)
  return response.success && response.data.succeed === true
    ? (response.data.results ?? response.data.result)
    : undefined
}
