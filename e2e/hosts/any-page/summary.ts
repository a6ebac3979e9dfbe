import type { Change, Differing } from './compare.js'

const MOST_LINES = 40

/** Lists the differences: the same one on many screens only once, the most frequent first. */
export function summarise(differing: readonly Differing[]): readonly string[] {
  const causes = withoutInherited(differing)
  const groups = new Map<string, { readonly first: Differing; count: number }>()
  for (const part of causes.filter(isLooks)) {
    const key = `${nameOf(part)}: ${textOf(part.changes)}`
    const group = groups.get(key) ?? { first: part, count: 0 }
    groups.set(key, group)
    group.count += 1
  }
  const lines = [...groups]
    .toSorted(([, one], [, other]) => other.count - one.count)
    .map(([key, { first, count }]) => `${count} x ${key} (first: ${first.where})`)
  const rest = Math.max(0, lines.length - MOST_LINES)
  const moved = causes.filter(part => !isLooks(part) && part.changes.length > 0)
  return [
    ...lines.slice(0, MOST_LINES),
    ...(rest > 0 ? [`and ${rest} kinds more`] : []),
    ...(moved.length > 0
      ? [`${moved.length} x only moved or of another size (first: ${placeOf(moved[0])})`]
      : []),
  ]
}

function isLooks({ changes }: Differing): boolean {
  return changes.some(({ property }) => !property.startsWith('box '))
}

/** Leaves out of each part what its parent has changed in the same way, since it is inherited from there. */
function withoutInherited(differing: readonly Differing[]): readonly Differing[] {
  const key = (where: string, path: string, { property, alone, here }: Change) =>
    [where, path, property, alone, here].join('\n')
  const known = new Set(
    differing.flatMap(({ where, path, changes }) => changes.map(change => key(where, path, change))),
  )
  return differing.map(part => {
    const parent = parentOf(part)
    return { ...part, changes: part.changes.filter(change => !known.has(key(part.where, parent, change))) }
  })
}

/** The path of the element that a part is in. */
function parentOf({ path }: Differing): string {
  return path.slice(0, Math.max(0, path.includes('::') ? path.indexOf('::') : path.lastIndexOf('/')))
}

function placeOf(part: Differing | undefined): string {
  return part === undefined ? '' : `${part.where}, ${nameOf(part)}: ${textOf(part.changes)}`
}

/** The end of a path, which is enough to find the part. */
function nameOf({ path }: Differing): string {
  return path.split('/').slice(-3).join('/')
}

function textOf(changes: readonly Change[]): string {
  return changes
    .filter(({ property }) => changes.length === 1 || !/^box [xy]$/.test(property))
    .map(({ property, alone, here }) => `${property} ${alone} -> ${here}`)
    .join(', ')
}
