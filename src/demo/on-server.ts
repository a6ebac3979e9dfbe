import { DEMO_PATHS } from '../../mocks/demo/service.js'
import { createListeners } from '../../mocks/listeners.js'
import { fetchFeed, phoneAddress, tellService, type NamedTicket } from './phone-app.js'
import { demoBackend, type Simulation } from './simulation.js'

const LOCAL_HOSTS = ['localhost', '127.0.0.1', '[::1]']

/** How often the simulated phone looks for messages and tickets, in milliseconds. */
const LOOK_EVERY_MS = 1000

/** The service lives in the server of this page, where a real phone reaches it too. */
export async function simulateOnServer(): Promise<Simulation> {
  const { origin, hostname } = window.location
  const { subscribe, notify } = createListeners()
  let feed = await fetchFeed()

  async function look() {
    // A server that was stopped may come back.
    feed = await fetchFeed().catch(() => feed)
    notify()
  }
  setInterval(() => void look(), LOOK_EVERY_MS)

  const seenByPhones = (LOCAL_HOSTS.includes(hostname) && feed.networkUrl) || origin
  const apiOrigin = window.isSecureContext ? origin : standInFor(origin)
  const drawn = (ticket: NamedTicket) => phoneAddress(seenByPhones, ticket)
  // A link is followed by the browser, for which nothing stands in.
  const google = { href: () => `${DEMO_PATHS.trader4}/v1/oauth/google` }

  return {
    backendFor(chosen) {
      const backend = demoBackend({ origin: apiOrigin, drawn, ...chosen })
      return backend.google === undefined ? backend : { ...backend, google }
    },
    phone: {
      sent: () => feed.sent,
      open: () => feed.open,
      subscribe,
      decide: (ticket, decision) => tellService(decision, ticket, feed.accessToken),
    },
  }
}

/**
 * On the network this server speaks plain `http:`, which the backends take from this very machine alone, and rightly.
 * Here, where nothing is real, such an address stands in for the page's own.
 */
function standInFor(origin: string): string {
  const standIn = 'http://localhost'
  const fetchAsIs = window.fetch.bind(window)
  window.fetch = (input, init) =>
    fetchAsIs(typeof input === 'string' ? input.replace(`${standIn}/`, `${origin}/`) : input, init)
  return standIn
}
