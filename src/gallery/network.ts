import { getResponse, http, type HttpHandler } from 'msw'
import { startMockWorker } from '../../mocks/transport/browser.js'

let current: readonly HttpHandler[] = []
let started: Promise<unknown> | undefined

/** Replaces all handlers of the page's requests. Resolves when the new ones are in force. */
export async function setHandlers(handlers: readonly HttpHandler[]): Promise<void> {
  current = handlers
  started ??= startMockWorker([http.all('*', ({ request }) => getResponse([...current], request))], {
    serviceWorkerUrl: new URL('mockServiceWorker.js', document.baseURI).pathname,
  })
  await started
}
