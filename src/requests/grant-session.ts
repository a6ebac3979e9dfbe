import { toAccountOwner } from '../domain/account-owner.js'
import { toSummary, type LoginSession } from '../domain/login-session.js'
import { assertSession } from './assert-valid.js'
import { createDeadline } from './deadline.js'
import type { Attempt, LoginContext } from './login-context.js'

/** Ends the login with a session, and hands it to the host, if the flow still waits for this attempt. */
export function grantSession<Session extends LoginSession>(
  { store, succeeded }: Pick<LoginContext<Session>, 'store' | 'succeeded'>,
  { attempt, signal }: Attempt,
  session: Session,
): void {
  if (signal.aborted) return
  assertSession(session)
  if (store.dispatch({ type: 'session.granted', attempt, ...toSummary(session) })) succeeded(session)
}

/**
 * Asks the person whether the account that a phone approved is theirs, and hands the session to the host after a "yes".
 * Until then only this closure holds it, neither the state nor React. Any other event drops it.
 */
export function offerSession<Session extends LoginSession>(
  { store, succeeded }: Pick<LoginContext<Session>, 'store' | 'succeeded'>,
  { attempt, signal }: Attempt,
  session: Session,
): void {
  if (signal.aborted) return
  assertSession(session)
  const owner = toAccountOwner(session)
  store.dispatch({ type: 'session.offered', attempt, owner, at: Date.now(), ...toSummary(session) })
  const offered = store.getState()
  if (offered.step !== 'confirming') return
  const expiry = createDeadline(() => store.dispatch({ type: 'identity.expired' }))
  expiry.set(offered.expiresAt)
  const unsubscribe = store.subscribe(() => {
    unsubscribe()
    expiry.stop()
    if (store.getState().step === 'signed-in') succeeded(session)
  })
}
