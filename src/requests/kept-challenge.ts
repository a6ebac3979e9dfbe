import { sentIn, type SentCode } from '../flow/code-flow.js'
import type { LoginStore } from '../flow/login-store.js'
import { createDeadline } from './deadline.js'
import { sentCodeOf } from './sent-code-of.js'

/** A challenge takes some hundred characters. */
const MAX_TEXT = 10_000

/**
 * Keeps a code that was sent through a reload, in this tab alone, until it expires: on phones, looking up the code in
 * another app often discards the page. Never the code itself, nor a token.
 *
 * @param name which backend sent it; another one cannot check it
 * @returns what ends the keeping; what is kept stays
 */
export function keepChallenge(store: LoginStore, name: string): () => void {
  const key = `werify-login:${name}`
  const expiry = createDeadline(update)

  function update() {
    const state = store.getState()
    const sent = state.step === 'signing-in' ? sentIn(state.code) : undefined
    const isGood = sent !== undefined && sent.challenge.expiresAt > Date.now()
    write(key, isGood ? sent : undefined)
    expiry.set(isGood ? sent.challenge.expiresAt : undefined)
  }

  const kept = read(key)
  if (kept !== undefined) store.dispatch({ type: 'challenge.restored', sent: kept })
  update()
  const unsubscribe = store.subscribe(update)
  return () => {
    unsubscribe()
    expiry.stop()
  }
}

/** Storage that is full, blocked or absent costs no more than the code step after a reload. */
function write(key: string, sent: SentCode | undefined): void {
  try {
    if (sent === undefined) return window.sessionStorage.removeItem(key)
    const { challenge, sentAt, sends, resendAt } = sent
    window.sessionStorage.setItem(key, JSON.stringify({ challenge, sentAt, sends, resendAt }))
  } catch {}
}

function read(key: string): SentCode | undefined {
  try {
    const text = window.sessionStorage.getItem(key) ?? ''
    return text.length > MAX_TEXT ? undefined : sentCodeOf(JSON.parse(text), Date.now())
  } catch {
    return undefined
  }
}
