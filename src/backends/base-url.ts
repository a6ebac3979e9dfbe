/** Has a scheme that others cannot read in transit: `https:`, or `http:` to this machine. */
export function isSecureUrl({ protocol, hostname }: URL): boolean {
  return (
    protocol === 'https:' || (protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname))
  )
}

/** Stands in for the origin of the page. */
const PLACEHOLDER = 'https://page.invalid'

/**
 * Normalised base address of a server: without a trailing slash, but for the path `/`. A path stays one until a request
 * is sent, since a server that renders the page does not know its address.
 *
 * @throws TypeError for an address that is not secure, not absolute, or has a query, a fragment or credentials
 */
export function parseBaseUrl(baseUrl: string): string {
  const base = /^\/(?!\/)/.test(baseUrl) ? PLACEHOLDER : undefined
  const url = URL.canParse(baseUrl, base) ? new URL(baseUrl, base) : undefined
  const isPlain = url !== undefined && !/[?#]/.test(baseUrl) && url.username === '' && url.password === ''
  if (!isPlain || !(base === undefined ? isSecureUrl(url) || isOfPage(url) : isPath(url))) {
    throw new TypeError(
      'baseUrl must be a full https: address (http: only for localhost or the same origin) or a path such as /login, ' +
        'without query, fragment or password.',
    )
  }
  return (base === undefined ? url.href : url.pathname).replace(/(?<=.)\/+$/, '')
}

/**
 * Full address for a request, from a base address that `parseBaseUrl` has returned.
 *
 * @param origin of the page
 * @throws TypeError for a path where there is no page
 */
export function toFullUrl(baseUrl: string, path: string, origin = findPageOrigin()): string {
  return baseUrl.startsWith('/')
    ? new URL((baseUrl === '/' ? '' : baseUrl) + path, origin).href
    : baseUrl + path
}

/** Leads to no other origin, also when it is parsed a second time. */
function isPath({ origin, pathname }: URL): boolean {
  return origin === PLACEHOLDER && !pathname.startsWith('//')
}

/** Has the origin of the page, and is as safe: whoever can read it has read the page. */
function isOfPage({ protocol, origin }: URL): boolean {
  return protocol === 'http:' && origin === findPageOrigin()
}

/** Origin of the page. Where its address has none, as in a frame that was written in place, that of its document. */
function findPageOrigin(): string | undefined {
  const { location, origin } = globalThis
  return location?.origin === 'null' ? origin : location?.origin
}
