// Loaded once a wallet address is typed.
import { verifyChecksum } from '../../checksums/verify-checksum.js'
import { parseIdentifier } from '../../domain/identifier.js'
import type { Language } from '../../i18n/language.js'
import type { CheckOptions, IdentifierCheck } from './identifier-check.js'

/** 32 bytes: an address on some chains, but also a transaction, or a private key of Ethereum. */
const LIKE_A_KEY = /^0x[0-9a-f]{64}$/i

/** Checks a wallet address by its check digits. */
export function checkIdentifier(text: string, { kinds, language }: CheckOptions): IdentifierCheck {
  const parsed = parseIdentifier(text, kinds)
  const { identifier } = parsed
  if (identifier === undefined) return { parsed }
  return { parsed, warning: findWarning(identifier.value, language), formatted: identifier.value }
}

function findWarning(address: string, { messages }: Language): string | undefined {
  const { problems, warnings } = messages.identifier
  if (LIKE_A_KEY.test(address)) return problems.secret('')
  const checksum = verifyChecksum(address)
  return checksum?.isValid === false ? warnings.checksum(checksum.currency) : undefined
}
