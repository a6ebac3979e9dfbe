import type { LoginBackend, OperationName } from '../backends/login-backend.js'
import type { IdentifierKind } from '../domain/identifier.js'
import type { LoginErrorCode } from '../domain/login-error.js'
import type { QrStatus } from '../domain/qr-ticket.js'

/** Response of a server. */
export interface Answer {
  readonly status: number
  /** @default `Content-Type: application/json` */
  readonly headers?: Readonly<Record<string, string>> | undefined
  /** Sent as JSON. @default an empty body */
  readonly body?: unknown
  /** Sent unchanged, instead of `body`: an HTML page, or invalid JSON. */
  readonly text?: string | undefined
}

/** Response with which an operation succeeds. */
export interface Success extends Answer {
  /** Paths of the members that are required for a success, such as `results.access_token`. @default none */
  readonly needs?: readonly string[] | undefined
}

export type DocumentedError = readonly [operation: OperationName, answer: Answer, code: LoginErrorCode]

/** A backend and its server's responses: all that the suite needs to know. */
export interface BackendUnderTest {
  readonly name: string
  /** Creates a backend as a page does. It must send its requests with `fetch`, which the suite replaces. */
  readonly backend: () => LoginBackend
  /** One identifier of each kind that the backend accepts. */
  readonly identifiers: Readonly<Partial<Record<IdentifierKind, string>>>
  /** A code as the user types it. */
  readonly code: string
  /** Current time during the checks, in epoch milliseconds, for responses with dates. @default the real time */
  readonly now?: number | undefined
  /** True if the backend sends on what a host adds to the request for a code (`SendExtra`). @default false */
  readonly passesExtra?: boolean | undefined
  /** Successful responses. */
  readonly answers: {
    /** Response to `requestOtp`. */
    readonly sent: Success
    /** Response to `resendOtp`. @default `sent` */
    readonly resent?: Success | undefined
    /** Response to `verifyOtp`. */
    readonly verified: Success
  }
  /** Required for a backend with QR codes. */
  readonly qr?:
    | {
        readonly created: Success
        readonly granted: Success
        /** Every other status of a check, with the responses that mean it. */
        readonly statuses: Readonly<
          Partial<Record<Exclude<QrStatus['status'], 'granted'>, readonly Answer[]>>
        >
        /** True if the server requires the ticket in the URL of a check. @default false */
        readonly ticketInAddress?: boolean | undefined
        /** Seconds that the server may hold a check. @default 0 */
        readonly holdSeconds?: number | undefined
      }
    | undefined
  /** Required for a backend with Google. */
  readonly google?:
    | {
        /** Response to `google.finish`. */
        readonly finished: Success
      }
    | undefined
  /** Every error in the server's documentation, with the code that the backend gives it. */
  readonly errors: readonly DocumentedError[]
}
