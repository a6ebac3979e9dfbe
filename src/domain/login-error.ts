/**
 * Reason why a login fails, as far as a person can act on it. A closed union: every code has a message in every
 * language, or the package does not compile.
 *
 * - `offline`: the browser was offline before anything was sent, so nothing was.
 * - `network`: no response, and no way to know whether the request arrived.
 * - `timeout`: no response within the time limit.
 * - `not-loaded`: a part of the widget did not load, and the browser will not try again on this page.
 * - `widget-error`: something threw while the widget rendered. It shows a button to start over.
 * - `bad-response`: a response that breaks the backend's contract.
 * - `server-error`: the server reports a fault of its own.
 * - `rate-limited`, `locked`: too many tries; `retryAfterMs` is the wait, when the server says.
 * - `forbidden`: this page may not use the service (a bad API key, a blocked address).
 * - `identifier-rejected`: the server does not take this identifier.
 * - `code-rejected`, `code-expired`: the code is wrong, or has expired.
 * - `google-failed`: the callback from Google does not sign in.
 * - `rejected`: the server refused for no known reason.
 */
export type LoginErrorCode =
  | 'offline'
  | 'network'
  | 'timeout'
  | 'not-loaded'
  | 'widget-error'
  | 'bad-response'
  | 'server-error'
  | 'rate-limited'
  | 'locked'
  | 'forbidden'
  | 'identifier-rejected'
  | 'code-rejected'
  | 'code-expired'
  | 'google-failed'
  | 'rejected'

export interface LoginErrorDetails {
  /** Milliseconds to wait before the next try, when the server says so. */
  readonly retryAfterMs?: number | undefined
  /** Wrong codes that are still allowed, when the server says so. */
  readonly attemptsLeft?: number | undefined
  /** Caught error, or status of the response. Never shown, and never a body, since bodies carry secrets. */
  readonly cause?: unknown
}

/** The only error a backend throws, apart from the reason of an aborted signal. */
export class LoginError extends Error {
  /** True for those of another copy of the package as well: `<werify-login>` has one in its script. */
  static override [Symbol.hasInstance](error: unknown): boolean {
    const isOther =
      this === LoginError && error instanceof Error && 'attemptsLeft' in error && error.name === 'LoginError'
    return isOther || super[Symbol.hasInstance](error)
  }

  override readonly name = 'LoginError'
  readonly code: LoginErrorCode
  readonly retryAfterMs: number | undefined
  readonly attemptsLeft: number | undefined

  constructor(code: LoginErrorCode, { retryAfterMs, attemptsLeft, cause }: LoginErrorDetails = {}) {
    super(code, { cause })
    this.code = code
    this.retryAfterMs = retryAfterMs
    this.attemptsLeft = attemptsLeft
  }
}
