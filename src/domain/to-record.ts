/** Own enumerable members of an object; none for any other value. Reads a value of unknown shape without `any`. */
export function toRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' ? { ...value } : {}
}
