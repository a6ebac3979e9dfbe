/** True while the browser reports that it is offline. False does not mean that the network works. */
export function isOffline(): boolean {
  return typeof navigator !== 'undefined' && navigator.onLine === false
}
