import type { QueryClient } from '@tanstack/react-query'
import type { LoginSession } from '../domain/login-session.js'
import type { OtpChallenge } from '../domain/otp-challenge.js'
import type { LoginState } from '../flow/login-flow.js'
import { summaryOf } from '../domain/login-session.js'
import { failAttempt } from './fail-attempt.js'
import type { LoginContext } from './login-context.js'

interface Attempt {
  readonly attempt: number
  readonly signal: AbortSignal
}

/** Sends codes and verifies them. A mutation each: nothing is ever sent again by itself. */
export function runCodeRequests<Session extends LoginSession>(
  context: LoginContext<Session>,
  client: QueryClient,
  stopped: AbortSignal,
): void {
  const { store } = context
  let underWay: { readonly attempt: number; readonly controller: AbortController } | undefined

  function update() {
    const attempt = attemptIn(store.getState())
    if (attempt === underWay?.attempt) return
    underWay?.controller.abort()
    underWay = attempt === undefined ? undefined : { attempt, controller: new AbortController() }
    if (underWay !== undefined) void run({ attempt: underWay.attempt, signal: underWay.controller.signal })
  }

  async function run(attempt: Attempt) {
    const mutation = mutationOf(context, client, attempt)
    try {
      await mutation.execute(undefined)
    } catch (error) {
      if (!attempt.signal.aborted) failAttempt(context, attempt.attempt, error)
    } finally {
      client.getMutationCache().remove(mutation)
    }
  }

  update()
  const unsubscribe = store.subscribe(update)
  stopped.addEventListener('abort', () => {
    unsubscribe()
    underWay?.controller.abort()
  })
}

function mutationOf<Session extends LoginSession>(
  context: LoginContext<Session>,
  client: QueryClient,
  attempt: Attempt,
) {
  return client.getMutationCache().build(client, {
    // Offline is for the flow to know: a paused mutation would be sent later, behind the person's back.
    networkMode: 'always',
    retry: false,
    // Removed by hand: with 0, the client looks whether it is over again and again for as long as it is not.
    gcTime: Infinity,
    // It takes no variables and has no result: the client keeps both for a while, and they are secrets. Nor does it
    // fail once nobody waits for it: a host's client may report what does.
    mutationFn: () =>
      answer(context, attempt).catch(error => {
        if (!attempt.signal.aborted) throw error
      }),
  })
}

async function answer<Session extends LoginSession>(
  context: LoginContext<Session>,
  { attempt, signal }: Attempt,
): Promise<void> {
  const { store, succeeded } = context
  const backend = context.backend()
  const state = store.getState()
  // A mutation starts a moment after it was asked to, and a person may have changed their mind in between.
  if (signal.aborted || state.step !== 'signing-in') return
  const { code } = state

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
    case 'verifying': {
      const session = await backend.verifyOtp(code.challenge, code.code, signal)
      const isTaken =
        !signal.aborted && store.dispatch({ type: 'session.granted', attempt, ...summaryOf(session) })
      if (isTaken) succeeded(session)
      break
    }
    case 'identifying':
    case 'challenged':
  }
}

function attemptIn(state: LoginState): number | undefined {
  return state.step === 'signing-in' && 'attempt' in state.code ? state.code.attempt : undefined
}
