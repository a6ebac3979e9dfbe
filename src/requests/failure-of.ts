import { LoginError } from '../domain/login-error.js'
import type { Failure } from '../flow/failure.js'

/** What a person needs to know of an error. A backend that throws anything but a `LoginError` broke its contract. */
export function failureOf(error: unknown): Failure {
  if (!(error instanceof LoginError)) return { code: 'bad-response' }
  const { code, retryAfterMs, attemptsLeft } = error
  return {
    code,
    ...(isCount(retryAfterMs) && { retryAfterMs, retryAt: Date.now() + retryAfterMs }),
    ...(isCount(attemptsLeft) && { attemptsLeft }),
  }
}

/** A host's own backend may have read it from anywhere. */
function isCount(value: number | undefined): value is number {
  return value !== undefined && Number.isFinite(value) && value >= 0
}
