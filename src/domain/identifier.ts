import { toAsciiDigits } from './ascii-digits.js'
import { isMobile } from './mobile-number.js'
import { compactNumber, MAX_TEXT, visibleText } from './normalise-number.js'

export const IDENTIFIER_KINDS = ['email', 'mobile', 'phone', 'crypto'] as const

/** What a person can be known by: `mobile` takes text messages, `phone` is any other line. */
export type IdentifierKind = (typeof IDENTIFIER_KINDS)[number]

/** A person as a server knows them. `value` is normalised; it is what is sent, and what is shown. */
export interface Identifier {
  readonly kind: IdentifierKind
  readonly value: string
}

/** Why a text is not an identifier. Every problem has a sentence in every language. */
export type IdentifierProblem =
  | 'empty'
  | 'unrecognised'
  | 'too-long'
  | 'email-incomplete'
  | 'country-code-missing'
  | 'number-too-short'
  | 'number-too-long'
  | 'kind-not-taken'

export type ParsedIdentifier =
  | { readonly identifier: Identifier; readonly problem?: never }
  | { readonly identifier?: never; readonly problem: IdentifierProblem }

/** RFC 5321, 4.5.3.1: a path of 256 octets with its angle brackets. */
const MAX_EMAIL = 254
const MAX_CRYPTO = 128
/** E.164 allows 15 digits; the shortest numbers in use (Niue, Saint Helena) have 7 with their country code. */
const MIN_DIGITS = 7
const MAX_DIGITS = 15

const NOT_TAKEN: ParsedIdentifier = { problem: 'kind-not-taken' }

const CRYPTO_SHAPES = [
  /^(?:bc|tb|ltc)1[0-9a-z]{6,}$/i,
  /^0x[0-9a-f]{40,64}$/i,
  /^(?=.*\d)[1-9A-HJ-NP-Za-km-z]{26,64}$/,
]

/**
 * Tells the four kinds apart by shape, in time linear in the length. Checksums and numbering plans are not
 * checked: whether an address exists is for the server to say.
 *
 * @param taken the kinds a backend takes; another kind is a problem. A backend that takes one kind of number
 * takes both, since a shape only suggests which it is. @default all
 */
export function parseIdentifier(
  text: string,
  taken: readonly IdentifierKind[] = IDENTIFIER_KINDS,
): ParsedIdentifier {
  const visible = visibleText(text)
  if (visible === '') return { problem: 'empty' }
  if (visible.length > MAX_TEXT) return { problem: 'too-long' }

  if (visible.includes('@')) return taken.includes('email') ? parseEmail(visible) : NOT_TAKEN
  const number = compactNumber(visible)
  if (number !== undefined) return parseNumber(number, taken)
  const parsed = parseCrypto(visible)
  return parsed.identifier === undefined || taken.includes('crypto') ? parsed : NOT_TAKEN
}

function parseEmail(text: string): ParsedIdentifier {
  if (text.length > MAX_EMAIL) return { problem: 'too-long' }
  const at = text.indexOf('@')
  const labels = text.slice(at + 1).split('.')
  const isComplete =
    at > 0 &&
    !/[\s,;<>]/.test(text) &&
    labels.length > 1 &&
    labels.every(label => label !== '' && !label.includes('@'))
  return isComplete ? { identifier: { kind: 'email', value: text } } : { problem: 'email-incomplete' }
}

/** What is wrong with a number matters only where numbers are taken. */
function parseNumber(compact: string, taken: readonly IdentifierKind[]): ParsedIdentifier {
  const likely: readonly IdentifierKind[] = isMobile(compact) ? ['mobile', 'phone'] : ['phone', 'mobile']
  const kind = likely.find(each => taken.includes(each))
  if (kind === undefined) return NOT_TAKEN
  if (!compact.startsWith('+')) return { problem: 'country-code-missing' }

  const digits = compact.length - 1
  if (digits < MIN_DIGITS) return { problem: 'number-too-short' }
  if (digits > MAX_DIGITS) return { problem: 'number-too-long' }
  return { identifier: { kind, value: compact } }
}

/** The case is kept: in base58 and in EIP-55 it carries the address and its checksum. */
function parseCrypto(text: string): ParsedIdentifier {
  const address = toAsciiDigits(text).replace(/\s/g, '')
  if (!CRYPTO_SHAPES.some(shape => shape.test(address))) return { problem: 'unrecognised' }
  return address.length > MAX_CRYPTO
    ? { problem: 'too-long' }
    : { identifier: { kind: 'crypto', value: address } }
}
