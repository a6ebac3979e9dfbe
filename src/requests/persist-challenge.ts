import { findSentCode } from '../flow/code-flow.js'
import type { SentCode } from '../flow/sent-code.js'
import type { LoginStore } from '../flow/login-store.js'
import { createDeadline } from './deadline.js'
import { challengeKey, forgetChallenge } from './restore-challenge.js'

/**
 * Stores a sent code in this tab until it expires, for a reload: phones often discard the page while the person looks
 * up the code in another app. Stores neither the code itself nor a token.
 *
 * @param name of this login in storage
 * @returns a function that ends this; what is stored stays
 */
export function persistChallenge(store: LoginStore, name: string): () => void {
  const expiry = createDeadline(update)

  function update() {
    const state = store.getState()
    const sent = state.step === 'signing-in' ? findSentCode(state.code) : undefined
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

/** Ignores storage that is full, blocked or absent: it only costs the code step after a reload. */
function write(name: string, { challenge, sentAt, sendCount, resendAt }: SentCode): void {
  try {
    window.sessionStorage.setItem(
      challengeKey(name),
      JSON.stringify({ challenge, sentAt, sendCount, resendAt }),
    )
  } catch {}
}
