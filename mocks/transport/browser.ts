import { http, HttpResponse, type HttpHandler } from 'msw'
import { setupWorker } from 'msw/browser'

export interface MockWorkerOptions {
  /** Address of msw's worker script. @default '/mockServiceWorker.js' */
  readonly serviceWorkerUrl?: string
}

/** A service worker that answers the page's requests. Requests without a handler go to the network. */
export interface MockWorker {
  readonly stop: () => void
}

/** Resolves when the worker is ready. Start the app after that. */
export async function startMockWorker(
  handlers: readonly HttpHandler[],
  { serviceWorkerUrl = '/mockServiceWorker.js' }: MockWorkerOptions = {},
): Promise<MockWorker> {
  const worker = setupWorker(failWhileOffline, ...handlers)
  const start = () =>
    worker.start({
      quiet: true,
      onUnhandledRequest: 'bypass',
      serviceWorker: { url: serviceWorkerUrl },
    })

  /** Starts again for a page that comes back from the back/forward cache, since msw ends when a page is left. */
  function handlePageShow({ persisted }: PageTransitionEvent) {
    if (!persisted) return
    worker.stop()
    void start()
  }

  await start()
  window.addEventListener('pageshow', handlePageShow)
  return {
    stop() {
      window.removeEventListener('pageshow', handlePageShow)
      worker.stop()
    },
  }
}

/** Simulates the browser's offline mode, which a service worker does not see. */
const failWhileOffline = http.all('*', () => (navigator.onLine ? undefined : HttpResponse.error()))
