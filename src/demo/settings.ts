import { LOCALES } from '../i18n/load-messages.js'
import { DEMO_PATHS } from '../../mocks/demo/demo-paths.js'
import { scenarioTitles, type ScenarioName } from '../../mocks/scenarios.js'
import { pageFaultTitles, type PageFault } from './simulation/page-faults.js'

const BACKENDS = ['trader4', 'werify', 'werifyOauth', 'd7', 'digipay'] as const
const THEMES = ['auto', 'light', 'dark'] as const
const DIRECTIONS = ['auto', 'ltr', 'rtl'] as const
const QR_CHECKS = ['oauth', 'session-check'] as const
const CODES = ['digits', 'letters'] as const
const PLACES = ['page', 'form', 'portal', 'shadow', 'frame', 'twice'] as const
const SWITCH = ['off', 'on'] as const
const ON_BY_DEFAULT = ['on', 'off'] as const
const WIDTHS = ['card', 'phone', 'wide'] as const
const CORNERS = ['round', 'sharp', 'pill'] as const

type Switch = (typeof SWITCH)[number]

export type Fault = ScenarioName | PageFault

export type PlaceName = (typeof PLACES)[number]

export type BackendName = (typeof BACKENDS)[number]

export type WidthName = (typeof WIDTHS)[number]

/** Narrowest and widest place of the widget, in pixels. */
export const WIDTH_RANGE = { min: 280, max: 800 } as const

export type CornersName = (typeof CORNERS)[number]

/** A backend whose tickets a phone approves. */
export type TicketBackend = keyof typeof DEMO_PATHS

/** Choices of a visitor. They stand in the page's address, so that a state can be linked to. */
export interface Settings {
  readonly backend: BackendName
  /** Faults in the order in which they happen. The panel offers one; only the address can name several. */
  readonly scenario: readonly Fault[]
  readonly theme: (typeof THEMES)[number]
  /** Brand colour as `#rrggbb`; empty for the widget's own. */
  readonly brand: string
  readonly corners: CornersName
  /** A name, or any other width in pixels. */
  readonly width: WidthName | number
  readonly locale: string
  readonly dir: (typeof DIRECTIONS)[number]
  /**
   * Off by default: a service that is simulated in the page forgets its codes on a reload. Only the address turns it on.
   */
  readonly resume: Switch
  /** Simulates the service in the page's server instead of the page. Read once, on loading. */
  readonly server: Switch
  /** Asks who is signing in, after a phone has approved. */
  readonly confirm: Switch
  /** Shows the link to the app on touch devices. There is no such app, so only the address turns it on. */
  readonly appLink: Switch
  /** Gives every ticket a number to match. Read once, on loading. */
  readonly matchCodes: Switch
  /** Sends a code as soon as it is complete. */
  readonly autoSubmit: Switch
  /** Hides most of the identifier on the code step. */
  readonly mask: Switch
  /** Characters of the codes of d7. Only the address changes them. */
  readonly code: (typeof CODES)[number]
  /** Asks the server for a long poll: it answers a check when the phone decides. */
  readonly hold: Switch
  /** Endpoint that werify's tickets are checked at. Only the address changes it. */
  readonly qrCheck: (typeof QR_CHECKS)[number]
  /** Place of the widget in the page. Only the address changes it. */
  readonly place: PlaceName
}

/** Choices for the network, with a title for people. */
export const FAULTS = { ...scenarioTitles, ...pageFaultTitles }

export const CHOICES = {
  backend: BACKENDS,
  theme: THEMES,
  corners: CORNERS,
  width: WIDTHS,
  locale: LOCALES,
  dir: DIRECTIONS,
}

/** Query with the settings that differ from the defaults. */
export function toQuery(settings: Settings): string {
  const texts = Object.entries(toTexts(settings))
  const defaults = toTexts(parseSettings(''))
  return `?${new URLSearchParams(texts.filter(([name, text]) => text !== defaults[name]))}`
}

function toTexts(settings: Settings): Readonly<Record<string, string>> {
  return { ...settings, width: String(settings.width), scenario: settings.scenario.join(',') }
}

export function parseSettings(query: string): Settings {
  const params = new URLSearchParams(query)
  return {
    backend: parseChoice(BACKENDS, params.get('backend')),
    scenario: parseFaults(params.get('scenario') ?? ''),
    theme: parseChoice(THEMES, params.get('theme')),
    brand: parseColour(params.get('brand') ?? ''),
    corners: parseChoice(CORNERS, params.get('corners')),
    width: parseWidth(params.get('width') ?? ''),
    locale: parseLocale(params.get('locale') ?? ''),
    dir: parseChoice(DIRECTIONS, params.get('dir')),
    resume: parseChoice(SWITCH, params.get('resume')),
    server: parseChoice(SWITCH, params.get('server')),
    confirm: parseChoice(SWITCH, params.get('confirm')),
    appLink: parseChoice(SWITCH, params.get('appLink')),
    matchCodes: parseChoice(SWITCH, params.get('matchCodes')),
    autoSubmit: parseChoice(ON_BY_DEFAULT, params.get('autoSubmit')),
    mask: parseChoice(ON_BY_DEFAULT, params.get('mask')),
    code: parseChoice(CODES, params.get('code')),
    hold: parseChoice(SWITCH, params.get('hold')),
    qrCheck: parseChoice(QR_CHECKS, params.get('qrCheck')),
    place: parseChoice(PLACES, params.get('place')),
  }
}

/** @returns the colour in lower case; empty for a text that is no `#rrggbb` */
function parseColour(text: string): string {
  return /^#[\da-f]{6}$/i.test(text) ? text.toLowerCase() : ''
}

/** @returns `card` for a text that is neither a name nor a width within the range */
function parseWidth(text: string): WidthName | number {
  const pixels = /^\d{3}$/.test(text) ? Number(text) : 0
  const isWidth = pixels >= WIDTH_RANGE.min && pixels <= WIDTH_RANGE.max
  return isWidth ? pixels : parseChoice(WIDTHS, text)
}

/** @returns `en` for a text that cannot be a language tag */
function parseLocale(text: string): string {
  return /^[\w-]+$/.test(text) ? text : 'en'
}

/** @param names with commas between them */
export function parseFaults(names: string): readonly Fault[] {
  const faults = names.split(',').filter(isFault)
  return faults.length === 0 ? ['none'] : faults
}

function isFault(name: string): name is Fault {
  return Object.hasOwn(FAULTS, name)
}

export function isTicketBackend(name: string): name is TicketBackend {
  return Object.hasOwn(DEMO_PATHS, name)
}

/** @returns the first choice where the text is none of them */
function parseChoice<const Choice extends string>(
  choices: readonly [Choice, ...Choice[]],
  text: string | null,
): Choice {
  return findChoice(choices, text) ?? choices[0]
}

export function findChoice<const Choice extends string>(
  choices: readonly Choice[],
  text: string | null,
): Choice | undefined {
  return choices.find(choice => choice === text)
}
