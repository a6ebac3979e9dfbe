import { fetchFeed, phoneAddress, tellService, type NamedTicket } from './ticket-link.js'
import { polled } from './polled-value.js'
import { queryOf } from './settings.js'
import { demoBackend, type Simulation } from './simulation.js'

const LOCAL_HOSTS = ['localhost', '127.0.0.1', '[::1]']

/** The service lives in the server of this page, where a real phone reaches it too. */
export async function simulateOnServer(): Promise<Simulation> {
  const { origin, hostname } = window.location
  const feed = polled(await fetchFeed(), fetchFeed)

  const seenByPhones = (LOCAL_HOSTS.includes(hostname) && feed.get().networkUrl) || origin
  const apiOrigin = window.isSecureContext ? origin : standInFor(origin)
  const drawn = (ticket: NamedTicket) => phoneAddress(seenByPhones, ticket)

  return {
    backendFor(chosen) {
      const backend = demoBackend({ origin: apiOrigin, drawn, settings: chosen, returnTo: queryOf(chosen) })
      const { google } = backend
      if (google === undefined) return backend
      // A link is followed by the browser, for which nothing stands in.
      const href = (page: string, state: string) => google.href(page, state).replace(apiOrigin, origin)
      return { ...backend, google: { ...google, href } }
    },
    phone: {
      sent: () => feed.get().sent,
      open: () => feed.get().open,
      subscribe: feed.subscribe,
      decide: (ticket, decision) => tellService(decision, ticket, feed.get().accessToken),
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
