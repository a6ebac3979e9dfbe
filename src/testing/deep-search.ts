// For tests: looking for a secret wherever it can be reached from.

/**
 * The paths of all texts within a value that contain a needle, through objects, maps, sets and cycles.
 *
 * @param isOutside what is not looked into
 */
export function pathsTo(
  needle: string,
  root: unknown,
  isOutside: (value: object) => boolean = () => false,
): readonly string[] {
  const seen = new Set<object>()
  const paths: string[] = []
  const queue: [path: string, value: unknown][] = [['', root]]
  for (const [path, value] of queue) {
    if (typeof value === 'string' && value.includes(needle)) paths.push(path)
    if ((typeof value !== 'object' && typeof value !== 'function') || value === null) continue
    if (seen.has(value) || isOutside(value)) continue
    seen.add(value)
    for (const [name, child] of childrenOf(value)) queue.push([`${path}.${name}`, child])
  }
  return paths
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
    // What has to be computed first is not kept anywhere.
    if (property !== undefined && 'value' in property) yield [String(key), property.value]
  }
}
