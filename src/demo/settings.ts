import { useSyncExternalStore } from 'react'
import { LOCALES } from '../i18n/load-messages.js'
import { DEMO_PATHS } from '../../mocks/demo/demo-service.js'
import { scenarioTitles, type ScenarioName } from '../../mocks/scenarios.js'
import { pageFaultTitles, type PageFault } from './page-faults.js'

const BACKENDS = ['trader4', 'werify', 'werifyOauth', 'd7', 'digipay'] as const
const THEMES = ['auto', 'light', 'dark'] as const
const DIRECTIONS = ['auto', 'ltr', 'rtl'] as const
const QR_CHECKS = ['oauth', 'session-check'] as const
const CODES = ['digits', 'letters'] as const
const SWITCH = ['off', 'on'] as const

type Switch = (typeof SWITCH)[number]

export type Fault = ScenarioName | PageFault

export type BackendName = (typeof BACKENDS)[number]

/** Those whose tickets a phone approves. */
export type TicketBackend = keyof typeof DEMO_PATHS

/** What a visitor can choose. It stands in the page's address, so that a state can be linked to. */
export interface Settings {
  readonly backend: BackendName
  /** In the order in which they are played. The toolbar chooses one, and the address may say several. */
  readonly scenario: readonly Fault[]
  readonly theme: (typeof THEMES)[number]
  readonly locale: string
  readonly dir: (typeof DIRECTIONS)[number]
  /** Off at first: the simulated service lives in the page, and forgets its codes when that is loaded again. */
  readonly resume: Switch
  /** Whether the service is simulated in the server of the page, instead of in the page. Read once, on loading. */
  readonly server: Switch
  /** Asks who is signing in, after a phone has approved. */
  readonly confirm: Switch
  /** Offers the app on devices with a finger; there is none, so only the address turns it on. */
  readonly appLink: Switch
  /** Gives tickets a number to match, from the start of the page. */
  readonly matchCodes: Switch
  /** What the codes of d7 are made of; only the address says so. */
  readonly code: (typeof CODES)[number]
  /** Whether the server is asked to hold a check until the phone decides. */
  readonly hold: Switch
  /** How werify's tickets are checked; only the address says it. */
  readonly qrCheck: (typeof QR_CHECKS)[number]
}

/** What can be chosen as the network, with a title for people. */
export const FAULTS = { ...scenarioTitles, ...pageFaultTitles }

export const CHOICES = {
  backend: BACKENDS,
  theme: THEMES,
  locale: LOCALES,
  dir: DIRECTIONS,
  resume: SWITCH,
  confirm: SWITCH,
  hold: SWITCH,
}

export interface SettingsStore {
  readonly get: () => Settings
  readonly set: (changes: Partial<Settings>) => void
  readonly subscribe: (listener: () => void) => () => void
}

export function createSettings(): SettingsStore {
  const listeners = new Set<() => void>()
  let settings = fromAddress()
  return {
    get: () => settings,
    set(changes) {
      settings = { ...settings, ...changes }
      window.history.replaceState(null, '', queryOf(settings))
      for (const listener of listeners) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** As it stands in the page's address. */
export function queryOf(settings: Settings): string {
  return `?${new URLSearchParams({ ...settings, scenario: settings.scenario.join(',') })}`
}

export function useSettings({ subscribe, get }: SettingsStore): Settings {
  return useSyncExternalStore(subscribe, get)
}

function fromAddress(): Settings {
  const asked = new URLSearchParams(window.location.search)
  return {
    backend: oneOf(BACKENDS, asked.get('backend')),
    scenario: faultsIn(asked.get('scenario') ?? ''),
    theme: oneOf(THEMES, asked.get('theme')),
    locale: asked.get('locale') ?? 'en',
    dir: oneOf(DIRECTIONS, asked.get('dir')),
    resume: oneOf(SWITCH, asked.get('resume')),
    // A page that came over plain `http:` from another machine has no service worker to simulate anything in.
    server: 'serviceWorker' in navigator ? oneOf(SWITCH, asked.get('server')) : 'on',
    confirm: oneOf(SWITCH, asked.get('confirm')),
    appLink: oneOf(SWITCH, asked.get('appLink')),
    matchCodes: oneOf(SWITCH, asked.get('matchCodes')),
    code: oneOf(CODES, asked.get('code')),
    hold: oneOf(SWITCH, asked.get('hold')),
    qrCheck: oneOf(QR_CHECKS, asked.get('qrCheck')),
  }
}

/** @param names with commas between them */
export function faultsIn(names: string): readonly Fault[] {
  const faults = names.split(',').filter(isFault)
  return faults.length === 0 ? ['none'] : faults
}

function isFault(name: string): name is Fault {
  return Object.hasOwn(FAULTS, name)
}

export function isTicketBackend(name: string): name is TicketBackend {
  return Object.hasOwn(DEMO_PATHS, name)
}

function oneOf<const Choice extends string>(
  choices: readonly [Choice, ...Choice[]],
  asked: string | null,
): Choice {
  return choices.find(choice => choice === asked) ?? choices[0]
}
