/** Text that arrives in a code field: typed, pasted, dropped or filled in. */
export interface Arrival {
  /** Value of the field before. */
  readonly value: string
  /** Selection of the field before. */
  readonly start: number
  readonly end: number
  readonly arrived: string
}

/** Rules of a code field. */
export interface CodeRules {
  /** Number of slots. */
  readonly length: number
  /** Turns text into a code, or into the part of one. */
  readonly normalise: (text: string) => string
}

/** Replacement of a part of a value. */
export interface Edit {
  readonly from: number
  readonly to: number
  readonly text: string
}

/**
 * Edit that brings a text into a code field. A whole code replaces everything. A part of one goes where the caret is:
 * it overwrites the selected slot and those after it, or is inserted as far as there is room, and overwrites after that.
 *
 * @returns `undefined` if nothing in the text belongs into a code
 */
export function toEdit(
  { value, start, end, arrived }: Arrival,
  { length, normalise }: CodeRules,
): Edit | undefined {
  const text = normalise(arrived)
  if (text === '') return undefined
  if (text.length >= length) return { from: 0, to: value.length, text }

  const from = Math.min(start, length - 1)
  const kept = text.slice(0, length - from)
  const surplus = from + kept.length + value.length - end - length
  const to = end - start === 1 ? Math.max(end, from + kept.length) : end + Math.max(0, surplus)
  return { from, to: Math.min(to, value.length), text: kept }
}

export function applyEdit(value: string, { from, to, text }: Edit): string {
  return value.slice(0, from) + text + value.slice(to)
}

/**
 * Difference between two values of a field, as an arrival. For browsers and scripts that change a field without saying
 * what arrives.
 */
export function findArrived(before: string, after: string): Arrival {
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before[start] === after[start]) start += 1
  let same = 0
  while (same < shorter - start && before.at(-1 - same) === after.at(-1 - same)) same += 1
  return {
    value: before,
    start,
    end: before.length - same,
    arrived: after.slice(start, after.length - same),
  }
}
