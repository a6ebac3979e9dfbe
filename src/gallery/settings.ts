import { isScenarioName, scenarioTitles, type ScenarioName } from '../../mocks/scenarios.js'
import { CHOICES, type BackendName } from '../demo/settings.js'
import { LOCALES } from '../i18n/load-messages.js'

const THEMES = ['light', 'dark'] as const
const DIRECTIONS = ['auto', 'ltr', 'rtl'] as const
const WIDTHS = ['320', '400', 'wide'] as const

/** What a visitor of the gallery can choose for every state at once. */
export interface GallerySettings {
  /** `undefined` leaves it to the state. */
  readonly backend: BackendName | undefined
  /** What the network does from the start. Many states are not reached unless everything works. */
  readonly scenario: ScenarioName
  readonly theme: (typeof THEMES)[number]
  /** `undefined` leaves it to the language. */
  readonly dir: 'ltr' | 'rtl' | undefined
  /** `undefined` leaves it to the state, and that is English for most. */
  readonly locale: string | undefined
  /** What the widget has for itself, in pixels; wide is 640. */
  readonly width: (typeof WIDTHS)[number]
}

/** What stands for `undefined` in the toolbar and in addresses. */
const ITS_OWN = 'own'

export const globalTypes = {
  theme: toolbar('Theme', 'mirror', THEMES),
  width: toolbar('Width', 'grow', WIDTHS),
  locale: toolbar('Language', 'globe', [ITS_OWN, ...LOCALES]),
  dir: toolbar('Direction', 'transfer', DIRECTIONS),
  backend: toolbar('Backend', 'database', [ITS_OWN, ...CHOICES.backend]),
  scenario: toolbar('Network', 'lightning', Object.entries(scenarioTitles)),
}

export const initialGlobals = {
  theme: 'light',
  width: '400',
  locale: ITS_OWN,
  dir: 'auto',
  backend: ITS_OWN,
  scenario: 'none',
}

/** @param globals as Storybook keeps them, and as its address says them */
export function settingsOf(globals: Readonly<Record<string, unknown>>): GallerySettings {
  const said = (name: string) => {
    const value = globals[name]
    return typeof value === 'string' ? value : ''
  }
  const [scenario, dir] = [said('scenario'), said('dir')]
  return {
    backend: oneOf(CHOICES.backend, said('backend')),
    scenario: isScenarioName(scenario) ? scenario : 'none',
    theme: oneOf(THEMES, said('theme')) ?? 'light',
    dir: dir === 'auto' ? undefined : oneOf(['ltr', 'rtl'], dir),
    locale: oneOf(LOCALES, said('locale')),
    width: oneOf(WIDTHS, said('width')) ?? '400',
  }
}

function oneOf<const Choice extends string>(choices: readonly Choice[], said: string): Choice | undefined {
  return choices.find(choice => choice === said)
}

/** @param items values, or pairs of a value and what people read */
function toolbar(title: string, icon: string, items: readonly (string | readonly [string, string])[]) {
  const choices = items.map(item => {
    const [value, name] = typeof item === 'string' ? [item, item] : item
    return { value, title: `${title}: ${name}` }
  })
  return { description: title, toolbar: { title, icon, items: choices, dynamicTitle: true } }
}
