import { LoginError } from '../../domain/login-error.js'
import type { TokenSession } from '../../domain/login-session.js'
import { createHttp } from '../http.js'
import type { BackendOperations } from '../lazy-backend.js'
import { toHoldSeconds } from '../long-poll.js'
import { oauthTicketResponse } from './contract.js'
import { toCodeExpiry, type WerifyFamilyOptions } from './options.js'
import { parseQrStatus } from './parse-qr-status.js'
import { parsePayload, parseSession } from './parse-response.js'
import { toTicket } from './ticket.js'

/** Differences between the servers that have `/v1/oauth`. */
interface Dialect {
  readonly codeToWire: (code: string) => string | number
  /** Name of the ticket's token in the body of a check. */
  readonly tokenField: 'qr_token' | 'token'
  /** Field with the address of the ticket's picture, and the query that makes the server send it as a download. */
  readonly picture: { readonly field: 'qr_image' | 'url'; readonly downloadQuery?: string }
}

/** Operations below `/v1/oauth`. The identifier itself identifies a challenge, and a token identifies a ticket. */
export function oauthOperations(
  options: WerifyFamilyOptions & { readonly baseUrl: string },
  { codeToWire, tokenField, picture }: Dialect,
): BackendOperations<TokenSession> {
  const holdSeconds = toHoldSeconds(options.holdSeconds)
  const http = createHttp(options.baseUrl)

  return {
    async requestOtp(identifier, signal, { fields, headers } = {}) {
      const body = { ...fields, id: identifier.value }
      parsePayload(await http.post('/v1/oauth/sign', body, signal, { headers }), 'requestOtp')
      return { identifier, ref: { id: identifier.value }, expiresAt: toCodeExpiry(options) }
    },

    async verifyOtp({ ref }, code, signal) {
      const reply = await http.post('/v1/oauth/verify', { ...ref, code: codeToWire(code) }, signal)
      return parseSession(parsePayload(reply, 'verifyOtp'))
    },

    qr: {
      async create(signal) {
        const reply = await http.get('/v1/oauth/qr', signal)
        const response = oauthTicketResponse.safeParse(parsePayload(reply, 'qr.create'))
        if (!response.success) throw new LoginError('bad-response', { cause: 'no usable token' })
        const { token, [picture.field]: imageUrl } = response.data
        const { downloadQuery } = picture
        const { serverTime } = reply
        return toTicket(
          { ref: { [tokenField]: token }, payload: token, imageUrl, downloadQuery, serverTime },
          response.data,
          options,
        )
      },

      async check({ ref }, signal) {
        const reply = await http.post('/v1/oauth/qr', ref, signal, { holdSeconds })
        return parseQrStatus(reply, options.pendingStatuses)
      },
    },
  }
}
