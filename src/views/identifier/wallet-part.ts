// What is needed once a wallet address is typed, loaded then.
import { checksumOf } from '../../checksums/verify-checksum.js'
import { parseIdentifier } from '../../domain/identifier.js'
import type { Language } from '../../i18n/language.js'

/** A sentence, where a text is an address whose check digits are wrong. */
export function doubtOf(text: string, { messages }: Language): string | undefined {
  const { identifier } = parseIdentifier(text)
  const checksum = identifier?.kind === 'crypto' ? checksumOf(identifier.value) : undefined
  return checksum?.isRight === false ? messages.identifier.doubts.checksum(checksum.currency) : undefined
}
