import type { LoginBackend } from '../../backends/login-backend.js'
import type { LoginSession } from '../../domain/login-session.js'
import type { QrStatus, QrTicket } from '../../domain/qr-ticket.js'
import type { OtpChallenge } from '../../domain/otp-challenge.js'

// For tests: a backend whose calls are written down.

interface Answers {
  readonly send: OtpChallenge
  readonly verify: LoginSession
  readonly create: QrTicket
  readonly check: QrStatus
}

export type CallKind = keyof Answers

/** Call of a method of a backend. */
export interface Call<Kind extends CallKind = CallKind> {
  readonly kind: Kind
  /** Names of the challenge or the ticket that it is about; empty for a new one. */
  readonly ref: string
  /** Code that was verified. */
  readonly code?: string | undefined
  /** Right time, in epoch milliseconds. */
  readonly at: number
  answeredAt?: number
  readonly signal: AbortSignal
  answer?: Answers[Kind]
  error?: unknown
}

export type AnyCall = { readonly [Kind in CallKind]: Call<Kind> }[CallKind]

export const isOpen = ({ answeredAt, signal }: AnyCall) => answeredAt === undefined && !signal.aborted

/** Text that two references of the same names share. */
export const toRef = (names: object) => JSON.stringify(names)

/** Passes every call on, and writes it down. */
export function recordedBackend(backend: LoginBackend, calls: AnyCall[], now: () => number): LoginBackend {
  async function record<Kind extends CallKind>(
    call: Call<Kind> & AnyCall,
    run: () => Promise<Answers[Kind]>,
  ): Promise<Answers[Kind]> {
    calls.push(call)
    try {
      const answer = await run()
      Object.assign(call, { answer })
      return answer
    } catch (error) {
      Object.assign(call, { error })
      throw error
    } finally {
      call.answeredAt = now()
    }
  }

  const { qr } = backend
  return {
    ...backend,
    requestOtp: (identifier, signal, extra) =>
      record({ kind: 'send', ref: '', at: now(), signal }, () =>
        backend.requestOtp(identifier, signal, extra),
      ),
    resendOtp: (challenge, signal, extra) =>
      record(
        { kind: 'send', ref: toRef(challenge.ref), at: now(), signal },
        () =>
          backend.resendOtp?.(challenge, signal, extra) ??
          backend.requestOtp(challenge.identifier, signal, extra),
      ),
    verifyOtp: (challenge, code, signal) =>
      record({ kind: 'verify', ref: toRef(challenge.ref), code, at: now(), signal }, () =>
        backend.verifyOtp(challenge, code, signal),
      ),
    ...(qr && {
      qr: {
        create: (signal: AbortSignal) =>
          record({ kind: 'create', ref: '', at: now(), signal }, () => qr.create(signal)),
        check: (ticket: QrTicket, signal: AbortSignal) =>
          record({ kind: 'check', ref: toRef(ticket.ref), at: now(), signal }, () =>
            qr.check(ticket, signal),
          ),
      },
    }),
  }
}
