import { LoginError } from '../domain/login-error.js'
import type { LoginState } from '../flow/login-flow.js'
import { failAttempt } from './fail-attempt.js'
import type { LoginContext } from './login-context.js'

/** Loads what runs the requests. The first screen does without it; call this early so that a click need not wait. */
export function loadRequests() {
  return import('./run-requests.js')
}

/**
 * Runs the requests of a login from the moment the flow first waits for one.
 *
 * @returns what ends them
 */
export function startRequests(context: LoginContext): () => void {
  const { store } = context
  const stopped = new AbortController()
  let isStarted = false

  async function start() {
    isStarted = true
    try {
      const { runRequests } = await loadRequests()
      if (!stopped.signal.aborted) runRequests(context, stopped.signal)
    } catch (error) {
      isStarted = false
      const cause = new LoginError('network', { cause: error })
      for (const attempt of attemptsIn(store.getState())) failAttempt(context, attempt, cause)
    }
  }

  const unsubscribe = store.subscribe(() => {
    if (!isStarted && attemptsIn(store.getState()).length > 0) void start()
  })
  return () => {
    unsubscribe()
    stopped.abort()
  }
}

/** The attempts that the flow waits for. */
function attemptsIn(state: LoginState): readonly number[] {
  if (state.step === 'signed-in') return []
  return [state.code, state.qr].flatMap(region => ('attempt' in region ? [region.attempt] : []))
}
