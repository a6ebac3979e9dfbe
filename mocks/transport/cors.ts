/**
 * Access of other origins to a server.
 *
 * - `open`: every origin may send requests and read responses, without credentials and without response headers, as on
 *   the real servers.
 * - `exposed`: as `open`, and pages may read the headers that tell them how long to wait.
 * - `closed`: no other origin may read a response.
 * - `no-preflight`: preflights are refused, and with them all requests that need one, such as a JSON body.
 */
export const CORS_POLICIES = ['open', 'exposed', 'closed', 'no-preflight'] as const

export type CorsPolicy = (typeof CORS_POLICIES)[number]

const ALLOW_ORIGIN = 'Access-Control-Allow-Origin'

/** Headers of a response that a server sends before it comes to CORS: no page of another origin may read it. */
export const HIDDEN_FROM_OTHER_ORIGINS: Readonly<Record<string, string>> = { [ALLOW_ORIGIN]: '' }

/** Headers that the widget reads. */
const EXPOSED_HEADERS = 'Retry-After, Date, RateLimit, Preference-Applied'

/** Response to an `OPTIONS` request. */
export function preflightResponse(policy: CorsPolicy, requestedHeaders: string): Response {
  if (policy === 'no-preflight') return new Response(null, { status: 405 })
  return new Response(null, {
    status: 204,
    headers: {
      'Access-Control-Allow-Methods': 'GET, POST',
      // `*` would not cover `Authorization`.
      'Access-Control-Allow-Headers': requestedHeaders,
      'Access-Control-Max-Age': '600',
    },
  })
}

/** Adds what a policy says to a response, unless its handler has hidden it. */
export function addCorsHeaders(policy: CorsPolicy, { headers }: Response): void {
  if (policy === 'closed' || headers.get(ALLOW_ORIGIN) === '') {
    headers.delete(ALLOW_ORIGIN)
    return
  }
  headers.set(ALLOW_ORIGIN, '*')
  if (policy === 'exposed') headers.set('Access-Control-Expose-Headers', EXPOSED_HEADERS)
}
