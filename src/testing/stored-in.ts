/** Everything in a storage of the browser. It is read as properties, since tests make its methods throw. */
export function storedIn(storage: Storage): Readonly<Record<string, string>> {
  const names = Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? '')
  return Object.fromEntries(names.map(name => [name, String(Reflect.get(storage, name))]))
}
