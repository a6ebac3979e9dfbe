import type { IdentifierKind } from '../domain/identifier.js'

/** Noun for an identifier. A mobile number and any other are both numbers to a person. */
export type IdentifierNoun = 'email' | 'number' | 'wallet'

export const IDENTIFIER_NOUNS: Readonly<Record<IdentifierKind, IdentifierNoun>> = {
  email: 'email',
  mobile: 'number',
  phone: 'number',
  crypto: 'wallet',
}
