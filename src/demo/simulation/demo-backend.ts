import { DEMO_PATHS, PROXY_PATHS } from '../../../mocks/demo/demo-paths.js'
import type { LoginBackend } from '../../backends/login-backend.js'
import { d7 } from '../../backends/d7/backend.js'
import { digipay } from '../../backends/digipay/backend.js'
import { trader4 } from '../../backends/trader4/backend.js'
import { werifyOauth } from '../../backends/werify-oauth/backend.js'
import { werify } from '../../backends/werify/backend.js'
import type { QrTicket } from '../../domain/qr-ticket.js'
import type { Settings } from '../settings.js'
import type { TicketReference } from '../phone/ticket-link.js'

export const HOLD_SECONDS = 25

interface DemoBackendOptions {
  readonly settings: Pick<Settings, 'backend' | 'code' | 'hold' | 'qrCheck'>
  /** Query of the page that Google leads back to. @default none */
  readonly returnTo?: string
  /** Origin of the API. */
  readonly origin: string
  /** Text in the QR code of a ticket. @default the backend's own */
  readonly toQrPayload?: (ticket: TicketReference) => string
}

/** The chosen backend, at the simulated API. */
export function createDemoBackend({
  origin,
  settings,
  returnTo,
  toQrPayload,
}: DemoBackendOptions): LoginBackend {
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
    ...(toQrPayload !== undefined && { qrPayload: ({ ref }: QrTicket) => toQrPayload({ backend, ref }) }),
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
