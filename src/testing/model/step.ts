import type { Cause } from './command.js'
import { screenOf, type Screen } from './controls.js'
import type { AnyCall, CallKind } from './recorded-backend.js'
import type { Login, Side, World } from './world.js'

// For tests: a step of a model, and what was before and after it.

/** State of the page between two commands. */
export interface Moment {
  readonly at: number
  readonly isVisible: boolean
  readonly asksForPage: number
  readonly screens: readonly Screen[]
  /** Number of calls of each login. */
  readonly calls: ReadonlyMap<Login, number>
  readonly focusedSide: Side | undefined
  readonly liveTexts: ReadonlyMap<Element, string>
}

export interface Step {
  readonly world: World
  readonly cause: Cause
  /** Widget that the command was about. */
  readonly side: Side
  readonly before: Moment
  readonly after: Moment
  readonly memory: Memory
}

/** Facts that the rules remember from one command to the next. */
export interface Memory {
  /** Requests for a ticket since a person asked for one. */
  readonly tickets: Map<Login, number>
  /** One check may come at once: after the page was away, or the clock was set. */
  readonly mayCheckAtOnce: Set<Login>
  /** The clock was set, and the page reads it within a second. */
  isClockNew: boolean
  /** Share of the time that was left at last, of each ticket. */
  readonly shareLeft: Map<string, number>
}

export const createMemory = (): Memory => ({
  tickets: new Map(),
  mayCheckAtOnce: new Set(),
  isClockNew: false,
  shareLeft: new Map(),
})

export function takeMoment(world: World): Moment {
  const { sides, page, network, logins } = world
  return {
    at: page.now(),
    isVisible: page.isVisible(),
    asksForPage: network.asksForPage(),
    screens: sides.map(side => screenOf(world, side)),
    calls: new Map(logins.map(login => [login, login.calls.length])),
    focusedSide: sides.find(side => world.elementOf(side).contains(document.activeElement)),
    liveTexts: liveTexts(),
  }
}

const LIVE_ROLES: readonly (string | null)[] = ['status', 'alert']

function liveTexts(): ReadonlyMap<Element, string> {
  // One short selector, since jsdom takes long to find elements by several.
  const regions = [...document.querySelectorAll('[role]')].filter(element =>
    LIVE_ROLES.includes(element.getAttribute('role')),
  )
  return new Map(
    regions
      .filter(region => region.closest('[hidden]') === null && region.getAttribute('aria-live') !== 'off')
      .map(region => [region, region.textContent ?? '']),
  )
}

/** A rule returns what is wrong; `undefined` for nothing. */
export type Rule = (step: Step) => string | undefined

export const madeIn = ({ before }: Step, login: Login) => login.calls.slice(before.calls.get(login) ?? 0)
export const ofKind = <Kind extends CallKind>(calls: readonly AnyCall[], kind: Kind) =>
  calls.filter((call): call is Extract<AnyCall, { kind: Kind }> => call.kind === kind)

/** Returns the first thing that is wrong with any of the items. */
export function firstProblem<Item>(
  items: readonly Item[],
  find: (item: Item) => string | undefined,
): string | undefined {
  for (const item of items) {
    const problem = find(item)
    if (problem !== undefined) return problem
  }
  return undefined
}
