import type { SentCode } from '../../../mocks/service/outbox.js'
import type { LoginTicket } from '../../../mocks/service/ticket-records.js'
import type { LoginBackend } from '../../backends/login-backend.js'
import type { Settings } from '../settings.js'
import type { TicketReference } from '../phone/ticket-link.js'

/** One simulated service behind all backends, and the phone of the one person with an account there. */
export interface Simulation {
  /** False on a static host: then nothing can be simulated outside the page, such as Google. */
  readonly isServed: boolean
  readonly backendFor: (settings: Settings) => LoginBackend
  readonly phone: SimulatedPhone
  /** Ends the service, and leaves the page's requests to the network again. */
  readonly close: () => void
}

export interface SimulatedPhone {
  /** The codes that arrived, oldest first. */
  readonly sent: () => readonly SentCode[]
  /** The tickets that wait for a decision, newest first. */
  readonly open: () => readonly LoginTicket[]
  readonly subscribe: (listener: () => void) => () => void
  readonly decide: (ticket: TicketReference, decision: 'authorize' | 'deny') => Promise<unknown>
}
