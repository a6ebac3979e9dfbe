// Loaded once an email address is typed.
import { correctEmail } from '../../domain/correct-email.js'
import { parseIdentifier } from '../../domain/identifier.js'
import type { CheckOptions, IdentifierCheck } from './identifier-check.js'

/** Checks an email address by the mistakes that people make in the domains of large mail providers. */
export function checkIdentifier(text: string, { kinds, language }: CheckOptions): IdentifierCheck {
  const parsed = parseIdentifier(text, kinds)
  const { identifier } = parsed
  if (identifier === undefined) return { parsed }
  const corrected = correctEmail(identifier.value)
  const { mistyped } = language.messages.identifier.warnings
  return {
    parsed,
    warning: corrected === undefined ? undefined : mistyped(corrected),
    formatted: identifier.value,
  }
}
