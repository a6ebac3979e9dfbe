import { LoginError } from '../domain/login-error.js'
import { REMEDIES } from '../domain/remedies.js'
import type { LoginFailure } from '../flow/failure.js'
import type { LoginContext } from './login-context.js'

/** Tells the flow that an attempt failed, and the host too if the flow still waited for it. */
export function reportFailure(
  { store, failed }: Pick<LoginContext<never>, 'store' | 'failed'>,
  attempt: number,
  error: unknown,
): void {
  const failure = toFailure(error)
  if (store.dispatch({ type: 'attempt.failed', attempt, failure, at: Date.now() })) failed(failure)
}

/** Converts what a backend threw. Anything but a `LoginError` of a known code breaks its contract, and is a bad response. */
export function toFailure(error: unknown): LoginFailure {
  if (!(error instanceof LoginError) || !Object.hasOwn(REMEDIES, error.code)) return { code: 'bad-response' }
  const { code, retryAfterMs, attemptsLeft } = error
  return {
    code,
    ...(isCount(retryAfterMs) && { retryAfterMs, retryAt: Date.now() + retryAfterMs }),
    ...(isCount(attemptsLeft) && { attemptsLeft }),
  }
}

/** Guards against a host's own backend, which may pass on what its server said. */
function isCount(value: number | undefined): value is number {
  return value !== undefined && Number.isFinite(value) && value >= 0
}
