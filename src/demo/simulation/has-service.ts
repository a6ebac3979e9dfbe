/**
 * Tells whether the page's server simulates the login service, too. A static host does not, and may answer every request
 * with a page.
 */
export function hasService(): Promise<boolean> {
  return fetch('/simulated/', { cache: 'no-store' }).then(
    ({ ok, headers }) => ok && headers.get('Content-Type') === 'application/json',
    () => false,
  )
}
