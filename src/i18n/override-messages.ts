import type { Messages } from './messages.js'

type Overrides<Part> = {
  readonly [Key in keyof Part]?: Part[Key] extends string | ((...values: never[]) => string)
    ? Part[Key]
    : Overrides<Part[Key]>
}

/** Texts of the host's own, in place of any of the widget's. */
export type MessageOverrides = Overrides<Messages>

/** Messages of a language, with the host's own in place of those that it has. */
export function overrideMessages(base: Messages, own: MessageOverrides): Messages {
  return merge(base, own)
}

/**
 * Merges at every depth. What a host without TypeScript may pass does not override: a text that the widget does not have,
 * or one of another type.
 */
function merge<Part extends object>(base: Part, own: unknown): Part {
  const theirs = new Map<string, unknown>(isSection(own) ? Object.entries(own) : [])
  const overrides = Object.entries(base).map(([key, text]: [string, unknown]) => [
    key,
    choose(text, theirs.get(key)),
  ])
  return { ...base, ...Object.fromEntries(overrides) }
}

function choose(ours: unknown, theirs: unknown): unknown {
  if (isSection(ours)) return merge(ours, theirs)
  if (typeof ours === 'function' && typeof theirs === 'function') return guard(ours, theirs)
  return typeof theirs === typeof ours ? theirs : ours
}

/** Function of the host that yields our text where it throws, or returns something else. */
function guard(ours: Function, theirs: Function) {
  return (...values: readonly unknown[]): unknown => {
    try {
      const text: unknown = theirs(...values)
      if (typeof text === 'string') return text
    } catch {}
    return ours(...values)
  }
}

function isSection(part: unknown): part is object {
  return typeof part === 'object' && part !== null
}
