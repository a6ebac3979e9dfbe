// For tests: a search for secrets in everything that can be reached from a value.

/**
 * Paths of all strings within a value that contain a needle. Follows objects, functions, maps and sets.
 *
 * @param isExcluded true for objects to leave out
 */
export function pathsTo(
  needle: string,
  root: unknown,
  isExcluded: (value: object) => boolean = () => false,
): readonly string[] {
  const seen = new Set<object>()
  const paths: string[] = []
  const queue: [path: string, value: unknown][] = [['', root]]
  for (const [path, value] of queue) {
    if (typeof value === 'string' && value.includes(needle)) paths.push(path)
    if ((typeof value !== 'object' && typeof value !== 'function') || value === null) continue
    if (seen.has(value) || isExcluded(value)) continue
    seen.add(value)
    for (const [name, child] of childrenOf(value)) queue.push([`${path}.${name}`, child])
  }
  return paths
}

/** Everything that React keeps of a container. */
export function reactTreeOf(container: HTMLElement): unknown {
  const root = Object.entries(container).find(([name]) => name.startsWith('__reactContainer$'))
  if (root === undefined) throw new Error('React has rendered nothing here')
  return root[1]
}

function* childrenOf(value: object): Generator<readonly [string, unknown]> {
  if (value instanceof Map) {
    for (const [key, child] of value) {
      yield ['(key)', key]
      yield [String(key), child]
    }
  }
  if (value instanceof Set) for (const child of value) yield ['(member)', child]
  for (const key of Reflect.ownKeys(value)) {
    const property = Reflect.getOwnPropertyDescriptor(value, key)
    // A getter computes its value, and stores none.
    if (property !== undefined && 'value' in property) yield [String(key), property.value]
  }
}
