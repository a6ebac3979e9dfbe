/** Where a member is: `['results', 'access_token']`. */
export type Path = readonly string[]

export const ABSENT = Symbol('absent')

/** The paths of all members of a JSON value, however deep. */
export function pathsIn(value: unknown, before: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, child]) => {
    const path = [...before, key]
    return [path, ...pathsIn(child, path)]
  })
}

export function memberAt(value: unknown, path: Path): unknown {
  const [key, ...rest] = path
  if (key === undefined) return value
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return ABSENT
  return memberAt(Reflect.get(value, key), rest)
}

/** A copy with another member at a path, or without one for `ABSENT`. */
export function withMember(value: unknown, path: Path, member: unknown): unknown {
  const [key, ...rest] = path
  if (key === undefined) return member
  if (Array.isArray(value))
    return value.map((item, at) => (String(at) === key ? withMember(item, rest, member) : item))
  const object = { ...Object(value) }
  const changed = withMember(object[key], rest, member)
  if (changed === ABSENT) delete object[key]
  else object[key] = changed
  return object
}

/** A copy with `extra` in every object. */
export function withEverywhere(value: unknown, extra: Readonly<Record<string, unknown>>): unknown {
  if (Array.isArray(value)) return value.map(item => withEverywhere(item, extra))
  if (typeof value !== 'object' || value === null) return value
  const members = Object.entries(value).map(([key, child]) => [key, withEverywhere(child, extra)])
  return { ...extra, ...Object.fromEntries(members) }
}

/** All texts in a value, also in what `JSON.stringify` leaves out: causes, and whatever was hung onto an error. */
export function textsIn(value: unknown, seen: Set<unknown> = new Set()): readonly string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null || seen.has(value)) return []
  seen.add(value)
  // The stack names files, which may be called like anything.
  const keys = Reflect.ownKeys(value).filter(key => key !== 'stack')
  return keys.flatMap(key => textsIn(Reflect.get(value, key), seen))
}
