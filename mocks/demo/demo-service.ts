import type { HttpHandler } from 'msw'
import { trader4Handlers } from '../backends/trader4/handlers.js'
import { werifyOauthHandlers } from '../backends/werify-oauth/handlers.js'
import { werifyHandlers } from '../backends/werify/handlers.js'
import { cryptoBytes } from '../service/random.js'
import { createLoginService, type LoginService, type LoginServiceOptions } from '../service/login-service.js'

/** Below which path of the demo's own origin each backend is simulated. */
export const DEMO_PATHS = {
  trader4: '/api/trader4',
  werify: '/api/werify',
  werifyOauth: '/api/werify-oauth',
} as const

/** Below which path a proxy leads to those that want a secret. They are simulated where it is: in the server alone. */
export const PROXY_PATHS = {
  d7: '/api/d7',
  'd7-letters': '/api/d7-letters',
  digipay: '/api/digipay',
} as const

/** Whose phone the demo shows. All that has an account there is hers. */
export const OWNER = 'hi@trader4.net'

/** Whoever tries things out sends more codes than a person who signs in. */
export function createDemoService({ rules, ...options }: LoginServiceOptions = {}): LoginService {
  return createLoginService({
    randomBytes: cryptoBytes(),
    ...options,
    rules: { sendsPerIdentifier: [], sendsPerAddress: [], ...rules },
  })
}

/** @param origin of the page; empty where the server may be reached by several */
export function demoHandlers(origin: string, service: LoginService): HttpHandler[] {
  const werify = origin + DEMO_PATHS.werify
  return [
    ...trader4Handlers(origin + DEMO_PATHS.trader4, service),
    ...werifyHandlers(werify, service, { oauthBaseUrl: werify }),
    ...werifyOauthHandlers(origin + DEMO_PATHS.werifyOauth, service),
  ]
}
