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
  const { identifier, code } = base
  return {
    ...base,
    ...own,
    signIn: { ...base.signIn, ...own.signIn },
    identifier: {
      ...identifier,
      ...own.identifier,
      names: { ...identifier.names, ...own.identifier?.names },
      nouns: { ...identifier.nouns, ...own.identifier?.nouns },
      examples: { ...identifier.examples, ...own.identifier?.examples },
      problems: { ...identifier.problems, ...own.identifier?.problems },
      doubts: { ...identifier.doubts, ...own.identifier?.doubts },
    },
    country: { ...base.country, ...own.country },
    code: {
      ...code,
      ...own.code,
      sentTo: { ...code.sentTo, ...own.code?.sentTo },
      noCode: { ...code.noCode, ...own.code?.noCode },
    },
    qr: { ...base.qr, ...own.qr },
    signedIn: { ...base.signedIn, ...own.signedIn },
    status: { ...base.status, ...own.status },
    errors: { ...base.errors, ...own.errors },
  }
}
