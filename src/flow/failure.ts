import type { LoginErrorCode } from '../domain/login-error.js'
import { REMEDIES } from '../domain/remedies.js'

/** Failed request. Neither the identifier nor the code is in it. */
export interface LoginFailure {
  readonly code: LoginErrorCode
  /** Wait that the server asked for, in milliseconds; absent when it does not say. */
  readonly retryAfterMs?: number
  /** End of that wait, in epoch milliseconds. */
  readonly retryAt?: number
  /** Wrong codes that are still allowed; absent when the server does not say. */
  readonly attemptsLeft?: number
}

/** Earliest time for the same request, in epoch milliseconds; `undefined` without a wait. */
export function findRetryTime(failure: LoginFailure | undefined): number | undefined {
  return failure !== undefined && REMEDIES[failure.code].again === 'after-wait' ? failure.retryAt : undefined
}

/** True for a failure whose request is sent again once the connection is back. */
export function isRetriedOnline(failure: LoginFailure | undefined): boolean {
  return failure !== undefined && REMEDIES[failure.code].again === 'when-online'
}

const SHORTEST_WAIT_MS = 30_000
const LONGEST_WAIT_MS = 300_000

/**
 * Adds the wait that a `rate-limited` failure lacks: 30 s, doubled with each such failure in a row, up to 5 minutes.
 *
 * @param previous failure of the request before this one
 * @param at time of the failure, in epoch milliseconds
 */
export function withDefaultWait(
  failure: LoginFailure,
  previous: LoginFailure | undefined,
  at: number,
): LoginFailure {
  if (failure.code !== 'rate-limited' || failure.retryAfterMs !== undefined) return failure
  const doubled = previous?.code === 'rate-limited' ? 2 * (previous.retryAfterMs ?? 0) : 0
  const retryAfterMs = Math.min(Math.max(doubled, SHORTEST_WAIT_MS), LONGEST_WAIT_MS)
  return { ...failure, retryAfterMs, retryAt: at + retryAfterMs }
}
