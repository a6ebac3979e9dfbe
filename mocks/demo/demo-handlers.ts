import type { HttpHandler } from 'msw'
import { trader4Handlers } from '../backends/trader4/handlers.js'
import { werifyOauthHandlers } from '../backends/werify-oauth/handlers.js'
import { werifyHandlers } from '../backends/werify/handlers.js'
import type { LoginService } from '../service/login-service.js'
import { DEMO_PATHS } from './demo-paths.js'

/**
 * Handlers of all backends that a page may ask directly. They are strict: nothing that the widget sends is outside a
 * contract.
 *
 * @param origin of the page; empty where the server may be reached by several
 */
export function demoHandlers(origin: string, service: LoginService): HttpHandler[] {
  const werify = origin + DEMO_PATHS.werify
  return [
    ...trader4Handlers(origin + DEMO_PATHS.trader4, service, { strict: true }),
    ...werifyHandlers(werify, service, { oauthBaseUrl: werify, strict: true }),
    ...werifyOauthHandlers(origin + DEMO_PATHS.werifyOauth, service, { strict: true }),
  ]
}
