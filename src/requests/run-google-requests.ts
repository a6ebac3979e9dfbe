import type { QueryClient } from '@tanstack/react-query'
import { LoginError } from '../domain/login-error.js'
import type { LoginSession } from '../domain/login-session.js'
import { answerOf } from './parse-google-callback.js'
import type { LoginContext } from './login-context.js'
import { runMutations } from './run-mutations.js'
import { signIn } from './grant-session.js'

/** Finds out what a page was come back to with from Google, and exchanges the code, if it is one of ours. */
export function runGoogleRequests<Session extends LoginSession>(
  context: LoginContext<Session>,
  client: QueryClient,
  stopped: AbortSignal,
): void {
  runMutations(context, client, stopped, {
    regionOf: state => state.google,
    async answer({ google: state }, { attempt, signal }) {
      if (state.step !== 'finishing') return
      const answer = answerOf(state.back)
      switch (answer.outcome) {
        case 'granted': {
          const { google } = context.backend()
          if (google === undefined) throw new LoginError('google-failed', { cause: 'there is no Google now' })
          signIn(context, { attempt, signal }, await google.finish(answer.code, signal))
          break
        }
        case 'cancelled':
          context.store.dispatch({ type: 'google.cancelled', attempt })
          break
        case 'failed':
          throw new LoginError('google-failed')
      }
    },
  })
}
