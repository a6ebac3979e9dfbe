import { MutationObserver, type MutationObserverOptions, type QueryClient } from '@tanstack/react-query'
import type { LoginSession } from '../domain/login-session.js'
import type { LoginFlowState } from '../flow/login-flow.js'
import type { Attempt, LoginContext } from './login-context.js'
import { reportFailure } from './report-failure.js'

type SigningIn = Extract<LoginFlowState, { step: 'signing-in' }>

interface Region {
  /** Part of the state that may wait for an answer. */
  readonly select: (state: SigningIn) => object & { readonly attempt?: number }
  /** Sends the request that the state waits for, and dispatches the answer. */
  readonly send: (state: SigningIn, attempt: Attempt) => Promise<void>
}

/** Runs a mutation for each attempt of a region, and aborts it once the flow waits for it no more. */
export function runMutations<Session extends LoginSession>(
  context: LoginContext<Session>,
  client: QueryClient,
  stopped: AbortSignal,
  { select, send }: Region,
): void {
  const { store } = context
  let current: { readonly attempt: number; readonly controller: AbortController } | undefined

  function update() {
    const state = store.getState()
    const attempt = state.step === 'signing-in' ? select(state).attempt : undefined
    if (attempt === current?.attempt) return
    current?.controller.abort()
    current = attempt === undefined ? undefined : { attempt, controller: new AbortController() }
    if (current !== undefined) void run({ attempt: current.attempt, signal: current.controller.signal })
  }

  async function run(attempt: Attempt) {
    const observer = new MutationObserver(
      client,
      attemptMutation(attempt.signal, async () => {
        const state = store.getState()
        if (state.step === 'signing-in') await send(state, attempt)
      }),
    )
    try {
      await observer.mutate()
    } catch (error) {
      if (!attempt.signal.aborted) reportFailure(context, attempt.attempt, error)
    } finally {
      // Not before: a pending mutation without an observer sets a timer of 0 ms again and again, because of its gcTime.
      observer.reset()
    }
  }

  update()
  const unsubscribe = store.subscribe(update)
  stopped.addEventListener('abort', () => {
    unsubscribe()
    current?.controller.abort()
  })
}

/**
 * No variables or result, since the cache would keep those secrets. Aborts resolve, so a host's global `onError` stays
 * silent.
 */
function attemptMutation(signal: AbortSignal, send: () => Promise<void>): MutationObserverOptions {
  return {
    async mutationFn() {
      // A mutation starts a moment after `mutate`, so it may be aborted by now.
      if (signal.aborted) return
      await send().catch(error => {
        if (!signal.aborted) throw error
      })
    },
    // The flow handles being offline. A paused mutation would be sent later, unasked.
    networkMode: 'always',
    retry: false,
    gcTime: 0,
  }
}
