import { DEMO_PATHS, PROXY_PATHS } from '../../mocks/demo/demo-service.js'
import type { SentCode } from '../../mocks/service/outbox.js'
import type { LoginTicket } from '../../mocks/service/tickets.js'
import type { LoginBackend } from '../backends/login-backend.js'
import { d7 } from '../backends/d7/backend.js'
import { digipay } from '../backends/digipay/backend.js'
import { trader4 } from '../backends/trader4/backend.js'
import { werifyOauth } from '../backends/werify-oauth/backend.js'
import { werify } from '../backends/werify/backend.js'
import type { QrTicket } from '../domain/qr-ticket.js'
import type { NamedTicket } from './ticket-link.js'
import type { Settings } from './settings.js'

/** One simulated service behind all backends, and the phone of the one person who has an account there. */
export interface Simulation {
  readonly backendFor: (settings: Settings) => LoginBackend
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

/** How long the demo asks for a check to be held. */
const HOLD_SECONDS = 25

interface DemoBackendOptions {
  readonly settings: Pick<Settings, 'backend' | 'code' | 'hold' | 'qrCheck'>
  /** Where Google comes back to. @default the page, without its query */
  readonly returnTo?: string
  /** Where the API is. */
  readonly origin: string
  /** What the QR code says of a ticket. @default what the backend says itself */
  readonly drawn?: (ticket: NamedTicket) => string
}

export function demoBackend({ origin, settings, returnTo, drawn }: DemoBackendOptions): LoginBackend {
  const { backend, code, hold, qrCheck } = settings
  if (backend === 'digipay') return digipay({ baseUrl: origin + PROXY_PATHS.digipay })
  if (backend === 'd7') {
    return code === 'letters'
      ? d7({ baseUrl: origin + PROXY_PATHS['d7-letters'], code: { length: 6, alphabet: 'letters' } })
      : d7({ baseUrl: origin + PROXY_PATHS.d7 })
  }
  const baseUrl = origin + DEMO_PATHS[backend]
  const options = {
    baseUrl,
    ...(hold === 'on' && { holdSeconds: HOLD_SECONDS }),
    ...(drawn !== undefined && { qrPayload: ({ ref }: QrTicket) => drawn({ backend, ref }) }),
  }
  switch (backend) {
    case 'trader4':
      return trader4({ ...options, google: returnTo === undefined ? {} : { returnTo } })
    case 'werify':
      return werify({ ...options, oauthBaseUrl: baseUrl, qrCheck })
    case 'werifyOauth':
      return werifyOauth(options)
  }
}
