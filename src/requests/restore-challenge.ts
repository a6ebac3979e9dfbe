import type { SentCode } from '../flow/code-flow.js'
import type { LoginStore } from '../flow/login-store.js'
import { sentCodeOf } from './sent-code-of.js'

/** A challenge takes some hundred characters. */
const MAX_TEXT = 10_000

/** Where this tab keeps what a backend sent; another one cannot check it. */
export const challengeKey = (name: string) => `werify-login:${name}`

/** Goes on with a code that was sent before the page was loaded again, and forgets one that is no longer good. */
export function restoreChallenge(store: LoginStore, name: string): void {
  const sent = read(challengeKey(name))
  if (sent === undefined) forgetChallenge(name)
  else store.dispatch({ type: 'challenge.restored', sent })
}

export function forgetChallenge(name: string): void {
  try {
    window.sessionStorage.removeItem(challengeKey(name))
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
