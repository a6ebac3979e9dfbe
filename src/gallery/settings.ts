import { isScenarioName, type ScenarioName, scenarioTitles } from '../../mocks/scenarios.js'
import { SWATCHES } from '../demo/look.js'
import { CHOICES, findChoice, type BackendName, type CornersName } from '../demo/settings.js'
import { LOCALES } from '../i18n/load-messages.js'

const THEMES = ['light', 'dark'] as const
const DIRECTIONS = ['auto', 'ltr', 'rtl'] as const
const WIDTHS = ['320', '400', 'wide'] as const
const BRANDS = SWATCHES.map(([colour]) => colour)

/** Choices in the gallery's toolbar. They apply to every state. */
export interface GallerySettings {
  /** `undefined` for the state's own. */
  readonly backend: BackendName | undefined
  /** Scenario of the network from the start. Many states are reached only while everything works. */
  readonly scenario: ScenarioName
  readonly theme: (typeof THEMES)[number]
  /** Brand colour; empty for the widget's own. */
  readonly brand: string
  readonly corners: CornersName
  /** `undefined` for the language's own. */
  readonly dir: 'ltr' | 'rtl' | undefined
  /** `undefined` for the state's own, which is English for most. */
  readonly locale: string | undefined
  /** Width of the widget, in pixels; `wide` is 640. */
  readonly width: (typeof WIDTHS)[number]
}

/** `undefined` as the toolbar and addresses write it. */
const ITS_OWN = 'own'

export const globalTypes = {
  theme: toolbar('Theme', 'mirror', THEMES),
  brand: toolbar('Brand', 'paintbrush', [[ITS_OWN, 'Werify green'], ...SWATCHES]),
  corners: toolbar('Corners', 'component', CHOICES.corners),
  width: toolbar('Width', 'grow', WIDTHS),
  locale: toolbar('Language', 'globe', [ITS_OWN, ...LOCALES]),
  dir: toolbar('Direction', 'transfer', DIRECTIONS),
  backend: toolbar('Backend', 'database', [ITS_OWN, ...CHOICES.backend]),
  scenario: toolbar('Network', 'lightning', Object.entries(scenarioTitles)),
}

export const initialGlobals = {
  theme: 'light',
  brand: ITS_OWN,
  corners: 'round',
  width: '400',
  locale: ITS_OWN,
  dir: 'auto',
  backend: ITS_OWN,
  scenario: 'none',
}

/** @param globals of Storybook, as they also stand in its address */
export function toSettings(globals: Readonly<Record<string, unknown>>): GallerySettings {
  const read = (name: string) => {
    const value = globals[name]
    return typeof value === 'string' ? value : ''
  }
  const [scenario, dir] = [read('scenario'), read('dir')]
  return {
    backend: findChoice(CHOICES.backend, read('backend')),
    scenario: isScenarioName(scenario) ? scenario : 'none',
    theme: findChoice(THEMES, read('theme')) ?? 'light',
    brand: findChoice(BRANDS, read('brand')) ?? '',
    corners: findChoice(CHOICES.corners, read('corners')) ?? 'round',
    dir: dir === 'auto' ? undefined : findChoice(['ltr', 'rtl'], dir),
    locale: findChoice(LOCALES, read('locale')),
    width: findChoice(WIDTHS, read('width')) ?? '400',
  }
}

/** @param items values, or pairs of a value and its title */
function toolbar(title: string, icon: string, items: readonly (string | readonly [string, string])[]) {
  const choices = items.map(item => {
    const [value, name] = typeof item === 'string' ? [item, item] : item
    return { value, title: `${title}: ${name}` }
  })
  return { description: title, toolbar: { title, icon, items: choices, dynamicTitle: true } }
}
