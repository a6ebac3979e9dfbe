import { LoginError, type LoginErrorCode } from '../../domain/login-error.js'
import type { TokenSession } from '../../domain/login-session.js'
import type { QrStatus } from '../../domain/qr-ticket.js'
import type { Reply } from '../http.js'
import { meaningOfWord, sessionOf } from './parse-response.js'
import { envelope, profile } from './contract.js'

/** What an answer to a check can mean. After `transient` it is asked again, after `fatal` it is not. */
export type CheckMeaning =
  'pending' | 'slow-down' | 'scanned' | 'granted' | 'denied' | 'expired' | 'used' | 'transient' | 'fatal'

/** The words of RFC 8628, 3.5, and of RFC 6749, 5.2, and those that servers of this family use. They go before any status. */
const WORDS: ReadonlyMap<string, CheckMeaning> = new Map([
  ['authorization_pending', 'pending'],
  ['slow_down', 'slow-down'],
  ['scanned', 'scanned'],
  ['access_denied', 'denied'],
  ['expired_token', 'expired'],
  ['invalid_client', 'fatal'],
  ['already_used', 'used'],
  ['AUTH_TOKEN_ALREADY_ACCEPTED', 'used'],
])

const STATUSES: Readonly<Record<number, CheckMeaning>> = {
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
 * No document says what a check answers before the phone approves, so everything that servers are known to do
 * is understood. A 200 or a 403 that is no JSON comes from something between us and the server, such as a captive
 * portal or a firewall.
 *
 * @param pendingStatuses what else means `pending`: the running werify server answers 401 until then
 */
export function meaningOf(reply: Reply, pendingStatuses: readonly number[]): CheckMeaning {
  const { status, body } = reply
  const word = meaningOfWord(body, WORDS)
  if (word !== undefined) return word
  if (pendingStatuses.includes(status)) return 'pending'
  if (status === 403 && body === undefined) return 'fatal'
  const known = STATUSES[status]
  if (known !== undefined) return known
  if (status >= 200 && status < 300) {
    if (body === undefined) return 'transient'
    return isSession(body) ? 'granted' : 'pending'
  }
  return status >= 500 ? 'transient' : 'fatal'
}

/** @throws LoginError for what is transient or fatal. */
export function qrStatusOf(reply: Reply, pendingStatuses: readonly number[]): QrStatus<TokenSession> {
  const meaning = meaningOf(reply, pendingStatuses)
  switch (meaning) {
    case 'granted':
      return { status: 'granted', session: sessionOf(payloadOfGrant(reply.body)) }
    case 'transient':
      throw new LoginError(transientCode(reply.status), {
        retryAfterMs: reply.retryAfterMs,
        cause: reply.status,
      })
    case 'fatal':
      throw new LoginError([401, 403].includes(reply.status) ? 'forbidden' : 'rejected', {
        cause: reply.status,
      })
    case 'pending':
      return { status: reply.wasHeld ? 'held' : 'pending' }
    case 'slow-down':
    case 'scanned':
    case 'denied':
    case 'expired':
    case 'used':
      return { status: meaning }
  }
}

function transientCode(status: number): LoginErrorCode {
  if (status === 429) return 'rate-limited'
  if (status === 408) return 'timeout'
  return status >= 500 ? 'server-error' : 'bad-response'
}

function isSession(body: unknown): boolean {
  return profile.safeParse(payloadOfGrant(body)).success
}

function payloadOfGrant(body: unknown): unknown {
  const answer = envelope.safeParse(body)
  return answer.success && answer.data.succeed === true
    ? (answer.data.results ?? answer.data.result)
    : undefined
}
