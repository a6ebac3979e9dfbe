import { LoginError } from '../../domain/login-error.js'
import type { TokenSession } from '../../domain/login-session.js'
import type { QrTicket } from '../../domain/qr-ticket.js'
import { toFullUrl } from '../base-url.js'
import { createHttp, type Http, type Reply } from '../http.js'
import type { BackendOperations } from '../lazy-backend.js'
import { toHoldSeconds } from '../long-poll.js'
import { toCodeExpiry } from '../werify-family/options.js'
import { parseQrStatus } from '../werify-family/parse-qr-status.js'
import { parsePayload, parseSession } from '../werify-family/parse-response.js'
import { toTicket } from '../werify-family/ticket.js'
import { requestOtpResponse, sessionTicketResponse, tokenTicketResponse } from './contract.js'
import type { WerifyOptions } from './options.js'

type Options = WerifyOptions & { readonly baseUrl: string; readonly oauthBaseUrl: string }

/** Operations of the Werify API. `{id, hash}` identifies a challenge, and a ticket unless that has a token alone. */
export function werifyOperations(options: Options): BackendOperations<TokenSession> {
  const http = createKeyedHttp(options.baseUrl, options)

  return {
    async requestOtp(identifier, signal, { fields, headers } = {}) {
      const body = { ...fields, identifier: identifier.value }
      const reply = await http.post('/request-otp', body, signal, { headers })
      const response = requestOtpResponse.safeParse(parsePayload(reply, 'requestOtp'))
      if (!response.success) throw new LoginError('bad-response', { cause: 'no id and hash' })
      const { id, hash } = response.data
      return { identifier, ref: { id, hash }, expiresAt: toCodeExpiry(options) }
    },

    async verifyOtp({ ref }, code, signal) {
      const reply = await http.post('/verify-otp', { ...ref, otp: code }, signal)
      return parseSession(parsePayload(reply, 'verifyOtp'))
    },

    qr: qrOperations(options, http),
  }
}

/** HTTP client that sends the API key, if there is one, with every request. */
function createKeyedHttp(baseUrl: string, { apiKey, apiKeyIn }: Options): Http {
  if (apiKey === undefined) return createHttp(baseUrl)
  if (apiKeyIn === 'header') return createHttp(baseUrl, { 'api-key': apiKey })
  const http = createHttp(baseUrl)
  const withKey = (path: string) => `${path}?api-key=${encodeURIComponent(apiKey)}`
  return {
    get: (path, ...rest) => http.get(withKey(path), ...rest),
    post: (path, ...rest) => http.post(withKey(path), ...rest),
  }
}

function qrOperations(options: Options, http: Http): NonNullable<BackendOperations<TokenSession>['qr']> {
  const { oauthBaseUrl, qrCheck = 'oauth', sessionCheckOrder = 'hash-first' } = options
  const holdSeconds = toHoldSeconds(options.holdSeconds)
  const oauth = createKeyedHttp(oauthBaseUrl, options)

  return {
    create: async signal => parseTicket(await http.get('/qr', signal), options),

    async check({ ref }, signal) {
      const { id, hash } = ref
      const parts = sessionCheckOrder === 'hash-first' ? `${hash}/${id}` : `${id}/${hash}`
      // A ticket with a token alone cannot be checked by its path.
      const reply =
        qrCheck === 'oauth' || id === undefined
          ? await oauth.post('/v1/oauth/qr', ref, signal, { holdSeconds })
          : await http.get(`/session-check/qr/${parts}`, signal, { holdSeconds })
      return parseQrStatus(reply, options.pendingStatuses)
    },
  }
}

/**
 * Converts either kind of ticket response. The QR code holds the address where the phone claims the ticket, or else the
 * token.
 *
 * @throws LoginError for a response with neither
 */
function parseTicket(reply: Reply, options: Options): QrTicket {
  const payload = parsePayload(reply, 'qr.create')
  const { serverTime } = reply
  const session = sessionTicketResponse.safeParse(payload).data
  if (session !== undefined) {
    const { id, hash, qr_token, url } = session
    const ref = { id, hash, ...(qr_token !== undefined && { qr_token }) }
    const { claimBase = toFullUrl(options.baseUrl, '/user/qr') } = options
    const parts = { ref, payload: `${claimBase}/${id}/${hash}`, imageUrl: url, serverTime }
    return toTicket(parts, session, options)
  }
  const ticket = tokenTicketResponse.safeParse(payload).data
  if (ticket === undefined) throw new LoginError('bad-response', { cause: 'no id and hash, and no token' })
  const { token, qr_image } = ticket
  const parts = { ref: { qr_token: token }, payload: token, imageUrl: qr_image, serverTime }
  return toTicket(parts, ticket, options)
}
