import { useSyncExternalStore } from 'react'
import { isScenarioName, type ScenarioName } from '../../mocks/scenarios.js'

const BACKENDS = ['trader4', 'werify', 'werifyOauth'] as const
const THEMES = ['auto', 'light', 'dark'] as const
const DIRECTIONS = ['ltr', 'rtl'] as const

export type BackendName = (typeof BACKENDS)[number]

/** What a visitor can choose. It stands in the page's address, so that a state can be linked to. */
export interface Settings {
  readonly backend: BackendName
  readonly scenario: ScenarioName
  readonly theme: (typeof THEMES)[number]
  readonly dir: (typeof DIRECTIONS)[number]
}

export const CHOICES = { backend: BACKENDS, theme: THEMES, dir: DIRECTIONS }

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
      window.history.replaceState(null, '', `?${new URLSearchParams({ ...settings })}`)
      for (const listener of listeners) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

export function useSettings({ subscribe, get }: SettingsStore): Settings {
  return useSyncExternalStore(subscribe, get)
}

function fromAddress(): Settings {
  const asked = new URLSearchParams(window.location.search)
  const scenario = asked.get('scenario') ?? ''
  return {
    backend: oneOf(BACKENDS, asked.get('backend')),
    scenario: isScenarioName(scenario) ? scenario : 'none',
    theme: oneOf(THEMES, asked.get('theme')),
    dir: oneOf(DIRECTIONS, asked.get('dir')),
  }
}

function oneOf<const Choice extends string>(
  choices: readonly [Choice, ...Choice[]],
  asked: string | null,
): Choice {
  return choices.find(choice => choice === asked) ?? choices[0]
}
