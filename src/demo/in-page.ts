import { startMockWorker } from '../../mocks/browser.js'
import { createDemoService, DEMO_PATHS, demoHandlers, OWNER } from '../../mocks/demo/service.js'
import { isScenarioName, scenarioHandler } from '../../mocks/scenarios.js'
import { lostParts } from './page-faults.js'
import { tellService } from './phone-app.js'
import type { SettingsStore } from './settings.js'
import { demoBackend, type Simulation } from './simulation.js'

/** The service lives in this page. Resolves once the page's requests reach it. */
export async function simulateInPage(settings: SettingsStore): Promise<Simulation> {
  const { origin, hostname } = window.location
  const service = createDemoService({
    smsHost: hostname,
    rules: { matchCodes: settings.get().matchCodes === 'on' },
  })
  const { outbox, tickets } = service
  const accessToken = service.signInPhone(OWNER)

  const currentScenario = () => {
    const { scenario } = settings.get()
    return isScenarioName(scenario) ? scenario : 'none'
  }

  await startMockWorker([
    lostParts(settings),
    ...Object.values(DEMO_PATHS).map(path => scenarioHandler(origin + path, currentScenario)),
    ...demoHandlers(origin, service),
  ])

  return {
    backendFor: chosen => demoBackend({ origin, ...chosen }),
    phone: {
      sent: outbox.all,
      open: tickets.open,
      subscribe(listener) {
        const ends = [outbox.subscribe(listener), tickets.subscribe(listener)]
        return () => ends.forEach(end => end())
      },
      decide: (ticket, decision) => tellService(decision, ticket, accessToken),
    },
  }
}
