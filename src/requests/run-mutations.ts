import type { QueryClient } from '@tanstack/react-query'
import type { LoginSession } from '../domain/login-session.js'
import type { LoginState } from '../flow/login-flow.js'
import { failAttempt } from './report-failure.js'
import type { LoginContext } from './login-context.js'

export interface Attempt {
  readonly attempt: number
  readonly signal: AbortSignal
}

type SigningIn = Extract<LoginState, { step: 'signing-in' }>

interface Mutations {
  /** What may wait for an answer. */
  readonly regionOf: (state: SigningIn) => object & { readonly attempt?: number }
  /** Asks the server, and tells the flow. Not called for an attempt that is over. */
  readonly answer: (state: SigningIn, attempt: Attempt) => Promise<void>
}

/** Asks for whatever a region of the flow waits for. A mutation each: nothing is ever sent again by itself. */
export function runMutations<Session extends LoginSession>(
  context: LoginContext<Session>,
  client: QueryClient,
  stopped: AbortSignal,
  { regionOf, answer }: Mutations,
): void {
  const { store } = context
  let underWay: { readonly attempt: number; readonly controller: AbortController } | undefined

  function update() {
    const state = store.getState()
    const attempt = state.step === 'signing-in' ? regionOf(state).attempt : undefined
    if (attempt === underWay?.attempt) return
    underWay?.controller.abort()
    underWay = attempt === undefined ? undefined : { attempt, controller: new AbortController() }
    if (underWay !== undefined) void run({ attempt: underWay.attempt, signal: underWay.controller.signal })
  }

  async function run(attempt: Attempt) {
    const mutation = client.getMutationCache().build(client, {
      // Offline is for the flow to know: a paused mutation would be sent later, behind the person's back.
      networkMode: 'always',
      retry: false,
      // Removed by hand: with 0, the client looks whether it is over again and again for as long as it is not.
      gcTime: Infinity,
      // It takes no variables and has no result: the client keeps both for a while, and they are secrets. Nor does it
      // fail once nobody waits for it: a host's client may report what does.
      mutationFn: async () => {
        const state = store.getState()
        // A mutation starts a moment after it was asked to, and a person may have changed their mind in between.
        if (attempt.signal.aborted || state.step !== 'signing-in') return
        await answer(state, attempt).catch(error => {
          if (!attempt.signal.aborted) throw error
        })
      },
    })
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
