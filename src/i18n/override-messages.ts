import type { Messages } from './messages.js'

type Overrides<Part> = {
  readonly [Key in keyof Part]?: Part[Key] extends string | ((...values: never[]) => string)
    ? Part[Key]
    : Overrides<Part[Key]>
}

/** Any of the widget's sentences, to be said in the host's own words. */
export type MessageOverrides = Overrides<Messages>

/** The messages of a language, with the host's own words where it has any. */
export function overrideMessages(base: Messages, own: MessageOverrides): Messages {
  return merged(base, own)
}

/** However deep, so that no section has to be named here. What is `undefined` is not an own word. */
function merged<Part extends object>(base: Part, own: object): Part {
  const said = new Map(Object.entries(base))
  const words = Object.entries(own)
    .filter(([, word]) => word !== undefined)
    .map(([key, word]) => [key, typeof word === 'object' ? merged(said.get(key), word) : word])
  return { ...base, ...Object.fromEntries(words) }
}
