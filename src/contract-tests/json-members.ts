import { toRecord } from '../domain/to-record.js'

/** Keys that lead to a member: `['results', 'access_token']`. */
export type Path = readonly string[]

export const ABSENT = Symbol('absent')

/** Paths of all members of a JSON value, at every depth. */
export function pathsIn(value: unknown, parent: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, child]) => {
    const path = [...parent, key]
    return [path, ...pathsIn(child, path)]
  })
}

/** Member at a path, or `ABSENT`. */
export function memberAt(value: unknown, path: Path): unknown {
  const [key, ...rest] = path
  if (key === undefined) return value
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return ABSENT
  return memberAt(Reflect.get(value, key), rest)
}

/** Copy with another member at a path, or without it for `ABSENT`. */
export function withMember(value: unknown, path: Path, member: unknown): unknown {
  const [key, ...rest] = path
  if (key === undefined) return member
  if (Array.isArray(value))
    return value.map((item, at) => (String(at) === key ? withMember(item, rest, member) : item))
  const members = toRecord(value)
  const { [key]: previous, ...others } = members
  const changed = withMember(previous, rest, member)
  return changed === ABSENT ? others : { ...members, [key]: changed }
}

/** Copy with `extra` in every object. */
export function withExtraMembers(value: unknown, extra: Readonly<Record<string, unknown>>): unknown {
  if (Array.isArray(value)) return value.map(item => withExtraMembers(item, extra))
  if (typeof value !== 'object' || value === null) return value
  const members = Object.entries(value).map(([key, child]) => [key, withExtraMembers(child, extra)])
  return { ...extra, ...Object.fromEntries(members) }
}

/** All strings in a value. Unlike `JSON.stringify`, this includes the cause of an error, and symbols. */
export function stringsIn(value: unknown, seen: Set<unknown> = new Set()): readonly string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null || seen.has(value)) return []
  seen.add(value)
  // The stack contains names of files, which may contain anything.
  const keys = Reflect.ownKeys(value).filter(key => key !== 'stack')
  return keys.flatMap(key => stringsIn(Reflect.get(value, key), seen))
}
