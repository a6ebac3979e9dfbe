/** Everything in a storage of the browser. */
export function storedIn(storage: Storage): Readonly<Record<string, string>> {
  const names = Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? '')
  return Object.fromEntries(names.map(name => [name, storage.getItem(name) ?? '']))
}
