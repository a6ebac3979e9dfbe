import type { LoginErrorCode } from '../domain/login-error.js'

/** An attempt that failed, as a person needs to know it: nothing in it names them or their code. */
export interface Failure {
  readonly code: LoginErrorCode
  /** When trying again makes sense, in epoch milliseconds; absent when the server does not say. */
  readonly retryAt?: number
  /** Wrong codes that are still allowed; absent when the server does not say. */
  readonly attemptsLeft?: number
}
