/** Schemes that browsers run or render, and `http:`, which the network can read. */
const REFUSED = ['javascript:', 'data:', 'vbscript:', 'blob:', 'file:', 'about:', 'http:']

/**
 * Checks that an address may open an app: `https:`, or a scheme of the app's own.
 *
 * @returns the address
 * @throws TypeError for any other address
 */
export function parseAppLink(href: string): string {
  const protocol = URL.canParse(href) ? new URL(href).protocol : ''
  if (protocol !== '' && !REFUSED.includes(protocol)) return href
  // The address contains a live secret, so the error leaves it out.
  throw new TypeError(
    `"appLink" returned an address with the scheme "${protocol}", which no app is opened with. Return one with https: or the app's own scheme.`,
  )
}
