import { http, HttpResponse, type HttpHandler } from 'msw'
import { setupWorker } from 'msw/browser'

export interface MockWorkerOptions {
  /** Where the page serves msw's worker script. @default '/mockServiceWorker.js' */
  readonly serviceWorkerUrl?: string
}

/** Answers the page's requests inside the page. What no handler takes goes to the network. */
export interface MockWorker {
  readonly stop: () => void
}

/** Resolves when requests are answered: load the app after that. */
export async function startMockWorker(
  handlers: readonly HttpHandler[],
  { serviceWorkerUrl = '/mockServiceWorker.js' }: MockWorkerOptions = {},
): Promise<MockWorker> {
  const worker = setupWorker(failWhileOffline, ...handlers)
  await worker.start({
    quiet: true,
    onUnhandledRequest: 'bypass',
    serviceWorker: { url: serviceWorkerUrl },
  })
  return { stop: () => worker.stop() }
}

/** A worker answers without a network, so the browser's own "offline" would not reach the page. */
const failWhileOffline = http.all('*', () => (navigator.onLine ? undefined : HttpResponse.error()))
