import type { CodeFormat } from '../../domain/code.js'

/** Arguments for messages that take texts, in letters that no language of the widget uses. */
export const SAMPLE_TEXTS = ['Αβγ', 'Δεζ', 'Ηθι'] as const

export const SAMPLE_COUNT = 5

const FORMATS: readonly CodeFormat[] = [
  { length: 6, alphabet: 'digits' },
  { length: 7, alphabet: 'letters' },
  { length: 8, alphabet: 'both' },
]

/** Arguments for messages that take something else than texts, each for a sentence of its own. */
const OTHER_ARGUMENTS: Readonly<Record<string, readonly (CodeFormat | number)[]>> = {
  'code.label': FORMATS,
  'code.hint': FORMATS,
  'code.incomplete': FORMATS,
  triesLeft: [0, 1, 2, SAMPLE_COUNT],
}

/** Every sentence of a language, by the path of its message and the argument. */
export function toSentences(messages: object): ReadonlyMap<string, string> {
  return new Map(toLeaves(messages).flatMap(([path, message]) => toSentencesAt(path, message)))
}

/** Every message, by its path: `code.sentTo.email`. */
export function toLeaves(part: object, path = ''): readonly (readonly [path: string, message: unknown])[] {
  return Object.entries(part).flatMap(([key, message]: [string, unknown]) =>
    typeof message === 'object' && message !== null
      ? toLeaves(message, `${path}${key}.`)
      : [[path + key, message] as const],
  )
}

function toSentencesAt(path: string, message: unknown): readonly (readonly [string, string])[] {
  if (typeof message !== 'function') return [[path, String(message)]]
  const others = OTHER_ARGUMENTS[path]
  if (others === undefined) return [[path, String(Reflect.apply(message, undefined, SAMPLE_TEXTS))]]
  return others.map(other => [
    `${path} ${typeof other === 'number' ? other : other.length}`,
    String(Reflect.apply(message, undefined, [other])),
  ])
}
