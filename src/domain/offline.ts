/** Whether the browser knows that it is offline. When it thinks otherwise it may be wrong. */
export function isOffline(): boolean {
  return typeof navigator !== 'undefined' && navigator.onLine === false
}
