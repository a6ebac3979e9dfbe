import { LoginError } from '../../domain/login-error.js'
import type { TokenSession } from '../../domain/login-session.js'
import { holdOf } from '../long-poll.js'
import { createHttp } from '../http.js'
import type { BackendSteps } from '../lazy-backend.js'
import { payloadOf, sessionOf } from '../werify-family/parse-response.js'
import { qrStatusOf } from '../werify-family/parse-qr-status.js'
import { finishedTicket } from '../werify-family/finished-ticket.js'
import { matchCodeOf } from '../werify-family/match-code.js'
import { codeExpiry } from '../werify-family/options.js'
import { pictureUrls } from '../werify-family/picture-urls.js'
import { ticketExpiry } from '../werify-family/ticket.js'
import type { WerifyOptions } from './backend.js'
import { qrPayload, requestOtpPayload } from './contract.js'

/** The steps of the Werify API. Both addresses are as `safeBaseUrl` gives them. */
export function werifySteps(
  options: WerifyOptions & Required<Pick<WerifyOptions, 'baseUrl' | 'oauthBaseUrl'>>,
): BackendSteps<TokenSession> {
  const { baseUrl, oauthBaseUrl, pendingStatuses = [401], qrCheck = 'oauth', apiKey } = options
  const holdSeconds = holdOf(options.holdSeconds)
  const headers: Record<string, string> = apiKey === undefined ? {} : { 'api-key': apiKey }
  const http = createHttp(baseUrl, headers)
  const oauth = createHttp(oauthBaseUrl, headers)
  const claimBase = options.claimBase ?? `${baseUrl}/user/qr`

  return {
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
        const { id, hash, qr_token, expired_at, interval, url } = answer.data
        return finishedTicket(
          {
            ref: { id, hash, ...(qr_token !== undefined && { qr_token }) },
            payload: `${claimBase}/${id}/${hash}`,
            expiresAt: ticketExpiry(expired_at, Date.now()),
            ...matchCodeOf(answer.data),
            ...pictureUrls(url),
          },
          interval,
          options,
        )
      },

      async check({ ref }, signal) {
        const reply =
          qrCheck === 'oauth'
            ? await oauth.post('/v1/oauth/qr', ref, signal, holdSeconds)
            : await http.get(`/session-check/qr/${ref['id']}/${ref['hash']}`, signal, holdSeconds)
        return qrStatusOf(reply, pendingStatuses)
      },
    },
  }
}
