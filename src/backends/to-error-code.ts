import type { LoginErrorCode } from '../domain/login-error.js'

/** Error code for a status that refuses, unless the operation or the body says something more precise. */
export function toErrorCode(status: number): LoginErrorCode {
  if (status >= 500) return 'server-error'
  if (status === 401 || status === 403) return 'forbidden'
  if (status === 408) return 'timeout'
  if (status === 423) return 'locked'
  if (status === 429) return 'rate-limited'
  return 'rejected'
}
