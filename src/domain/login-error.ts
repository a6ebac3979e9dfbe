/**
 * What can go wrong in a login, as far as a person can do something about it. Closed: every code has a text in
 * every language, or the package does not compile.
 *
 * - `offline`: the browser was offline before anything was sent, so nothing was.
 * - `network`: no answer came, and whether the request arrived is unknown.
 * - `timeout`: no answer within the time limit.
 * - `not-loaded`: a part of the widget itself did not load, and no browser asks for it again on this page.
 * - `bad-response`: an answer that is not what the backend's contract says.
 * - `server-error`: the server says the fault is its own.
 * - `rate-limited`, `locked`: too many tries; `retryAfterMs` says how long to wait, when the server does.
 * - `forbidden`: this page may not use the service (a bad API key, a blocked address).
 * - `identifier-rejected`: the server does not take this identifier.
 * - `code-rejected`, `code-expired`: the code is wrong, or no longer good.
 * - `google-failed`: what came back from Google signs nobody in.
 * - `rejected`: the server refused, and no better reason is known.
 */
export type LoginErrorCode =
  | 'offline'
  | 'network'
  | 'timeout'
  | 'not-loaded'
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
  /** What was caught, or the answer's status. Never shown, and never holds a body: those carry secrets. */
  readonly cause?: unknown
}

/** The only error a backend throws, apart from the reason of an aborted signal. */
export class LoginError extends Error {
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
