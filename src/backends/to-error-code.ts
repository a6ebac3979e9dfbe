import type { LoginErrorCode } from '../domain/login-error.js'

/** What a status that refuses means by itself, where the step that it answers says nothing more precise. */
export function codeOfStatus(status: number): LoginErrorCode {
  if (status >= 500) return 'server-error'
  if (status === 401 || status === 403) return 'forbidden'
  if (status === 408) return 'timeout'
  if (status === 423) return 'locked'
  if (status === 429) return 'rate-limited'
  return 'rejected'
}
