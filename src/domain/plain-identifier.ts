import { IDENTIFIER_KINDS } from './identifier-kinds.js'
import { isSecret } from './secret.js'
import { MAX_TEXT_LENGTH, toVisibleText } from './visible-text.js'

/** Kind of an identifier: `mobile` receives text messages, `phone` is any other line. */
export type IdentifierKind = (typeof IDENTIFIER_KINDS)[number]

/** Identifier of a person at a server. */
export interface Identifier {
  readonly kind: IdentifierKind
  /** Normalised. Sent and shown as it is. */
  readonly value: string
}

/** Reason why a text is not an identifier. Every problem has a message in every language. */
export type IdentifierProblem =
  | 'empty'
  | 'unrecognised'
  | 'too-long'
  | 'secret'
  | 'email-incomplete'
  | 'country-code-missing'
  | 'number-too-short'
  | 'number-too-long'
  | 'kind-not-taken'

export type ParsedIdentifier =
  | { readonly identifier: Identifier; readonly problem?: never }
  | { readonly identifier?: never; readonly problem: IdentifierProblem }

const NUMBER = /^\+[1-9]\d{6,14}$/

/** Shapes of normalised identifiers, wide enough for all that are in use. */
const SHAPES: Readonly<Record<IdentifierKind, RegExp>> = {
  email: /^[^\s,;:<>@]+@[^\s,;:<>@.]+(?:\.[^\s,;:<>@.]+)+$/,
  mobile: NUMBER,
  phone: NUMBER,
  crypto:
    /^(?:(?:bc|tb|ltc)1[0-9a-z]{6,}|(?=.*\d)[\w:+/-]{26,}|[^\s/:?#<>@]+\.(?:eth|sol|crypto|nft|bnb|ton|near|tez|dao|wallet|bitcoin))$/i,
}

/**
 * Reads an identifier that is normalised already, with little code: the first screen has no more. `parseIdentifier`
 * takes any spelling, looks closer, and tells what is wrong.
 *
 * @param taken kinds that a backend takes. @default all
 */
export function readPlainIdentifier(
  text: string,
  taken: readonly IdentifierKind[] = IDENTIFIER_KINDS,
): Identifier | undefined {
  // The first screen begins with an empty field, and spares the patterns.
  if (text === '' || text.length > MAX_TEXT_LENGTH || text !== toVisibleText(text) || isSecret(text)) {
    return undefined
  }
  const kind = taken.find(each => SHAPES[each].test(text))
  return kind && { kind, value: text }
}
