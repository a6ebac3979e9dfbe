import type { IncomingHttpHeaders } from 'node:http'

/**
 * True unless a page of another origin sends the request. Browsers tell by `Sec-Fetch-Site`, or where an address is not
 * secure, by `Origin`; other clients tell nothing.
 */
export function isOwnPage(headers: IncomingHttpHeaders): boolean {
  const { host, origin } = headers
  const site = headers['sec-fetch-site'] ?? 'same-origin'
  const hasOwnOrigin = origin === undefined || origin === `http://${host}` || origin === `https://${host}`
  return (site === 'same-origin' || site === 'none') && hasOwnOrigin
}
