import { LoginError } from '../../domain/login-error.js'
import type { TokenSession } from '../../domain/login-session.js'
import { holdOf } from '../long-poll.js'
import { createHttp } from '../http.js'
import type { BackendSteps } from '../lazy-backend.js'
import { payloadOf, sessionOf } from './parse-response.js'
import { qrStatusOf } from './parse-qr-status.js'
import { qrTokenPayload } from './contract.js'
import { finishedTicket } from './finished-ticket.js'
import { matchCodeOf } from './match-code.js'
import { codeExpiry, type WerifyFamilyOptions } from './options.js'
import { pictureUrls } from './picture-urls.js'
import { ticketExpiry } from './ticket.js'

/** Where the servers that have `/v1/oauth` differ. */
interface Dialect {
  /** As `safeBaseUrl` gives it. */
  readonly baseUrl: string
  readonly codeToWire: (code: string) => string | number
  /** What the bodies of the QR routes call the token. */
  readonly tokenField: 'qr_token' | 'token'
  /** What the answer to a wish for a ticket calls its picture, and the query with which that can be saved. */
  readonly picture: { readonly field: 'qr_image' | 'url'; readonly download?: string }
}

/** A login over `/v1/oauth`: the identifier itself names a code, and a token names a ticket. */
export function oauthSteps(
  { baseUrl, codeToWire, tokenField, picture }: Dialect,
  options: WerifyFamilyOptions,
): BackendSteps<TokenSession> {
  const { pendingStatuses = [401] } = options
  const holdSeconds = holdOf(options.holdSeconds)
  const http = createHttp(baseUrl)

  return {
    async requestOtp(identifier, signal) {
      payloadOf(await http.post('/v1/oauth/sign', { id: identifier.value }, signal), 'send')
      return { identifier, ref: { id: identifier.value }, expiresAt: codeExpiry(options) }
    },

    async verifyOtp({ ref }, code, signal) {
      const reply = await http.post('/v1/oauth/verify', { ...ref, code: codeToWire(code) }, signal)
      return sessionOf(payloadOf(reply, 'verify'))
    },

    qr: {
      async create(signal) {
        const answer = qrTokenPayload.safeParse(payloadOf(await http.get('/v1/oauth/qr', signal), 'ticket'))
        if (!answer.success) throw new LoginError('bad-response', { cause: 'no usable token' })
        const { token, expired_at, interval } = answer.data
        const expiresAt = ticketExpiry(expired_at, Date.now())
        const ref = { [tokenField]: token }
        return finishedTicket(
          {
            ref,
            payload: token,
            expiresAt,
            ...matchCodeOf(answer.data),
            ...pictureUrls(answer.data[picture.field], picture.download),
          },
          interval,
          options,
        )
      },

      async check({ ref }, signal) {
        return qrStatusOf(await http.post('/v1/oauth/qr', ref, signal, holdSeconds), pendingStatuses)
      },
    },
  }
}
