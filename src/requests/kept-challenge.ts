import type { Identifier } from '../domain/identifier.js'
import { sentIn, type SentCode } from '../flow/code-flow.js'
import type { LoginStore } from '../flow/login-store.js'

/**
 * Keeps a code that was sent through a reload, in this tab alone, until it expires: on phones, looking up the code in
 * another app often discards the page. Never the code itself, nor a token.
 *
 * @param name which backend sent it; another one cannot check it
 * @returns what ends the keeping; what is kept stays
 */
export function keepChallenge(store: LoginStore, name: string): () => void {
  const key = `werify-login:${name}`
  const kept = read(key)
  if (kept !== undefined && kept.challenge.expiresAt > Date.now()) {
    store.dispatch({ type: 'challenge.restored', sent: kept })
  }
  return store.subscribe(() => {
    const state = store.getState()
    const sent = state.step === 'signing-in' ? sentIn(state.code) : undefined
    write(key, sent && { challenge: sent.challenge, sends: sent.sends, resendAt: sent.resendAt })
  })
}

/** Storage that is full, blocked or absent costs no more than the code step after a reload. */
function write(key: string, sent: SentCode | undefined): void {
  try {
    if (sent === undefined) window.sessionStorage.removeItem(key)
    else window.sessionStorage.setItem(key, JSON.stringify(sent))
  } catch {}
}

function read(key: string): SentCode | undefined {
  try {
    const kept: unknown = JSON.parse(window.sessionStorage.getItem(key) ?? 'null')
    return isSentCode(kept) ? kept : undefined
  } catch {
    return undefined
  }
}

/** Any script of the page can write there, so nothing is taken on trust. */
function isSentCode(value: unknown): value is SentCode {
  if (!isRecord(value) || !isRecord(value['challenge'])) return false
  const { challenge, sends, resendAt } = value
  const { identifier, ref, expiresAt } = challenge
  return (
    [sends, resendAt, expiresAt].every(number => typeof number === 'number' && Number.isFinite(number)) &&
    isIdentifier(identifier) &&
    isRecord(ref) &&
    Object.values(ref).every(part => typeof part === 'string')
  )
}

function isIdentifier(value: unknown): value is Identifier {
  const kinds: readonly unknown[] = ['email', 'mobile', 'phone', 'crypto'] satisfies Identifier['kind'][]
  return isRecord(value) && kinds.includes(value['kind']) && typeof value['value'] === 'string'
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
