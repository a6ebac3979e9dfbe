/**
 * What a server lets pages of other origins do. `open`: any may ask and read, without credentials, and without any
 * header of the answer, as the real servers have it. `closed`: none may read what it answers. `no-preflight`: none may
 * ask what a browser asks leave for first, such as anything in JSON.
 */
export const CORS_POLICIES = ['open', 'closed', 'no-preflight'] as const

export type CorsPolicy = (typeof CORS_POLICIES)[number]

/** @returns the answer to an `OPTIONS` */
export function preflight(policy: CorsPolicy, requestedHeaders: string | undefined): Response {
  if (policy === 'no-preflight') return new Response(null, { status: 405 })
  return new Response(null, {
    status: 204,
    headers: {
      'Access-Control-Allow-Methods': 'GET, POST',
      // Named one by one: `*` does not cover `Authorization`.
      'Access-Control-Allow-Headers': requestedHeaders ?? '',
      'Access-Control-Max-Age': '600',
    },
  })
}
