import type { Identifier } from '../domain/identifier.js'
import type { AccountOwner, SessionSummary } from '../domain/login-session.js'
import type { OtpChallenge } from '../domain/otp-challenge.js'
import type { QrStatus, QrTicket } from '../domain/qr-ticket.js'
import type { LoginFailure } from './failure.js'
import type { GoogleCallback } from './google-callback.js'
import type { SentCode } from './sent-code.js'

/** Method that has a tab. */
export type LoginMethod = 'code' | 'qr'

/** Method that somebody signs in with. */
export type SignInMethod = LoginMethod | 'google'

/**
 * Facts that change a login. An answer carries the id of the request (`attempt`) that it belongs to. Where time
 * matters, `at` is the time of the event, in epoch milliseconds.
 */
export type LoginEvent =
  | { readonly type: 'method.selected'; readonly method: LoginMethod; readonly at: number }
  | { readonly type: 'identifier.submitted'; readonly identifier: Identifier; readonly at: number }
  | { readonly type: 'identifier.changed' }
  | { readonly type: 'code.submitted'; readonly code: string; readonly at: number }
  | { readonly type: 'resend.requested'; readonly at: number }
  | { readonly type: 'ticket.requested' }
  | { readonly type: 'connection.restored'; readonly method: LoginMethod }
  | {
      readonly type: 'challenge.issued'
      readonly attempt: number
      readonly challenge: OtpChallenge
      readonly at: number
    }
  /** A code that was sent before the page was reloaded, and has not expired. */
  | { readonly type: 'challenge.restored'; readonly sentCode: SentCode }
  | { readonly type: 'google.returned'; readonly callback: GoogleCallback }
  /** The person cancelled on Google's page. */
  | { readonly type: 'google.cancelled'; readonly attempt: number }
  | {
      readonly type: 'attempt.failed'
      readonly attempt: number
      readonly failure: LoginFailure
      readonly at: number
    }
  | {
      readonly type: 'ticket.issued'
      readonly attempt: number
      readonly ticket: QrTicket
      readonly at: number
      /** Random number in [0, 1), see `Polling`. */
      readonly seed: number
    }
  | {
      readonly type: 'ticket.checked'
      readonly attempt: number
      readonly answer: Exclude<QrStatus, { status: 'granted' }> | LoginFailure
      readonly at: number
    }
  | { readonly type: 'ticket.expired'; readonly attempt: number; readonly at: number }
  /** A phone has approved, and the person is asked whether the account is theirs. */
  | ({
      readonly type: 'session.offered'
      readonly attempt: number
      readonly owner: AccountOwner
      readonly at: number
    } & SessionSummary)
  | { readonly type: 'identity.confirmed'; readonly at: number }
  | { readonly type: 'identity.declined' }
  /** Nobody has answered in time. */
  | { readonly type: 'identity.expired' }
  /** The page is left, and may come back from the browser's cache with all its state. */
  | { readonly type: 'page.left' }
  | ({ readonly type: 'session.granted'; readonly attempt: number } & SessionSummary)

/** A part of the login that may wait for the answer to one request. */
interface Region {
  readonly step: string
  readonly attempt?: number
}

/** True for an answer to another request than the one that the region waits for. */
export function isLateAnswer(event: LoginEvent, region: Region): boolean {
  return 'attempt' in event && event.attempt !== region.attempt
}
