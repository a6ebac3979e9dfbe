import type { HttpHandler } from 'msw'
import { d7Handlers } from '../../../mocks/backends/d7/handlers.js'
import { digipayHandlers } from '../../../mocks/backends/digipay/handlers.js'
import { trader4Handlers } from '../../../mocks/backends/trader4/handlers.js'
import { werifyOauthHandlers } from '../../../mocks/backends/werify-oauth/handlers.js'
import { werifyHandlers } from '../../../mocks/backends/werify/handlers.js'
import { createLoginService, type LoginService } from '../../../mocks/service/login-service.js'
import { seededBytes } from '../../../mocks/service/random.js'
import { noRateLimits } from '../../../mocks/service/rules.js'
import { d7 } from '../../backends/d7/backend.js'
import { digipay } from '../../backends/digipay/backend.js'
import type { LoginBackend } from '../../backends/login-backend.js'
import { trader4 } from '../../backends/trader4/backend.js'
import { werifyOauth } from '../../backends/werify-oauth/backend.js'
import { werify } from '../../backends/werify/backend.js'

// For tests: simulated servers of every backend.

interface Kind {
  readonly make: (baseUrl: string) => LoginBackend
  readonly handlersOf: (baseUrl: string, service: LoginService) => HttpHandler[]
  /** Identifiers that a person may have. */
  readonly identifiers: readonly [string, string]
}

const EMAILS = ['hi@trader4.net', 'ada@example.com'] as const
const NUMBERS = ['+447888872720', '+447911123456'] as const

export const SERVER_NAMES = [
  'werify',
  'werify, in fewer checks',
  'werifyOauth',
  'trader4',
  'trader4, with long polls',
  'd7',
  'digipay',
] as const

export type ServerName = (typeof SERVER_NAMES)[number]

const kinds: Readonly<Record<ServerName, Kind>> = {
  werify: { make: baseUrl => werify({ baseUrl }), handlersOf: werifyHandlers, identifiers: EMAILS },
  'werify, in fewer checks': {
    make: baseUrl => werify({ baseUrl, qrCheck: 'session-check' }),
    handlersOf: werifyHandlers,
    identifiers: EMAILS,
  },
  werifyOauth: {
    make: baseUrl => werifyOauth({ baseUrl }),
    handlersOf: werifyOauthHandlers,
    identifiers: EMAILS,
  },
  trader4: { make: baseUrl => trader4({ baseUrl }), handlersOf: trader4Handlers, identifiers: EMAILS },
  'trader4, with long polls': {
    make: baseUrl => trader4({ baseUrl, holdSeconds: 25 }),
    handlersOf: trader4Handlers,
    identifiers: EMAILS,
  },
  d7: { make: baseUrl => d7({ baseUrl }), handlersOf: d7Handlers, identifiers: NUMBERS },
  digipay: {
    make: baseUrl => digipay({ baseUrl, email: EMAILS[0] }),
    handlersOf: digipayHandlers,
    identifiers: NUMBERS,
  },
}

export interface Server extends Kind {
  readonly name: ServerName
  readonly baseUrl: string
  readonly service: LoginService
  readonly handlers: HttpHandler[]
}

/**
 * @param isLimited has the quotas of the default rules
 * @param seed of its codes and tickets
 */
export function startServer(
  name: ServerName,
  baseUrl: string,
  {
    now,
    isLimited,
    seed,
  }: { readonly now: () => number; readonly isLimited: boolean; readonly seed: number },
): Server {
  const { resendWaitsMs: _waits, ...withWaits } = noRateLimits
  const service = createLoginService({
    now,
    randomBytes: seededBytes(seed),
    rules: isLimited ? {} : withWaits,
  })
  const kind = kinds[name]
  return { ...kind, name, baseUrl, service, handlers: kind.handlersOf(baseUrl, service) }
}
