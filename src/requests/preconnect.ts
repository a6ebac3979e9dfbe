/**
 * Opens the connection to a server before the first request, which then need not wait for it: once per origin, and only
 * to another one than that of the page, which is connected already.
 *
 * @param address of a backend, with a space between several
 */
export function preconnect(address = ''): void {
  for (const part of address.split(' ')) {
    const href = URL.canParse(part) ? new URL(part).origin : ''
    const isOther = /^https?:/.test(href) && href !== window.location.origin
    if (isOther && document.querySelector(`link[rel=preconnect][href="${href}"]`) === null) {
      // Requests are sent without credentials, over connections of their own.
      const attributes = { rel: 'preconnect', href, crossOrigin: '' }
      document.head.append(Object.assign(document.createElement('link'), attributes))
    }
  }
}
