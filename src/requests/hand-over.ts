import type { LoginSession } from '../domain/login-session.js'
import { nameOf } from '../domain/name-of.js'
import type { LoginContext } from './login-context.js'

/**
 * Hands the session that a phone has approved to the host; where the person is asked first, once they have said "yes".
 * Until then it is kept here alone, outside of the state and of React, and whatever else happens lets go of it.
 */
export function handOver(context: LoginContext, attempt: number, session: LoginSession): void {
  const { store, succeeded } = context
  const { firstName } = session.profile
  if (!context.asksIdentity()) {
    if (store.dispatch({ type: 'session.granted', attempt, firstName })) succeeded(session)
    return
  }
  const name = nameOf(session.profile)
  if (!store.dispatch({ type: 'session.offered', attempt, name, firstName })) return
  const letGo = store.subscribe(() => {
    const { step } = store.getState()
    if (step === 'confirming') return
    letGo()
    if (step === 'signed-in') succeeded(session)
  })
}
