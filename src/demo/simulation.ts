import { trader4Handlers } from '../../mocks/backends/trader4.js'
import { werifyOauthHandlers } from '../../mocks/backends/werify-oauth.js'
import { werifyHandlers } from '../../mocks/backends/werify.js'
import { startMockWorker } from '../../mocks/browser.js'
import { cryptoBytes } from '../../mocks/random.js'
import { isScenarioName, scenarioHandler } from '../../mocks/scenarios.js'
import { createLoginService, type LoginService } from '../../mocks/service.js'
import type { LoginTicket } from '../../mocks/tickets.js'
import type { LoginBackend } from '../backends/backend.js'
import { trader4 } from '../backends/trader4/backend.js'
import { werifyOauth } from '../backends/werify-oauth/backend.js'
import { werify } from '../backends/werify/backend.js'
import { lostParts } from './page-faults.js'
import type { BackendName, SettingsStore } from './settings.js'

/** One simulated service behind all backends, and the phone of the one person who has an account there. */
export interface Simulation {
  readonly service: LoginService
  readonly backends: Readonly<Record<BackendName, LoginBackend>>
  /** What the phone sends when its owner decides, as the real app would: over the wire, with its own token. */
  readonly decide: (
    backend: BackendName,
    ticket: LoginTicket,
    decision: 'authorize' | 'deny',
  ) => Promise<void>
}

const OWNER = 'hi@trader4.net'

/** Resolves once the page's requests reach the simulated service. */
export async function startSimulation(settings: SettingsStore): Promise<Simulation> {
  // Whoever tries things out sends more codes than a person who signs in.
  const rules = { sendsPerIdentifier: [], sendsPerAddress: [] }
  const { origin, hostname } = window.location
  const service = createLoginService({ randomBytes: cryptoBytes(), rules, smsHost: hostname })
  const urls = {
    trader4: `${origin}/api/trader4`,
    werify: `${origin}/api/werify`,
    werifyOauth: `${origin}/api/werify-oauth`,
  }
  const phoneToken = service.signInPhone(OWNER)

  const currentScenario = () => {
    const { scenario } = settings.get()
    return isScenarioName(scenario) ? scenario : 'none'
  }

  await startMockWorker([
    lostParts(settings),
    ...Object.values(urls).map(url => scenarioHandler(url, currentScenario)),
    ...trader4Handlers(urls.trader4, service),
    ...werifyHandlers(urls.werify, service, { oauthBaseUrl: urls.werify }),
    ...werifyOauthHandlers(urls.werifyOauth, service),
  ])

  return {
    service,
    backends: {
      trader4: trader4({ baseUrl: urls.trader4 }),
      werify: werify({ baseUrl: urls.werify, oauthBaseUrl: urls.werify }),
      werifyOauth: werifyOauth({ baseUrl: urls.werifyOauth }),
    },
    async decide(backend, { id, hash, token }, decision) {
      const body = { trader4: { token }, werify: { id, hash }, werifyOauth: { qr_token: token } }[backend]
      await fetch(`${urls[backend]}/v1/oauth/qr/${decision}`, {
        method: 'POST',
        headers: { Authorization: `Bearer ${phoneToken}`, 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      })
    },
  }
}
