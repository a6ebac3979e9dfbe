/**
 * Opens the connection to a server before the first request, which then need not wait for it: once per origin, and only
 * to another one than that of the page, which is connected already.
 *
 * @param address of a backend, with a space between several
 */
export function preconnect(address = ''): void {
  const parts = address.split(' ').filter(part => URL.canParse(part))
  for (const { protocol, origin: href } of parts.map(part => new URL(part))) {
    const isOther = ['http:', 'https:'].includes(protocol) && href !== window.location.origin
    if (isOther && document.querySelector(`link[rel=preconnect][href="${href}"]`) === null) {
      // Requests are sent without credentials, over connections of their own.
      const attributes = { rel: 'preconnect', href, crossOrigin: '' }
      document.head.append(Object.assign(document.createElement('link'), attributes))
    }
  }
}
