import { digipayHandlers } from '../../mocks/backends/digipay/handlers.js'
import { demoHandlers } from '../../mocks/demo/demo-handlers.js'
import { DEMO_PATHS, PROXY_PATHS } from '../../mocks/demo/demo-paths.js'
import { PHONE_OWNER } from '../../mocks/demo/demo-service.js'
import type { LoginRules } from '../../mocks/service/rules.js'
import { scenarioHandler, type ScenarioName } from '../../mocks/scenarios.js'
import { createLoginService, type LoginService } from '../../mocks/service/login-service.js'
import { setHandlers } from '../../mocks/transport/browser.js'
import type { LoginBackend } from '../backends/login-backend.js'
import { createDemoBackend } from '../demo/simulation/demo-backend.js'
import { failScripts } from '../demo/simulation/fail-scripts.js'
import type { BackendName } from '../demo/settings.js'
import { setOffline } from '../demo/simulation/simulate-offline.js'
import { createLanguage, type Language } from '../i18n/language.js'
import { loadMessages } from '../i18n/load-messages.js'
import { freezeClock } from './frozen-clock.js'
import { preload } from './preload.js'
import { proxiedD7 } from './proxied-d7.js'
import { simulateTouchScreen } from './simulate-touch-screen.js'

/** A page before the widget is on it, with a simulated service and a frozen clock. */
export interface Setup {
  readonly service: LoginService
  readonly backend: LoginBackend
  /** The widget's language. */
  readonly language: Language
  /** Access token of the owner's phone. */
  readonly accessToken: string
  /** Lets time pass, in milliseconds. None passes by itself. */
  readonly advance: (ms: number) => Promise<void>
  /** Changes what the network does from now on. */
  readonly setScenario: (scenario: ScenarioName) => void
  /** Waits until all is drawn. Scripts that were to fail load again: the gallery needs its own for the next state. */
  readonly finish: () => Promise<void>
}

export interface SetupOptions {
  readonly backend: BackendName
  readonly adapt: (backend: LoginBackend) => LoginBackend
  readonly scenario: ScenarioName
  readonly locale: string
  readonly rules: Partial<LoginRules>
  readonly isMissingParts: boolean
  readonly isTouchScreen: boolean
}

/** @param signal undoes the setup */
export async function setUp(options: SetupOptions, signal: AbortSignal): Promise<Setup> {
  const { origin } = window.location
  const { locale, isMissingParts, isTouchScreen } = options
  const language = createLanguage(locale, await loadMessages(locale))
  const service = createLoginService({ rules: options.rules })
  const network = { scenario: options.scenario, doScriptsFail: false }
  await setHandlers([
    failScripts(() => network.doScriptsFail),
    ...Object.values({ ...DEMO_PATHS, ...PROXY_PATHS }).map(path =>
      scenarioHandler(origin + path, () => network.scenario),
    ),
    ...demoHandlers(origin, service),
    proxiedD7(origin + PROXY_PATHS.d7, service),
    ...digipayHandlers(origin + PROXY_PATHS.digipay, service),
  ])
  await Promise.all([preload(isMissingParts), ...loadFonts()])
  signal.throwIfAborted()
  network.doScriptsFail = isMissingParts

  const { advance, settle, unfreeze } = freezeClock()
  const endTouch = isTouchScreen ? simulateTouchScreen() : undefined
  signal.addEventListener('abort', () => {
    unfreeze()
    endTouch?.()
    setOffline(false)
  })
  return {
    service,
    backend: createBackend(options),
    language,
    accessToken: service.signInPhone(PHONE_OWNER),
    advance,
    setScenario(scenario) {
      network.scenario = scenario
    },
    async finish() {
      await settle()
      network.doScriptsFail = false
    },
  }
}

function createBackend({ backend, adapt }: SetupOptions): LoginBackend {
  const settings = { backend, code: 'digits', hold: 'off', qrCheck: 'oauth' } as const
  return adapt(createDemoBackend({ origin: window.location.origin, settings }))
}

/** Loads the fonts ahead: a state that is offline could not load them. */
function loadFonts(): readonly Promise<FontFace>[] {
  return [...document.fonts].map(face => face.load())
}
