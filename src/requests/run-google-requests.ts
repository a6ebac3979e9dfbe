import type { QueryClient } from '@tanstack/react-query'
import { LoginError } from '../domain/login-error.js'
import type { LoginSession } from '../domain/login-session.js'
import type { GoogleFlowState } from '../flow/google-flow.js'
import { grantSession } from './grant-session.js'
import type { Attempt, LoginContext } from './login-context.js'
import { parseGoogleCallback } from './parse-google-callback.js'
import { runMutations } from './run-mutations.js'

/** Exchanges the code that a sign-in with Google came back with, if this tab began it. */
export function runGoogleRequests<Session extends LoginSession>(
  context: LoginContext<Session>,
  client: QueryClient,
  stopped: AbortSignal,
): void {
  runMutations(context, client, stopped, {
    select: state => state.google,
    send: (state, attempt) => finish(context, state.google, attempt),
  })
}

async function finish<Session extends LoginSession>(
  context: LoginContext<Session>,
  state: GoogleFlowState,
  { attempt, signal }: Attempt,
): Promise<void> {
  if (state.step !== 'finishing') return
  const { google, address } = context.backend()
  const result = parseGoogleCallback(state.callback, { google, address })
  if (result.outcome === 'granted' && google !== undefined)
    return grantSession(context, { attempt, signal }, await google.finish(result.code, signal))
  if (result.outcome !== 'cancelled') throw new LoginError('google-failed')
  context.store.dispatch({ type: 'google.cancelled', attempt })
}
