import { getResponse, http, HttpResponse, type HttpHandler } from 'msw'
import { setupWorker } from 'msw/browser'

let current: readonly HttpHandler[] = []
/** The one worker of the page: msw can hardly stop one and start another at once. */
let started: Promise<void> | undefined

/**
 * Replaces all handlers of the page's requests. Requests without a handler go to the network. Resolves when the new
 * handlers are in force.
 */
export async function setHandlers(handlers: readonly HttpHandler[]): Promise<void> {
  current = handlers
  started ??= startWorker()
  await started
}

async function startWorker(): Promise<void> {
  const worker = setupWorker(
    failWhileOffline,
    http.all('*', ({ request }) => getResponse([...current], request)),
  )
  const start = () =>
    worker.start({
      quiet: true,
      onUnhandledRequest: 'bypass',
      serviceWorker: { url: new URL('mockServiceWorker.js', document.baseURI).pathname },
    })

  await start()
  // Starts again for a page that comes back from the back/forward cache, since msw ends when a page is left.
  window.addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return
    worker.stop()
    void start()
  })
}

/** Simulates the browser's offline mode, which a service worker does not see. */
const failWhileOffline = http.all('*', () => (navigator.onLine ? undefined : HttpResponse.error()))
