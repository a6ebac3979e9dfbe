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

const SHORTEST_WAIT_MS = 30_000
const LONGEST_WAIT_MS = 300_000

/**
 * A failure with a wait, where too many tries were made and the server does not say how long to wait: half a minute,
 * and twice as long after each such failure in a row, up to five minutes.
 *
 * @param before what the try before this one came to
 * @param at when it failed, in epoch milliseconds
 */
export function withWait(failure: Failure, before: Failure | undefined, at: number): Failure {
  if (failure.code !== 'rate-limited' || failure.retryAfterMs !== undefined) return failure
  const doubled = before?.code === 'rate-limited' ? 2 * (before.retryAfterMs ?? 0) : 0
  const retryAfterMs = Math.min(Math.max(doubled, SHORTEST_WAIT_MS), LONGEST_WAIT_MS)
  return { ...failure, retryAfterMs, retryAt: at + retryAfterMs }
}
