import { sentIn, type SentCode } from '../flow/code-flow.js'
import type { LoginStore } from '../flow/login-store.js'
import { createDeadline } from './deadline.js'
import { challengeKey, forgetChallenge } from './restore-challenge.js'

/**
 * Keeps a code that was sent through a reload, in this tab alone, until it expires: on phones, looking up the code in
 * another app often discards the page. Never the code itself, nor a token.
 *
 * @param name which backend sent it
 * @returns what ends the keeping; what is kept stays
 */
export function keepChallenge(store: LoginStore, name: string): () => void {
  const expiry = createDeadline(update)

  function update() {
    const state = store.getState()
    const sent = state.step === 'signing-in' ? sentIn(state.code) : undefined
    if (sent !== undefined && sent.challenge.expiresAt > Date.now()) {
      write(name, sent)
      expiry.set(sent.challenge.expiresAt)
    } else {
      forgetChallenge(name)
      expiry.set(undefined)
    }
  }

  update()
  const unsubscribe = store.subscribe(update)
  return () => {
    unsubscribe()
    expiry.stop()
  }
}

/** Storage that is full, blocked or absent costs no more than the code step after a reload. */
function write(name: string, { challenge, sentAt, sends, resendAt }: SentCode): void {
  try {
    window.sessionStorage.setItem(challengeKey(name), JSON.stringify({ challenge, sentAt, sends, resendAt }))
  } catch {}
}
