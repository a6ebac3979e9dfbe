import { http, passthrough } from 'msw'
import { startMockWorker } from '../../mocks/transport/browser.js'
import {
  createDemoService,
  DEMO_PATHS,
  demoHandlers,
  OWNER,
  PROXY_PATHS,
} from '../../mocks/demo/demo-service.js'
import { isScenarioName, scenarioHandler } from '../../mocks/scenarios.js'
import { lostParts } from './page-faults.js'
import { fetchFeed, tellService } from './ticket-link.js'
import { polled } from './polled-value.js'
import { isTicketBackend, queryOf, type SettingsStore } from './settings.js'
import { demoBackend, type Simulation, type SimulatedPhone } from './simulation.js'

const NOTHING: ReturnType<SimulatedPhone['sent']> = []

/** The service lives in this page, but for what wants a secret. Resolves once the page's requests reach it. */
export async function simulateInPage(settings: SettingsStore): Promise<Simulation> {
  const { origin, hostname } = window.location
  const service = createDemoService({
    smsHost: hostname,
    rules: { matchCodes: settings.get().matchCodes === 'on' },
  })
  const { outbox, tickets } = service
  const accessToken = service.signInPhone(OWNER)

  const isInPage = () => isTicketBackend(settings.get().backend)
  const sentByServer = polled(NOTHING, async () => (isInPage() ? NOTHING : (await fetchFeed()).sent))

  const currentScenarios = () => settings.get().scenario.filter(isScenarioName)

  await startMockWorker([
    lostParts(settings),
    ...Object.values({ ...DEMO_PATHS, ...PROXY_PATHS }).map(path =>
      scenarioHandler(origin + path, currentScenarios),
    ),
    // A service in the page is gone while its person is at Google, so the server of the page stands in for both.
    http.post(`${origin}${DEMO_PATHS.trader4}/v1/oauth/google`, () => passthrough()),
    ...demoHandlers(origin, service),
  ])

  return {
    backendFor: chosen => demoBackend({ origin, settings: chosen, returnTo: queryOf(chosen) }),
    phone: {
      sent: () => (isInPage() ? outbox.all() : sentByServer.get()),
      open: tickets.open,
      subscribe(listener) {
        const ends = [outbox, tickets, sentByServer].map(source => source.subscribe(listener))
        return () => ends.forEach(end => end())
      },
      decide: (ticket, decision) => tellService(decision, ticket, accessToken),
    },
  }
}
