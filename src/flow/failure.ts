import type { LoginErrorCode } from '../domain/login-error.js'
import { REMEDIES } from '../domain/remedies.js'

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

/** When the same may be asked for again, in epoch milliseconds; `undefined` where there is nothing to wait for. */
export function retryAtOf(failure: Failure | undefined): number | undefined {
  return failure !== undefined && REMEDIES[failure.code].again === 'after-wait' ? failure.retryAt : undefined
}
