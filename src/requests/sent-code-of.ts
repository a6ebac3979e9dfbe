import { IDENTIFIER_KINDS, parseIdentifier, type Identifier } from '../domain/identifier.js'
import type { SentCode } from '../flow/code-flow.js'

/** What is said to last longer is nonsense, or the clock was put back. */
const LONGEST_WAIT_MS = 24 * 60 * 60_000

/**
 * A code that was sent, as it was kept, if it is still good. Any script of the page can write where it is kept, so
 * nothing is taken on trust, and nothing is taken along.
 *
 * @param now epoch milliseconds
 */
export function sentCodeOf(kept: unknown, now: number): SentCode | undefined {
  if (!isRecord(kept) || !isRecord(kept['challenge'])) return undefined
  const { challenge, sentAt, sends, resendAt } = kept
  const { ref, expiresAt } = challenge
  const identifier = identifierOf(challenge['identifier'])
  const isSent =
    identifier !== undefined &&
    isRef(ref) &&
    isTime(expiresAt, now) &&
    expiresAt > now &&
    isTime(sentAt, now) &&
    isTime(resendAt, now) &&
    isCount(sends)
  return isSent ? { challenge: { identifier, ref, expiresAt }, sentAt, sends, resendAt } : undefined
}

function identifierOf(kept: unknown): Identifier | undefined {
  if (!isRecord(kept) || typeof kept['value'] !== 'string') return undefined
  const taken = IDENTIFIER_KINDS.filter(kind => kind === kept['kind'])
  const { identifier } = parseIdentifier(kept['value'], taken)
  return identifier?.value === kept['value'] ? identifier : undefined
}

function isRef(value: unknown): value is Readonly<Record<string, string>> {
  return isRecord(value) && Object.values(value).every(part => typeof part === 'string')
}

function isTime(value: unknown, now: number): value is number {
  return typeof value === 'number' && value <= now + LONGEST_WAIT_MS
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
