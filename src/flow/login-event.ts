import type { Identifier } from '../domain/identifier.js'
import type { SessionSummary } from '../domain/login-session.js'
import type { OtpChallenge } from '../domain/otp-challenge.js'
import type { QrStatus, QrTicket } from '../domain/qr-ticket.js'
import type { SentCode } from './code-flow.js'
import type { Failure } from './failure.js'
import type { GoogleReturn } from './google-flow.js'

export type LoginMethod = 'code' | 'qr'

/**
 * What happened. An answer carries the attempt it belongs to, and where time matters, `at` says when it came, in
 * epoch milliseconds.
 */
export type LoginEvent =
  | { readonly type: 'method.selected'; readonly method: LoginMethod; readonly at: number }
  | { readonly type: 'identifier.submitted'; readonly identifier: Identifier; readonly at: number }
  | { readonly type: 'identifier.changed' }
  | { readonly type: 'code.submitted'; readonly code: string; readonly at: number }
  | { readonly type: 'resend.requested'; readonly at: number }
  | { readonly type: 'ticket.requested' }
  | { readonly type: 'connection.restored' }
  | { readonly type: 'restarted' }
  | {
      readonly type: 'challenge.issued'
      readonly attempt: number
      readonly challenge: OtpChallenge
      readonly at: number
    }
  /** A code that was sent before the page was loaded again, and is still good. */
  | { readonly type: 'challenge.restored'; readonly sent: SentCode }
  | { readonly type: 'google.returned'; readonly back: GoogleReturn }
  /** The person did not want to, once they were there. */
  | { readonly type: 'google.cancelled'; readonly attempt: number }
  | {
      readonly type: 'attempt.failed'
      readonly attempt: number
      readonly failure: Failure
      readonly at: number
    }
  | {
      readonly type: 'ticket.issued'
      readonly attempt: number
      readonly ticket: QrTicket
      readonly at: number
      /** In [0, 1), see `Polling`. */
      readonly seed: number
    }
  | {
      readonly type: 'ticket.checked'
      readonly attempt: number
      readonly answer: Exclude<QrStatus['status'], 'granted'> | Failure
      readonly at: number
    }
  | { readonly type: 'ticket.expired'; readonly attempt: number; readonly at: number }
  /** A phone has approved, and the person is to be asked whether the account is theirs. */
  | ({
      readonly type: 'session.offered'
      readonly attempt: number
      readonly name: string | undefined
    } & SessionSummary)
  | { readonly type: 'identity.confirmed' }
  | { readonly type: 'identity.declined' }
  | ({ readonly type: 'session.granted'; readonly attempt: number } & SessionSummary)
