import { getResponse, http, type HttpHandler } from 'msw'
import { startMockWorker } from '../../mocks/transport/browser.js'

let current: readonly HttpHandler[] = []
let started: Promise<unknown> | undefined

/** From now on the page's requests are answered so, and by nobody else. Resolves when they are. */
export async function answerWith(handlers: readonly HttpHandler[]): Promise<void> {
  current = handlers
  started ??= startMockWorker([http.all('*', ({ request }) => getResponse([...current], request))], {
    serviceWorkerUrl: new URL('mockServiceWorker.js', document.baseURI).pathname,
  })
  await started
}

/** Makes the page believe that it is offline, or online again, as the browser would. */
export function setOffline(isOffline: boolean): void {
  if (isOffline === !navigator.onLine) return
  if (isOffline) Object.defineProperty(navigator, 'onLine', { value: false, configurable: true })
  else Reflect.deleteProperty(navigator, 'onLine')
  window.dispatchEvent(new Event(isOffline ? 'offline' : 'online'))
}
