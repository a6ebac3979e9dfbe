import { http, HttpResponse } from 'msw'
import { digipayHandlers } from '../../mocks/backends/digipay/handlers.js'
import { DEMO_PATHS, demoHandlers, OWNER, PROXY_PATHS } from '../../mocks/demo/demo-service.js'
import type { LoginRules } from '../../mocks/service/rules.js'
import { scenarioHandler, type ScenarioName } from '../../mocks/scenarios.js'
import { createLoginService, type LoginService } from '../../mocks/service/login-service.js'
import type { LoginBackend } from '../backends/login-backend.js'
import type { BackendName } from '../demo/settings.js'
import { demoBackend } from '../demo/simulation.js'
import { createLanguage, type Language } from '../i18n/language.js'
import { loadMessages } from '../i18n/load-messages.js'
import { answerWith, setOffline } from './network.js'
import { loadLaterParts } from './preload.js'
import { proxiedD7 } from './proxied-d7.js'
import { standStill } from './frozen-clock.js'

/** What a page loads after its first screen, in a build and in development. */
const LATER_PARTS = /\/(?:deferred-views|number-part)[\w.-]*$/

/** A login before its first screen is drawn, and all that is around it. */
export interface Scene {
  readonly service: LoginService
  readonly backend: LoginBackend
  /** What the widget speaks. */
  readonly language: Language
  /** Of Sara's phone. */
  readonly accessToken: string
  /** Lets time pass, in milliseconds. None passes by itself. */
  readonly pass: (ms: number) => Promise<void>
  /** Lets what is due now happen, and be drawn. */
  readonly settle: () => Promise<void>
  /** From now on the network does this. */
  readonly setScenario: (scenario: ScenarioName) => void
}

export interface SceneOptions {
  readonly backend: BackendName
  readonly adapt: (backend: LoginBackend) => LoginBackend
  readonly scenario: ScenarioName
  readonly locale: string
  readonly rules: Partial<LoginRules>
  readonly isIncomplete: boolean
}

/** @param left ends it */
export async function openScene(options: SceneOptions, left: AbortSignal): Promise<Scene> {
  const { origin } = window.location
  const { locale, isIncomplete } = options
  const language = createLanguage(locale, await loadMessages(locale))
  const service = createLoginService({ rules: options.rules })
  let { scenario } = options
  await answerWith([
    http.get(LATER_PARTS, () => (isIncomplete ? HttpResponse.error() : undefined)),
    ...Object.values({ ...DEMO_PATHS, ...PROXY_PATHS }).map(path =>
      scenarioHandler(origin + path, () => scenario),
    ),
    ...demoHandlers(origin, service),
    proxiedD7(origin + PROXY_PATHS.d7, service),
    ...digipayHandlers(origin + PROXY_PATHS.digipay, service),
  ])
  await Promise.all([loadLaterParts(isIncomplete), ...loadFonts()])
  left.throwIfAborted()

  const { end, ...time } = standStill()
  left.addEventListener('abort', () => {
    end()
    setOffline(false)
  })
  return {
    service,
    backend: options.adapt(
      demoBackend({
        origin,
        settings: { backend: options.backend, code: 'digits', hold: 'off', qrCheck: 'oauth' },
      }),
    ),
    language,
    accessToken: service.signInPhone(OWNER),
    ...time,
    setScenario(next) {
      scenario = next
    },
  }
}

/** Offline they would not come any more. */
function loadFonts(): readonly Promise<FontFace>[] {
  return [...document.fonts].map(face => face.load())
}
