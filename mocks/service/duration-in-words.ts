const UNITS = [
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const

/** `2 hours`, `5 minutes` or `90 seconds`: the largest unit of which the duration is a whole number. */
export function durationInWords(ms: number): string {
  const [unit, unitMs] = UNITS.find(([, length]) => ms > 0 && ms % length === 0) ?? ['second', 1000]
  const count = Math.floor(ms / unitMs)
  return `${count} ${unit}${count === 1 ? '' : 's'}`
}
