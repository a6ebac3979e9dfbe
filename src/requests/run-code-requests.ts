import type { QueryClient } from '@tanstack/react-query'
import type { LoginSession } from '../domain/login-session.js'
import type { OtpChallenge } from '../domain/otp-challenge.js'
import type { CodeState } from '../flow/code-flow.js'
import type { LoginContext } from './login-context.js'
import { runMutations, type Attempt } from './run-mutations.js'
import { signIn } from './grant-session.js'

/** Sends codes and verifies them. */
export function runCodeRequests<Session extends LoginSession>(
  context: LoginContext<Session>,
  client: QueryClient,
  stopped: AbortSignal,
): void {
  runMutations(context, client, stopped, {
    regionOf: state => state.code,
    answer: (state, attempt) => answer(context, state.code, attempt),
  })
}

async function answer<Session extends LoginSession>(
  context: LoginContext<Session>,
  code: CodeState,
  { attempt, signal }: Attempt,
): Promise<void> {
  const { store } = context
  const backend = context.backend()

  function issued(challenge: OtpChallenge) {
    if (!signal.aborted) store.dispatch({ type: 'challenge.issued', attempt, challenge, at: Date.now() })
  }

  switch (code.step) {
    case 'requesting':
      issued(await backend.requestOtp(code.identifier, signal))
      break
    case 'resending': {
      const { challenge } = code
      issued(
        backend.resendOtp === undefined
          ? await backend.requestOtp(challenge.identifier, signal)
          : await backend.resendOtp(challenge, signal),
      )
      break
    }
    case 'verifying':
      signIn(context, { attempt, signal }, await backend.verifyOtp(code.challenge, code.code, signal))
      break
    case 'identifying':
    case 'challenged':
  }
}
