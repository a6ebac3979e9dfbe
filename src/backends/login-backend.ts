import type { CodeFormat } from '../domain/code.js'
import type { Identifier, IdentifierKind } from '../domain/identifier.js'
import type { LoginSession } from '../domain/login-session.js'
import type { OtpChallenge } from '../domain/otp-challenge.js'
import type { QrStatus, QrTicket } from '../domain/qr-ticket.js'

/**
 * One server's API, turned into the steps of a login. Every method throws a `LoginError`, or, when its signal is
 * aborted, the signal's reason; nothing else. No method tries again by itself. `Session` is what a login yields here.
 */
export interface LoginBackend<Session extends LoginSession = LoginSession> {
  readonly name: string
  /** What this server knows people by. */
  readonly identifiers: readonly IdentifierKind[]
  readonly code: CodeFormat
  /** Called when the person turns to the login: time to load what the first request needs. */
  prepare?(): void
  /** Has a code sent to the person. */
  requestOtp(identifier: Identifier, signal: AbortSignal): Promise<OtpChallenge>
  /** Has another code sent. Absent: `requestOtp` is called again. */
  resendOtp?(challenge: OtpChallenge, signal: AbortSignal): Promise<OtpChallenge>
  verifyOtp(challenge: OtpChallenge, code: string, signal: AbortSignal): Promise<Session>
  readonly qr?: {
    /** Makes a ticket: a live credential, so never before the person opens the QR tab. */
    create(signal: AbortSignal): Promise<QrTicket>
    check(ticket: QrTicket, signal: AbortSignal): Promise<QrStatus<Session>>
  }
  readonly google?: {
    /**
     * Where the link "Continue with Google" leads. The server must lead back to a page with the widget, with a
     * one-time `code`, or an `error`, and the same `state` in its query (RFC 6749, 4.1.2), and with no token.
     *
     * @param page the address of this page, in full
     */
    href(page: string, state: string): string
    /** Exchanges the one-time code. Called only if the state that came with it is the one that was sent. */
    finish(code: string, signal: AbortSignal): Promise<Session>
  }
}

/** What every backend can be told. */
export interface BackendOptions {
  /** Origin and path prefix, such as `https://id.example.com/v1`. `http:` is taken for localhost only. */
  readonly baseUrl?: string
}
