import { summaryOf, type LoginSession } from '../domain/login-session.js'
import { nameOf } from '../domain/account-owner.js'
import type { LoginContext } from './login-context.js'

/**
 * Hands the session that a phone has approved to the host; where the person is asked first, once they have said "yes".
 * Until then it is kept here alone, outside of the state and of React, and whatever else happens lets go of it.
 */
export function handOver<Session extends LoginSession>(
  context: LoginContext<Session>,
  attempt: number,
  session: Session,
): void {
  const { store, succeeded } = context
  const summary = summaryOf(session)
  if (!context.asksIdentity()) {
    if (store.dispatch({ type: 'session.granted', attempt, ...summary })) succeeded(session)
    return
  }
  const name = session.accessToken === undefined ? session.identifier.value : nameOf(session.profile)
  if (!store.dispatch({ type: 'session.offered', attempt, name, ...summary })) return
  const letGo = store.subscribe(() => {
    const { step } = store.getState()
    if (step === 'confirming') return
    letGo()
    if (step === 'signed-in') succeeded(session)
  })
}
