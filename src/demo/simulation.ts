import { DEMO_PATHS } from '../../mocks/demo/service.js'
import type { SentCode } from '../../mocks/outbox.js'
import type { LoginTicket } from '../../mocks/tickets.js'
import type { LoginBackend } from '../backends/backend.js'
import { trader4 } from '../backends/trader4/backend.js'
import { werifyOauth } from '../backends/werify-oauth/backend.js'
import { werify } from '../backends/werify/backend.js'
import type { QrTicket } from '../domain/qr-ticket.js'
import type { NamedTicket } from './phone-app.js'
import type { BackendName } from './settings.js'

/** One simulated service behind all backends, and the phone of the one person who has an account there. */
export interface Simulation {
  readonly backends: Readonly<Record<BackendName, LoginBackend>>
  readonly phone: SimulatedPhone
}

export interface SimulatedPhone {
  /** The codes that arrived, oldest first. */
  readonly sent: () => readonly SentCode[]
  /** The tickets that wait for a decision, newest first. */
  readonly open: () => readonly LoginTicket[]
  readonly subscribe: (listener: () => void) => () => void
  readonly decide: (ticket: NamedTicket, decision: 'authorize' | 'deny') => Promise<unknown>
}

/**
 * @param origin where the API is
 * @param drawn what the QR code says of a ticket; what the backend says itself without it
 */
export function demoBackends(
  origin: string,
  drawn?: (ticket: NamedTicket) => string,
): Simulation['backends'] {
  const draws = (backend: BackendName) =>
    drawn && { qrPayload: ({ ref }: QrTicket) => drawn({ backend, ref }) }
  const baseUrl = origin + DEMO_PATHS.werify
  return {
    trader4: trader4({ baseUrl: origin + DEMO_PATHS.trader4, ...draws('trader4') }),
    werify: werify({ baseUrl, oauthBaseUrl: baseUrl, ...draws('werify') }),
    werifyOauth: werifyOauth({ baseUrl: origin + DEMO_PATHS.werifyOauth, ...draws('werifyOauth') }),
  }
}
