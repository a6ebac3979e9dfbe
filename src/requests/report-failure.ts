import { failureOf } from './failure-of.js'
import type { LoginContext } from './login-context.js'

/** Tells the flow that an attempt failed, and the host if the flow still waited for it. */
export function failAttempt(
  { store, failed }: Pick<LoginContext<never>, 'store' | 'failed'>,
  attempt: number,
  error: unknown,
): void {
  const failure = failureOf(error)
  if (store.dispatch({ type: 'attempt.failed', attempt, failure, at: Date.now() })) failed(failure)
}
