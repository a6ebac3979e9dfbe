import type { Measured } from './measure.js'
import type { Box, Part, Style } from './sheets/src/part.js'

/** A part of the widget that does not look as it does alone. */
export interface Differing {
  /** The screen and its circumstances. */
  readonly where: string
  readonly path: string
  readonly changes: readonly Change[]
}

export interface Change {
  readonly property: string
  readonly alone: string
  readonly here: string
}

/** In pixels, for boxes. */
const TOLERANCE = 1

/** WCAG 2.2, 1.4.3 at level AA. */
const LEAST_CONTRAST = 4.5

/** The parts that differ from those of the bare page. */
export function compare(alone: Measured, here: Measured): readonly Differing[] {
  return [...alone].flatMap(([where, parts]) => {
    const found = new Map(here.get(where)?.map(part => [part.path, part]))
    const known = new Set(parts.map(({ path }) => path))
    return [
      ...parts.map(part => ({ where, path: part.path, changes: changesOf(part, found.get(part.path)) })),
      ...[...found.keys()].filter(path => !known.has(path)).map(path => ({ where, path, changes: ADDED })),
    ].filter(({ changes }) => changes.length > 0)
  })
}

/** The number of parts on all screens. */
export function count(measured: Measured): number {
  return [...measured.values()].reduce((sum, parts) => sum + parts.length, 0)
}

const ADDED: readonly Change[] = [{ property: 'presence', alone: 'absent', here: 'drawn' }]
const GONE: readonly Change[] = [{ property: 'presence', alone: 'drawn', here: 'absent' }]

function changesOf(alone: Part, here: Part | undefined): readonly Change[] {
  if (here === undefined) return GONE
  return [
    ...boxChanges(alone.box, here.box),
    ...styleChanges(alone.style, here.style),
    ...contrastChanges(alone, here),
  ]
}

function boxChanges(alone: Box | undefined, here: Box | undefined): readonly Change[] {
  if (alone === undefined || here === undefined) return []
  const sides = ['x', 'y', 'width', 'height'] as const
  return sides
    .filter(side => Math.abs(alone[side] - here[side]) > TOLERANCE)
    .map(side => ({ property: `box ${side}`, alone: alone[side].toFixed(1), here: here[side].toFixed(1) }))
}

function styleChanges(alone: Style, here: Style): readonly Change[] {
  return Object.entries(alone)
    .map(([property, value]) => ({ property, alone: value, here: here[property] ?? 'nothing' }))
    .filter(change => change.alone !== change.here && !isAboutEqual(change))
}

/** Sizes of what has no box of its own. */
function isAboutEqual({ property, alone, here }: Change): boolean {
  if (property !== 'width' && property !== 'height' && property !== 'inset') return false
  const [one, other] = [alone, here].map(text => text.split(' ').map(Number.parseFloat))
  return one?.every((length, index) => Math.abs(length - (other?.[index] ?? Infinity)) <= TOLERANCE) ?? false
}

function contrastChanges(alone: Part, here: Part): readonly Change[] {
  if (alone.contrast === undefined) return []
  const { contrast = 1 } = here
  return contrast >= LEAST_CONTRAST
    ? []
    : [{ property: 'contrast', alone: alone.contrast.toFixed(1), here: contrast.toFixed(2) }]
}
