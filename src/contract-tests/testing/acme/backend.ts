import type * as z from 'zod/mini'
import {
  createHttp,
  LoginError,
  type Http,
  type LoginBackend,
  type LoginErrorCode,
  type Reply,
  type TokenSession,
} from '../../../index.js'
import {
  createScreenResponse,
  errorResponse,
  screenStateResponse,
  sendCodeResponse,
  sessionResponse,
} from './contract.js'

/** Backend for the Acme API, as a host would write it. */
export function acme(): LoginBackend<TokenSession> {
  const http = createHttp('https://id.acme.example/')

  return {
    name: 'acme',
    identifiers: ['email'],
    code: { length: 4, alphabet: 'both' },

    async requestOtp(identifier, signal, { fields, headers } = {}) {
      const reply = await http.post('/codes', { ...fields, to: identifier.value }, signal, { headers })
      const { receipt, good_for, again_in } = parseReply(reply, sendCodeResponse)
      return {
        identifier,
        ref: { receipt },
        expiresAt: afterSeconds(good_for),
        ...(again_in !== undefined && { resendAt: afterSeconds(again_in) }),
      }
    },

    async verifyOtp({ ref }, code, signal) {
      return toSession(parseReply(await http.post('/sessions', { ...ref, code }, signal), sessionResponse))
    },

    qr: acmeQr(http),

    google: {
      href: (page, state) => `https://id.acme.example/google?${new URLSearchParams({ back: page, state })}`,
      async finish(code, signal) {
        return toSession(parseReply(await http.post('/google', { code }, signal), sessionResponse))
      },
    },
  }
}

function acmeQr(http: Http): NonNullable<LoginBackend<TokenSession>['qr']> {
  return {
    async create(signal) {
      const reply = await http.post('/screens', {}, signal)
      const { screen, good_for, every } = parseReply(reply, createScreenResponse)
      return {
        ref: { screen },
        payload: screen,
        expiresAt: afterSeconds(good_for),
        ...(every !== undefined && { intervalMs: every * 1000 }),
      }
    },

    async check({ ref }, signal) {
      const response = parseReply(await http.post('/screens/state', ref, signal), screenStateResponse)
      switch (response.state) {
        case 'waiting':
          return { status: 'pending' }
        case 'declined':
          return { status: 'denied' }
        case 'open':
          return { status: 'granted', session: toSession(response) }
      }
    },
  }
}

const ERROR_CODES: Readonly<Record<z.infer<typeof errorResponse>['reason'], LoginErrorCode>> = {
  not_known: 'identifier-rejected',
  wrong_code: 'code-rejected',
  too_late: 'code-expired',
}

/** Only a 2xx with the required members is a success. @throws LoginError for every other response */
function parseReply<Schema extends z.ZodMiniType>(reply: Reply, schema: Schema): z.output<Schema> {
  const { status, body, retryAfterMs } = reply
  if (status >= 200 && status < 300) {
    const response = schema.safeParse(body)
    if (response.success) return response.data
    throw new LoginError('bad-response', { cause: status })
  }
  const error = errorResponse.safeParse(body)
  const code = error.success ? ERROR_CODES[error.data.reason] : toErrorCode(status)
  throw new LoginError(code, { retryAfterMs, cause: status })
}

function toErrorCode(status: number): LoginErrorCode {
  if (status >= 500) return 'server-error'
  return status === 429 ? 'rate-limited' : 'rejected'
}

/** Epoch milliseconds. */
function afterSeconds(seconds: number): number {
  return Date.now() + seconds * 1000
}

function toSession(response: z.infer<typeof sessionResponse>): TokenSession {
  const { token, name } = response
  return { accessToken: token, profile: name === undefined ? {} : { firstName: name }, raw: response }
}
