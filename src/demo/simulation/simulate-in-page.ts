import { http, passthrough, type HttpHandler } from 'msw'
import { d7Handlers } from '../../../mocks/backends/d7/handlers.js'
import { digipayHandlers } from '../../../mocks/backends/digipay/handlers.js'
import { demoHandlers } from '../../../mocks/demo/demo-handlers.js'
import { DEMO_PATHS, PROXY_PATHS } from '../../../mocks/demo/demo-paths.js'
import { createDemoService, PHONE_OWNER } from '../../../mocks/demo/demo-service.js'
import { isScenarioName, scenarioHandler } from '../../../mocks/scenarios.js'
import type { LoginService } from '../../../mocks/service/login-service.js'
import { setHandlers } from '../../../mocks/transport/browser.js'
import { createDemoBackend } from './demo-backend.js'
import { failScripts } from './fail-scripts.js'
import { hasService } from './has-service.js'
import { NO_GOOGLE } from './no-google.js'
import { fetchPhoneFeed, sendDecision } from '../phone/phone-api.js'
import { createPolledValue } from './polled-value.js'
import type { SettingsStore } from '../settings-store.js'
import { isTicketBackend, toQuery } from '../settings.js'
import type { SimulatedPhone, Simulation } from './simulation.js'

const NOTHING: ReturnType<SimulatedPhone['sent']> = []

/**
 * Simulates the service in this page. The backends that need a secret stay in the page's server, if it simulates them.
 * Resolves once the requests of the page reach the service.
 */
export async function simulateInPage(settings: SettingsStore): Promise<Simulation> {
  const { origin, hostname } = window.location
  const service = createDemoService({
    smsHost: hostname,
    rules: { matchCodes: settings.get().matchCodes === 'on' },
  })
  const { outbox, tickets } = service
  const accessToken = service.signInPhone(PHONE_OWNER)
  const served = hasService()
  const currentScenarios = () => settings.get().scenario.filter(isScenarioName)

  await setHandlers([
    failScripts(() => settings.get().scenario.includes('not-loaded')),
    ...Object.values({ ...DEMO_PATHS, ...PROXY_PATHS }).map(path =>
      scenarioHandler(origin + path, currentScenarios),
    ),
    ...passthroughHandlers(origin, served),
    ...proxiedHandlers(origin, service),
    ...demoHandlers(origin, service),
  ])
  const isServed = await served
  const isInPage = () => !isServed || isTicketBackend(settings.get().backend)
  const sentByServer = createPolledValue(NOTHING, async () =>
    isInPage() ? NOTHING : (await fetchPhoneFeed()).sent,
  )

  return {
    isServed,
    backendFor(chosen) {
      const backend = createDemoBackend({ origin, settings: chosen, returnTo: toQuery(chosen) })
      if (isServed || backend.google === undefined) return backend
      return { ...backend, google: { ...backend.google, href: () => `#${NO_GOOGLE}` } }
    },
    phone: {
      sent: () => (isInPage() ? outbox.all() : sentByServer.get()),
      open: tickets.open,
      subscribe(listener) {
        const ends = [outbox, tickets, sentByServer].map(source => source.subscribe(listener))
        return () => ends.forEach(end => end())
      },
      decide: (ticket, decision) => sendDecision(decision, ticket, accessToken),
    },
    close() {
      void setHandlers([])
      sentByServer.close()
    },
  }
}

/**
 * Leaves to the page's server what it simulates: the backends that need a secret, and Google, since the redirect there
 * ends this page and the service in it.
 */
function passthroughHandlers(origin: string, served: Promise<boolean>): readonly HttpHandler[] {
  const paths = [
    `${DEMO_PATHS.trader4}/v1/oauth/google`,
    ...Object.values(PROXY_PATHS).map(path => `${path}/*`),
  ]
  return paths.map(path => http.post(origin + path, async () => ((await served) ? passthrough() : undefined)))
}

/** The backends behind a proxy, for a page without one. */
function proxiedHandlers(origin: string, service: LoginService): readonly HttpHandler[] {
  return [
    ...d7Handlers(origin + PROXY_PATHS.d7, service),
    ...d7Handlers(origin + PROXY_PATHS['d7-letters'], service),
    ...digipayHandlers(origin + PROXY_PATHS.digipay, service),
  ]
}
