import type { LoginBackend } from '../backends/login-backend.js'
import type { TokenSession } from '../domain/login-session.js'
import type { OtpChallenge } from '../domain/otp-challenge.js'
import type { QrStatus, QrTicket } from '../domain/qr-ticket.js'

// For tests: a server that answers only when the test says so.

interface Answers {
  readonly requestOtp: OtpChallenge
  readonly resendOtp: OtpChallenge
  readonly verifyOtp: TokenSession
  readonly create: QrTicket
  readonly check: QrStatus<TokenSession>
  readonly finish: TokenSession
}

export type Step = keyof Answers

/** Request that reached the server. */
export interface Call<S extends Step = Step> {
  readonly step: S
  /** Identifier, code, id or token in the request. */
  readonly subject: string
  /** Time of arrival, in epoch milliseconds. */
  readonly at: number
  readonly signal: AbortSignal
  readonly succeed: (answer: Answers[S]) => void
  readonly fail: (error: unknown) => void
  /** True until it is answered or aborted. */
  readonly isOpen: () => boolean
}

export interface ScriptedServer {
  readonly backend: LoginBackend<TokenSession>
  /** Every request so far, such as `verifyOtp 123456`. */
  readonly log: readonly string[]
  /** Every request of one kind so far. */
  readonly calls: <S extends Step>(step: S) => readonly Call<S>[]
  /** Newest request of a kind. @throws Error if there is none */
  readonly newest: <S extends Step>(step: S) => Call<S>
  /** Number of requests without an answer. */
  readonly openCalls: () => number
}

interface ServerOptions {
  readonly name?: string
  readonly address?: string
  /** Answers a request that was aborted, as a backend must not. @default false */
  readonly ignoresAbort?: boolean
  /** Has `resendOtp`. @default true */
  readonly canResend?: boolean
  /** @default false */
  readonly hasGoogle?: boolean
}

export function scriptedServer({
  name = 'scripted',
  address,
  ignoresAbort = false,
  canResend = true,
  hasGoogle = false,
}: ServerOptions = {}): ScriptedServer {
  const log: string[] = []
  const all: { readonly [S in Step]: Call<S>[] } = {
    requestOtp: [],
    resendOtp: [],
    verifyOtp: [],
    create: [],
    check: [],
    finish: [],
  }

  const calls = <S extends Step>(step: S): readonly Call<S>[] => all[step]

  function answerLater<S extends Step>(step: S, subject: string, signal: AbortSignal): Promise<Answers[S]> {
    log.push(subject === '' ? step : `${step} ${subject}`)
    return new Promise((resolve, reject) => {
      let isAnswered = false
      if (!ignoresAbort) {
        const handleAbort = () => reject(signal.reason)
        if (signal.aborted) handleAbort()
        signal.addEventListener('abort', handleAbort)
      }
      const list: Call<S>[] = all[step]
      list.push({
        step,
        subject,
        at: Date.now(),
        signal,
        succeed(answer) {
          isAnswered = true
          resolve(answer)
        },
        fail(error) {
          isAnswered = true
          reject(error)
        },
        isOpen: () => !isAnswered && !signal.aborted,
      })
    })
  }

  return {
    backend: {
      name,
      address,
      identifiers: ['email', 'mobile'],
      code: { length: 6, alphabet: 'digits' },
      requestOtp: ({ value }, signal) => answerLater('requestOtp', value, signal),
      ...(canResend && {
        resendOtp: ({ ref }: OtpChallenge, signal: AbortSignal) =>
          answerLater('resendOtp', ref['id'] ?? '', signal),
      }),
      verifyOtp: (_challenge, code, signal) => answerLater('verifyOtp', code, signal),
      qr: {
        create: signal => answerLater('create', '', signal),
        check: ({ ref }, signal) => answerLater('check', ref['token'] ?? '', signal),
      },
      ...(hasGoogle && {
        google: {
          href: (page: string, state: string) =>
            `https://${name}.example/google?${new URLSearchParams({ page, state })}`,
          finish: (code: string, signal: AbortSignal) => answerLater('finish', code, signal),
        },
      }),
    },
    log,
    calls,
    newest(step) {
      const call = calls(step).at(-1)
      if (call === undefined) throw new Error(`no request for ${step}, only for: ${log.join(', ')}`)
      return call
    },
    openCalls: () =>
      Object.values(all).reduce((sum, list) => sum + list.filter(call => call.isOpen()).length, 0),
  }
}

/** Session of a login. */
export function sessionOf(firstName: string, accessToken = `token-of-${firstName}`): TokenSession {
  return { accessToken, profile: { firstName }, raw: { access_token: accessToken, first_name: firstName } }
}
