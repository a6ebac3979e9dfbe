import { http, type HttpHandler } from 'msw'
import { HIDDEN_FROM_OTHER_ORIGINS } from '../../transport/cors.js'
import type { ResponseWriter } from './response-writer.js'

/**
 * Response to a request without the API key of the app, which is read from the query and else from the header
 * `api-key`. The server checks the key before anything else, CORS included, so no page of another origin may read it.
 *
 * @param apiKey key that the server requires. @default none
 * @returns `undefined` for a request with the key
 */
export function refuseWithoutKey(
  { headers, url }: Request,
  apiKey: string | undefined,
  writer: ResponseWriter,
): Response | undefined {
  const key = new URL(url).searchParams.get('api-key') ?? headers.get('api-key')
  if (apiKey === undefined || key === apiKey) return undefined
  const response = writer.failure(401, { code: 'invalid_client' })
  for (const [name, value] of Object.entries(HIDDEN_FROM_OTHER_ORIGINS)) response.headers.set(name, value)
  return response
}

/** Refuses preflights without the API key. A browser sends a preflight without the page's headers, so a key in one is missing. */
export function preflightHandlers(
  baseUrls: readonly string[],
  apiKey: string | undefined,
  writer: ResponseWriter,
): HttpHandler[] {
  return baseUrls.map(baseUrl =>
    http.options(`${baseUrl}/*`, ({ request }) => refuseWithoutKey(request, apiKey, writer)),
  )
}
