import type { LoginBackend } from '../backends/login-backend.js'
import type { IdentifierKind } from '../domain/identifier.js'
import type { LoginErrorCode } from '../domain/login-error.js'
import type { QrStatus } from '../domain/qr-ticket.js'

/** What a server answers. */
export interface Answer {
  readonly status: number
  /** @default `Content-Type: application/json` */
  readonly headers?: Readonly<Record<string, string>>
  /** Sent as JSON. @default an empty body */
  readonly body?: unknown
  /** Sent as it is, instead of `body`: a page, or what only looks like JSON. */
  readonly text?: string
}

/** An answer with which a step succeeds. */
export interface Success extends Answer {
  /** The members without which it would be no success, such as `results.access_token`. @default none */
  readonly needs?: readonly string[]
}

/** The methods of `LoginBackend` that ask a server for something. */
export type StepName = 'requestOtp' | 'resendOtp' | 'verifyOtp' | 'qr.create' | 'qr.check' | 'google.finish'

export type DocumentedError = readonly [step: StepName, answer: Answer, code: LoginErrorCode]

/** A backend, and what its server says: all that the suite needs to know of either. */
export interface BackendUnderTest {
  readonly name: string
  /** Makes a backend as a page does. It reaches its server with `fetch`, which the suite replaces. */
  readonly backend: () => LoginBackend
  /** An identifier of every kind that the backend takes. */
  readonly identifiers: Readonly<Partial<Record<IdentifierKind, string>>>
  /** A code as the server sends it. */
  readonly code: string
  /** When the answers were given, in epoch milliseconds: what the clock says. @default the present */
  readonly now?: number
  readonly answers: {
    readonly sent: Success
    /** @default `sent` */
    readonly resent?: Success
    readonly verified: Success
  }
  /** For a backend that has QR. */
  readonly qr?: {
    readonly created: Success
    readonly granted: Success
    /** What else a check may say, and the answers that say it. */
    readonly statuses: Readonly<Partial<Record<Exclude<QrStatus['status'], 'granted'>, readonly Answer[]>>>
    /** The server wants the ticket in the address of a check. @default false */
    readonly ticketInAddress?: boolean
    /** How long the server is asked to hold a check, in seconds. @default 0 */
    readonly holdSeconds?: number
  }
  /** For a backend that has Google. */
  readonly google?: {
    /** To the one-time code with which Google led back. */
    readonly finished: Success
  }
  /** Every error that the server's documents name, and what the backend makes of it. */
  readonly errors: readonly DocumentedError[]
}
