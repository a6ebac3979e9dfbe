/** What browsers run or show in place of a page, and what anybody on the way can read. */
const REFUSED = ['javascript:', 'data:', 'vbscript:', 'blob:', 'file:', 'about:', 'http:']

/**
 * An address that may be an app: `https:` or a scheme of its own.
 *
 * @throws TypeError for anything else
 */
export function appAddress(href: string): string {
  const protocol = URL.canParse(href) ? new URL(href).protocol : ''
  if (protocol !== '' && !REFUSED.includes(protocol)) return href
  // The address holds a live secret, so it is not in the error.
  throw new TypeError(
    `"appLink" returned an address with the scheme "${protocol}", which no app is opened with. Return one with https: or the app's own scheme.`,
  )
}
