/** Text that URL parsers disagree on: a leading `//`, a backslash, control characters. */
const AMBIGUOUS = /^\s*\/\/|\\|\p{Cc}/u

/**
 * Full address that the server redirects back to, without a fragment (RFC 6749, 3.1.2). An address of another origin is
 * replaced by the current page without its query, which prevents an open redirect.
 *
 * @param wanted path or address from the host, not trusted
 * @param page full address of the current page
 */
export function toReturnAddress(wanted: string | undefined, page: string): string {
  const here = new URL(page)
  here.username = here.password = here.search = here.hash = ''
  if (wanted === undefined) return here.href
  try {
    const { href, pathname } = parseOwnAddress(wanted, here)
    // The server parses the address again, and may decode it once too often.
    for (const read of [href, decodeURIComponent(pathname)]) parseOwnAddress(read, here)
    return href
  } catch {
    return here.href
  }
}

/** @throws TypeError for an address of another origin, or an ambiguous one */
function parseOwnAddress(text: string, here: URL): URL {
  const url = new URL(text, here)
  url.hash = ''
  const { protocol, host, username, password, pathname } = url
  const isOwn = protocol === here.protocol && host === here.host && username + password === ''
  if (!isOwn || [text, pathname].some(part => AMBIGUOUS.test(part))) throw new TypeError(text)
  return url
}
