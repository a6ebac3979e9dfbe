import { LoginError } from '../../domain/login-error.js'
import type { LoginBackend } from '../backend.js'
import { createHttp, safeBaseUrl } from '../http.js'
import { payloadOf, sessionOf } from '../werify-family/answers.js'
import { qrStatusOf } from '../werify-family/check-answer.js'
import { codeExpiry, FAMILY, withPayload, type WerifyFamilyOptions } from '../werify-family/options.js'
import { ticketExpiry } from '../werify-family/ticket-life.js'
import { qrPayload, requestOtpPayload } from './contract.js'

export interface WerifyOptions extends WerifyFamilyOptions {
  /** @default 'https://api.werify.net/api/werify' */
  readonly baseUrl?: string
  /** What precedes `/v1/oauth/qr`. @default the origin of `baseUrl` */
  readonly oauthBaseUrl?: string
  /** What precedes `/{id}/{hash}` in the QR code. @default `{baseUrl}/user/qr` */
  readonly claimBase?: string
  /** How a ticket is checked: as the documents say, or as the running server has it. @default 'oauth' */
  readonly qrCheck?: 'oauth' | 'session-check'
  /** Sent as the header `api-key`. A key in a page is public: give it no rights beyond signing in. */
  readonly apiKey?: string
}

/** Speaks the Werify API, where a code and a ticket are each named by `{id, hash}`. */
export function werify(options: WerifyOptions = {}): LoginBackend {
  const { pendingStatuses = [401], qrCheck = 'oauth', apiKey } = options
  const baseUrl = safeBaseUrl(options.baseUrl ?? 'https://api.werify.net/api/werify')
  const headers: Record<string, string> = apiKey === undefined ? {} : { 'api-key': apiKey }
  const http = createHttp(baseUrl, headers)
  const oauth = createHttp(options.oauthBaseUrl ?? new URL(baseUrl).origin, headers)
  const claimBase = options.claimBase ?? `${baseUrl}/user/qr`

  return {
    name: 'werify',
    ...FAMILY,

    async requestOtp(identifier, signal) {
      const reply = await http.post('/request-otp', { identifier: identifier.value }, signal)
      const session = requestOtpPayload.safeParse(payloadOf(reply, 'send'))
      if (!session.success) throw new LoginError('bad-response', { cause: 'no id and hash' })
      const { id, hash } = session.data
      return { identifier, ref: { id, hash }, expiresAt: codeExpiry(options) }
    },

    async verifyOtp({ ref }, code, signal) {
      return sessionOf(payloadOf(await http.post('/verify-otp', { ...ref, otp: code }, signal), 'verify'))
    },

    qr: {
      async create(signal) {
        const answer = qrPayload.safeParse(payloadOf(await http.get('/qr', signal), 'ticket'))
        if (!answer.success) throw new LoginError('bad-response', { cause: 'no id and hash' })
        const { id, hash, qr_token, expired_at } = answer.data
        return withPayload(
          {
            ref: { id, hash, ...(qr_token !== undefined && { qr_token }) },
            payload: `${claimBase}/${id}/${hash}`,
            expiresAt: ticketExpiry(expired_at, Date.now()),
          },
          options,
        )
      },

      async check({ ref }, signal) {
        const reply =
          qrCheck === 'oauth'
            ? await oauth.post('/v1/oauth/qr', ref, signal)
            : await http.get(`/session-check/qr/${ref['id']}/${ref['hash']}`, signal)
        return qrStatusOf(reply, pendingStatuses)
      },
    },
  }
}
