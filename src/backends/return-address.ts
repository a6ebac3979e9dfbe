/** What parsers read in different ways: two slashes in front, a backslash, what cannot be printed. */
const AMBIGUOUS = /^\s*\/\/|\\|\p{Cc}/u

/**
 * Where a server is asked to lead back to: as wanted, if that is of this page's own origin, otherwise this page without
 * its query. Always a full address, and never with a fragment (RFC 6749, 3.1.2).
 *
 * @param wanted a path or an address, from wherever the host has it
 * @param page the address of this page
 */
export function safeReturnAddress(wanted: string | undefined, page: string): string {
  const here = new URL(page)
  here.username = here.password = here.search = here.hash = ''
  if (wanted === undefined) return here.href
  try {
    const { href, pathname } = ownAddress(wanted, here)
    // As the next parser reads it, and one that decodes once too often.
    for (const read of [href, decodeURIComponent(pathname)]) ownAddress(read, here)
    return href
  } catch {
    return here.href
  }
}

function ownAddress(text: string, here: URL): URL {
  const url = new URL(text, here)
  url.hash = ''
  const { protocol, host, username, password, pathname } = url
  const isOwn = protocol === here.protocol && host === here.host && username + password === ''
  if (!isOwn || [text, pathname].some(part => AMBIGUOUS.test(part))) throw new TypeError(text)
  return url
}
