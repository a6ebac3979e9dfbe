import type { Side, World } from './world.js'

// For tests: something that may happen to a page with two widgets.

/** Causes of a command. What the rules allow depends on it. */
export type Cause =
  'person' | 'phone' | 'page' | 'connection' | 'server' | 'host' | 'time' | 'clock' | 'network'

export interface Command {
  readonly cause: Cause
  /** Share of this command among those that may happen on every screen. @default it follows from the screen alone */
  readonly weight?: number
  /** @param pick chooses among several things */
  readonly run: (world: World, side: Side, pick: number) => unknown
}

/** Picks one of a list. */
export function pickFrom<Item>(list: readonly Item[], pick: number): Item {
  const item = list[pick % list.length]
  if (item === undefined) throw new Error('an empty list')
  return item
}
