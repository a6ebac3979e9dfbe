import type { LoginErrorCode } from '../domain/login-error.js'

/** An attempt that failed, as a person needs to know it: nothing in it names them or their code. */
export interface Failure {
  readonly code: LoginErrorCode
  /** How long the server asked to wait, in milliseconds; absent when it does not say. */
  readonly retryAfterMs?: number
  /** When that wait is over, in epoch milliseconds. */
  readonly retryAt?: number
  /** Wrong codes that are still allowed; absent when the server does not say. */
  readonly attemptsLeft?: number
}
