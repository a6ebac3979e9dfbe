import type { CodeFormat } from '../domain/code.js'
import type { Identifier, IdentifierKind } from '../domain/identifier.js'
import type { LoginSession } from '../domain/login-session.js'
import type { OtpChallenge } from '../domain/otp-challenge.js'
import type { SendExtra } from '../domain/send-extra.js'
import type { QrStatus, QrTicket } from '../domain/qr-ticket.js'

/**
 * Port between the widget and one server's API. Each method throws a `LoginError`, or the signal's reason once its
 * signal is aborted, and nothing else. No method retries. `Session` is the result of a login.
 */
export interface LoginBackend<Session extends LoginSession = LoginSession> {
  readonly name: string
  /**
   * Address of the server, such as its base URL. Two backends of one name and of different addresses share nothing: no
   * code, no ticket, and nothing that is kept over a reload. @default the backend is known by its name alone
   */
  readonly address?: string | undefined
  /** Kinds of identifier that the server accepts. */
  readonly identifiers: readonly IdentifierKind[]
  readonly code: CodeFormat
  /** Called when the user first interacts with the widget: a chance to load code for the first request. */
  prepare?(): void
  /** Sends a code to the user. @param extra what the host adds to the request, see `beforeSend` */
  requestOtp(identifier: Identifier, signal: AbortSignal, extra?: SendExtra): Promise<OtpChallenge>
  /** Sends another code. @default `requestOtp` is called again */
  resendOtp?(challenge: OtpChallenge, signal: AbortSignal, extra?: SendExtra): Promise<OtpChallenge>
  verifyOtp(challenge: OtpChallenge, code: string, signal: AbortSignal): Promise<Session>
  readonly qr?:
    | {
        /** Creates a ticket. A ticket is a live credential, so the widget asks for none until the QR tab is open. */
        create(signal: AbortSignal): Promise<QrTicket>
        check(ticket: QrTicket, signal: AbortSignal): Promise<QrStatus<Session>>
      }
    | undefined
  readonly google?:
    | {
        /**
         * Target of the link "Continue with Google". The server must redirect back to a page with the widget. The query
         * then has a one-time `code`, or an `error`, and the same `state` (RFC 6749, 4.1.2), and never a token.
         *
         * @param page full address of the current page
         */
        href(page: string, state: string): string
        /** Query parameter in which the server returns the state. @default 'state' */
        readonly stateParameter?: string | undefined
        /**
         * Issuer that the server may name as `iss` in the redirect (RFC 9207). Another one fails the sign-in.
         * @default the origin of `address`
         */
        readonly issuer?: string | undefined
        /** Exchanges the one-time code. Called only if the returned `state` is the one that was sent. */
        finish(code: string, signal: AbortSignal): Promise<Session>
      }
    | undefined
}

/** Methods of `LoginBackend` that send a request. */
export type OperationName =
  'requestOtp' | 'resendOtp' | 'verifyOtp' | 'qr.create' | 'qr.check' | 'google.finish'

/** Options that every backend has. */
export interface BackendOptions {
  /**
   * Origin and path prefix, such as `https://id.example.com/v1`, or a path of the page's own origin, such as `/login`.
   * `http:` is allowed for localhost and for the origin of the page only.
   */
  readonly baseUrl?: string | undefined
}
