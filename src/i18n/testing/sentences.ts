import type { CodeFormat } from '../../domain/code.js'

/** What a message is given where it takes a text: in letters that no language of the widget is written in. */
export const SAMPLE_TEXTS = ['Αβγ', 'Δεζ'] as const

export const SAMPLE_COUNT = 5

const FORMATS: readonly CodeFormat[] = [
  { length: 6, alphabet: 'digits' },
  { length: 7, alphabet: 'letters' },
  { length: 8, alphabet: 'both' },
]

/** What is put into the messages that take something else than texts, one time after another. */
const OTHER_ARGUMENTS: Readonly<Record<string, readonly (CodeFormat | number)[]>> = {
  'code.label': FORMATS,
  'code.hint': FORMATS,
  'code.incomplete': FORMATS,
  triesLeft: [0, 1, 2, SAMPLE_COUNT],
}

/** All that a language says, by the path of the message and what was put into it. */
export function sentencesOf(messages: object): ReadonlyMap<string, string> {
  return new Map(leavesOf(messages).flatMap(([path, said]) => sentencesAt(path, said)))
}

/** Every message, by its path: `code.sentTo.email`. */
export function leavesOf(part: object, path = ''): readonly (readonly [path: string, said: unknown])[] {
  return Object.entries(part).flatMap(([key, said]: [string, unknown]) =>
    typeof said === 'object' && said !== null
      ? leavesOf(said, `${path}${key}.`)
      : [[path + key, said] as const],
  )
}

function sentencesAt(path: string, said: unknown): readonly (readonly [string, string])[] {
  if (typeof said !== 'function') return [[path, String(said)]]
  const others = OTHER_ARGUMENTS[path]
  if (others === undefined) return [[path, String(Reflect.apply(said, undefined, SAMPLE_TEXTS))]]
  return others.map(other => [
    `${path} ${typeof other === 'number' ? other : other.length}`,
    String(Reflect.apply(said, undefined, [other])),
  ])
}
