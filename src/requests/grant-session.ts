import { summaryOf, type LoginSession } from '../domain/login-session.js'
import type { LoginContext } from './login-context.js'
import type { Attempt } from './run-mutations.js'

/** Hands a session to the host, if its attempt is still waited for. */
export function signIn<Session extends LoginSession>(
  { store, succeeded }: LoginContext<Session>,
  { attempt, signal }: Attempt,
  session: Session,
): void {
  if (signal.aborted) return
  if (store.dispatch({ type: 'session.granted', attempt, ...summaryOf(session) })) succeeded(session)
}
