import type { Admission } from '../../service/login-service.js'

/** Adds the quota of the caller's address to a response, as Laravel does. A network error has no headers. */
export function withRateLimit(response: Response, { quota }: Admission): Response {
  if (quota === undefined || response.type === 'error') return response
  response.headers.set('X-RateLimit-Limit', String(quota.limit))
  response.headers.set('X-RateLimit-Remaining', String(quota.remaining))
  return response
}
