import { toAsciiDigits } from './ascii-digits.js'
import { IDENTIFIER_KINDS } from './identifier-kinds.js'
import { isMobileNumber } from './mobile-number.js'
import { normaliseNumber, withPlusSign } from './normalise-number.js'
import type { IdentifierKind, ParsedIdentifier } from './plain-identifier.js'
import { isSecret } from './secret.js'
import { splitNumber } from './split-number.js'
import { unwrapIdentifier } from './unwrap-identifier.js'
import { MAX_TEXT_LENGTH, toVisibleText } from './visible-text.js'
import { isWalletAddress } from './wallet-address.js'

export type { Identifier, IdentifierKind, IdentifierProblem, ParsedIdentifier } from './plain-identifier.js'

/** RFC 5321, 4.5.3.1: a path of 256 octets with its angle brackets. */
const MAX_EMAIL = 254
const MAX_CRYPTO = 128
/** RFC 1035, 2.3.4. */
const MAX_LABEL = 63
/** E.164 allows 15 digits; the shortest numbers in use (Niue, Saint Helena) have 7 with their country code. */
const MIN_DIGITS = 7
const MAX_DIGITS = 15

const NOT_TAKEN: ParsedIdentifier = { problem: 'kind-not-taken' }

/** Letters and digits in a domain, with what IDNA allows besides. A symbol may be an emoji. */
const LABEL = /^(?!-)(?:[^\s\p{P}!-~]|[0-9A-Za-z·・׳״-])+(?<!-)$/u
/** Solana address of digits alone. */
const DIGITS_OF_WALLET = /^[1-9]{32,44}$/

/**
 * Parses an identifier of any of the four kinds, by its shape and in linear time. Checksums and numbering plans are not
 * checked: only the server knows which addresses exist. A link such as `mailto:` or `tel:` is parsed as what it leads
 * to. A private key or a recovery phrase is a problem, whatever is taken.
 *
 * @param taken kinds that a backend takes; another kind is a problem. Taking one kind of number means taking both, since
 * a shape only suggests which it is. @default all
 */
export function parseIdentifier(
  text: string,
  taken: readonly IdentifierKind[] = IDENTIFIER_KINDS,
): ParsedIdentifier {
  const bare = unwrapIdentifier(text)
  const visible = toVisibleText(bare)
  if (visible === '') return { problem: 'empty' }
  if (isSecret(bare)) return { problem: 'secret' }
  if (visible.length > MAX_TEXT_LENGTH) return { problem: 'too-long' }

  if (visible.includes('@')) return taken.includes('email') ? parseEmail(visible) : NOT_TAKEN
  const number = normaliseNumber(visible)
  if (number !== undefined && !(taken.includes('crypto') && DIGITS_OF_WALLET.test(number)))
    return parseNumber(number, taken)
  const parsed = parseCrypto(visible)
  return parsed.identifier === undefined || taken.includes('crypto') ? parsed : NOT_TAKEN
}

function parseEmail(text: string): ParsedIdentifier {
  if (text.length > MAX_EMAIL) return { problem: 'too-long' }
  const [local = '', domain = '', ...others] = text.split('@')
  const labels = domain.split('.')
  const isComplete =
    /^[^\s,;:<>]+$/.test(local) &&
    others.length === 0 &&
    labels.length > 1 &&
    labels.every(label => label.length <= MAX_LABEL && LABEL.test(label))
  return isComplete ? { identifier: { kind: 'email', value: text } } : { problem: 'email-incomplete' }
}

/** Reports `kind-not-taken` first: no other problem matters where numbers are not taken. */
function parseNumber(text: string, taken: readonly IdentifierKind[]): ParsedIdentifier {
  const number = withPlusSign(text)
  const likely: readonly IdentifierKind[] = isMobileNumber(number) ? ['mobile', 'phone'] : ['phone', 'mobile']
  const kind = likely.find(each => taken.includes(each))
  if (kind === undefined) return NOT_TAKEN
  if (!number.startsWith('+')) return { problem: 'country-code-missing' }

  const digits = number.length - 1
  if (digits < MIN_DIGITS) return { problem: 'number-too-short' }
  if (digits > MAX_DIGITS) return { problem: 'number-too-long' }
  if (splitNumber(number) === undefined) return { problem: 'country-code-missing' }
  return { identifier: { kind, value: number } }
}

/** Keeps the case: base58 addresses and EIP-55 checksums depend on it. */
function parseCrypto(text: string): ParsedIdentifier {
  const address = toAsciiDigits(text).replace(/\s/g, '')
  if (!isWalletAddress(address)) return { problem: 'unrecognised' }
  return address.length > MAX_CRYPTO
    ? { problem: 'too-long' }
    : { identifier: { kind: 'crypto', value: address } }
}
