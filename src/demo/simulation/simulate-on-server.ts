import { createDemoBackend } from './demo-backend.js'
import { fetchPhoneFeed, sendDecision } from '../phone/phone-api.js'
import { createPolledValue } from './polled-value.js'
import { toQuery } from '../settings.js'
import type { Simulation } from './simulation.js'
import { toTicketLink, type TicketReference } from '../phone/ticket-link.js'

const LOCAL_HOSTS = ['localhost', '127.0.0.1', '[::1]']

/** Simulates the service in the page's server, which a real phone can reach too. */
export async function simulateOnServer(): Promise<Simulation> {
  const { origin, hostname } = window.location
  const feed = createPolledValue(await fetchPhoneFeed(), fetchPhoneFeed)

  const phoneOrigin = (LOCAL_HOSTS.includes(hostname) && feed.get().networkUrl) || origin
  const apiOrigin = window.isSecureContext ? origin : replaceOrigin(origin)
  const toQrPayload = (ticket: TicketReference) => toTicketLink(phoneOrigin, ticket)

  return {
    isServed: true,
    backendFor(chosen) {
      const options = { origin: apiOrigin, toQrPayload, settings: chosen, returnTo: toQuery(chosen) }
      const backend = createDemoBackend(options)
      const { google } = backend
      if (google === undefined) return backend
      // The browser follows a link without `fetch`, so a link needs the real origin.
      const href = (page: string, state: string) => google.href(page, state).replace(apiOrigin, origin)
      return { ...backend, google: { ...google, href } }
    },
    phone: {
      sent: () => feed.get().sent,
      open: () => feed.get().open,
      subscribe: feed.subscribe,
      decide: (ticket, decision) => sendDecision(decision, ticket, feed.get().accessToken),
    },
    close: feed.close,
  }
}

/**
 * Gives the backends an origin that they accept: they allow plain `http:` for `localhost` only. `fetch` replaces it by
 * the page's own. A demo may do so, since nothing in it is secret.
 */
function replaceOrigin(origin: string): string {
  const localOrigin = 'http://localhost'
  const realFetch = window.fetch.bind(window)
  window.fetch = (input, init) =>
    realFetch(typeof input === 'string' ? input.replace(`${localOrigin}/`, `${origin}/`) : input, init)
  return localOrigin
}
