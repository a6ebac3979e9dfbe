import type { HttpHandler } from 'msw'
import { d7Handlers } from '../backends/d7/handlers.js'
import { digipayHandlers } from '../backends/digipay/handlers.js'
import { trader4Handlers } from '../backends/trader4/handlers.js'
import { werifyOauthHandlers } from '../backends/werify-oauth/handlers.js'
import { werifyHandlers } from '../backends/werify/handlers.js'
import type { LoginService } from '../service/login-service.js'

/** A backend that the command serves. */
interface ServedBackend {
  readonly name: string
  readonly path: string
  /** Path that public clients of the real server use below its origin. */
  readonly clientPath?: string
  readonly handlers: (
    baseUrl: string,
    service: LoginService,
    options: { readonly strict: boolean },
  ) => HttpHandler[]
  /** Header that every request must carry, if any. */
  readonly header?: string
}

/** Secret of the simulated D7 account. */
const D7_TOKEN = 'simulated'

export const BACKENDS: readonly ServedBackend[] = [
  { name: 'werify', path: '/api/werify', clientPath: '/api/v1', handlers: werifyHandlers },
  { name: 'werifyOauth', path: '/api/werify-oauth', handlers: werifyOauthHandlers },
  { name: 'trader4', path: '/api/trader4', handlers: trader4Handlers },
  {
    name: 'd7',
    path: '/api/d7',
    clientPath: '/verify/v1/otp',
    handlers: (baseUrl, service, { strict }) => d7Handlers(baseUrl, service, { apiToken: D7_TOKEN, strict }),
    header: `Authorization: Bearer ${D7_TOKEN}`,
  },
  { name: 'digipay', path: '/api/digipay', handlers: digipayHandlers },
]

/**
 * Handlers of all backends, below every path of each.
 *
 * @param strict refuses requests outside the contract
 */
export function servedHandlers(service: LoginService, strict: boolean): HttpHandler[] {
  return BACKENDS.flatMap(({ path, clientPath, handlers }) => [
    ...handlers(path, service, { strict }),
    ...(clientPath === undefined ? [] : handlers(clientPath, service, { strict })),
  ])
}
