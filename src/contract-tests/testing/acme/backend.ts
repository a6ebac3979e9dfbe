import type * as z from 'zod/mini'
import {
  createHttp,
  LoginError,
  safeBaseUrl,
  type LoginBackend,
  type LoginErrorCode,
  type Reply,
  type TokenSession,
} from '../../../index.js'
import { newScreen, newSession, refusal, screenState, sentCode } from './contract.js'

/** Speaks the Acme API, as a host would write it. */
export function acme(): LoginBackend<TokenSession> {
  const http = createHttp(safeBaseUrl('https://id.acme.example/'))

  return {
    name: 'acme',
    identifiers: ['email'],
    code: { length: 4, alphabet: 'both' },

    async requestOtp(identifier, signal) {
      const reply = await http.post('/codes', { to: identifier.value }, signal)
      const { receipt, good_for, again_in } = read(reply, sentCode)
      return {
        identifier,
        ref: { receipt },
        expiresAt: inSeconds(good_for),
        ...(again_in !== undefined && { resendAt: inSeconds(again_in) }),
      }
    },

    async verifyOtp({ ref }, code, signal) {
      return sessionOf(read(await http.post('/sessions', { ...ref, code }, signal), newSession))
    },

    qr: {
      async create(signal) {
        const { screen, good_for, every } = read(await http.post('/screens', {}, signal), newScreen)
        return {
          ref: { screen },
          payload: screen,
          expiresAt: inSeconds(good_for),
          ...(every !== undefined && { intervalMs: every * 1000 }),
        }
      },

      async check({ ref }, signal) {
        const answer = read(await http.post('/screens/state', ref, signal), screenState)
        switch (answer.state) {
          case 'waiting':
            return { status: 'pending' }
          case 'declined':
            return { status: 'denied' }
          case 'open':
            return { status: 'granted', session: sessionOf(answer) }
        }
      },
    },

    google: {
      href: (page, state) => `https://id.acme.example/google?${new URLSearchParams({ back: page, state })}`,
      async finish(code, signal) {
        return sessionOf(read(await http.post('/google', { code }, signal), newSession))
      },
    },
  }
}

const REASONS: Readonly<Record<z.infer<typeof refusal>['reason'], LoginErrorCode>> = {
  not_known: 'identifier-rejected',
  wrong_code: 'code-rejected',
  too_late: 'code-expired',
}

/** What an answer holds. Nothing but 2xx and the contract's own members is a success. */
function read<Schema extends z.ZodMiniType>(reply: Reply, schema: Schema): z.output<Schema> {
  const { status, body, retryAfterMs } = reply
  if (status >= 200 && status < 300) {
    const answer = schema.safeParse(body)
    if (answer.success) return answer.data
    throw new LoginError('bad-response', { cause: status })
  }
  const refused = refusal.safeParse(body)
  const code = refused.success ? REASONS[refused.data.reason] : codeOfStatus(status)
  throw new LoginError(code, { retryAfterMs, cause: status })
}

function codeOfStatus(status: number): LoginErrorCode {
  if (status >= 500) return 'server-error'
  return status === 429 ? 'rate-limited' : 'rejected'
}

function inSeconds(seconds: number): number {
  return Date.now() + seconds * 1000
}

function sessionOf(session: z.infer<typeof newSession>): TokenSession {
  const { token, name } = session
  return { accessToken: token, profile: name === undefined ? {} : { firstName: name }, raw: session }
}
