import { NUMBER_CHANNELS } from '../domain/channel.js'
import { readPlainIdentifier } from '../domain/plain-identifier.js'
import { IDENTIFIER_KINDS } from '../domain/identifier-kinds.js'
import { toRecord } from '../domain/to-record.js'
import type { SentCode } from '../flow/sent-code.js'
import type { LoginStore } from '../flow/login-store.js'

/** A challenge takes a few hundred characters. */
const MAX_LENGTH = 10_000

/** A longer wait is nonsense, or the clock was put back. */
const MAX_WAIT_MS = 24 * 60 * 60_000

/** Key in `sessionStorage`. Each login has its own, see `toStorageName`. */
export const challengeKey = (name: string) => `werify-login:${name}`

/** Continues with a code that was sent before a reload. Removes one that is no longer good. */
export function restoreChallenge(store: LoginStore, name: string): void {
  const sentCode = read(challengeKey(name))
  if (sentCode === undefined) forgetChallenge(name)
  else store.dispatch({ type: 'challenge.restored', sentCode })
}

export function forgetChallenge(name: string): void {
  try {
    window.sessionStorage.removeItem(challengeKey(name))
  } catch {}
}

function read(key: string): SentCode | undefined {
  try {
    const text = window.sessionStorage.getItem(key)
    if (text === null || text.length > MAX_LENGTH) return undefined
    return parseStoredChallenge(JSON.parse(text), Date.now())
  } catch {
    return undefined
  }
}

/**
 * Parses a stored code, if it is still good. Any script of the page can write there, so every value is checked, and
 * unknown ones are dropped.
 *
 * @param now epoch milliseconds
 */
function parseStoredChallenge(stored: unknown, now: number): SentCode | undefined {
  const { challenge, sentAt, sendCount, resendAt } = toRecord(stored)
  const { identifier: storedIdentifier, ref, expiresAt, channel: storedChannel } = toRecord(challenge)
  const { kind, value } = toRecord(storedIdentifier)
  const isTime = (time: unknown): time is number => typeof time === 'number' && time <= now + MAX_WAIT_MS
  const kinds = IDENTIFIER_KINDS.filter(one => one === kind)
  const channel = NUMBER_CHANNELS.find(one => one === storedChannel)
  const identifier = typeof value === 'string' ? readPlainIdentifier(value, kinds) : undefined
  return identifier !== undefined &&
    isRef(ref) &&
    isTime(expiresAt) &&
    expiresAt > now &&
    isTime(sentAt) &&
    isTime(resendAt) &&
    isCount(sendCount)
    ? { challenge: { identifier, ref, expiresAt, ...(channel && { channel }) }, sentAt, sendCount, resendAt }
    : undefined
}

function isRef(value: unknown): value is Readonly<Record<string, string>> {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every(part => typeof part === 'string')
  )
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) > 0
}
