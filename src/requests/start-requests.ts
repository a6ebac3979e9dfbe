import type { LoginSession } from '../domain/login-session.js'
import { LoginError } from '../domain/login-error.js'
import { loadPart } from '../domain/load-part.js'
import { findSentCode } from '../flow/code-flow.js'
import type { LoginFlowState } from '../flow/login-flow.js'
import type { LoginFailure } from '../flow/failure.js'
import type { LoginStore } from '../flow/login-store.js'
import type { LoginContext } from './login-context.js'

/** Loads the code that runs requests. The first screen does without; call it early so that no click has to wait. */
export function loadRequests() {
  return loadPart(() => import('./run-requests.js'))
}

/**
 * Runs the requests of a login, from the first one that the flow waits for, or from the first code to persist.
 *
 * @returns a function that stops them
 */
export function startRequests<Session extends LoginSession>(context: LoginContext<Session>): () => void {
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
      if (stopped.signal.aborted) return
      const failure: LoginFailure = { code: error instanceof LoginError ? error.code : 'not-loaded' }
      for (const attempt of attemptsIn(store.getState())) {
        if (failAttempt(store, attempt, failure)) context.failed(failure)
      }
    }
  }

  function update() {
    const state = store.getState()
    const isNeeded = attemptsIn(state).length > 0 || (state.step === 'signing-in' && findSentCode(state.code))
    if (!isStarted && isNeeded) void start()
  }

  update()
  const unsubscribe = store.subscribe(update)
  return () => {
    unsubscribe()
    stopped.abort()
    failPending(store)
  }
}

/**
 * Fails what a request was sent for, since a host may show the widget again, as React's `<Activity>` does. Nobody knows
 * by then if a code got there, so sending another is up to the person. A session that waits for a "yes" is dropped. The
 * code of Google is exchanged again: the server takes it once.
 */
function failPending(store: LoginStore): void {
  const state = store.getState()
  if (state.step === 'confirming') store.dispatch({ type: 'identity.declined' })
  if (state.step === 'signing-in' && 'attempt' in state.code) {
    failAttempt(store, state.code.attempt, { code: 'network' })
  }
}

function failAttempt(store: LoginStore, attempt: number, failure: LoginFailure): boolean {
  return store.dispatch({ type: 'attempt.failed', attempt, failure, at: Date.now() })
}

/** Attempts that the flow waits for. */
function attemptsIn(state: LoginFlowState): readonly number[] {
  if (state.step !== 'signing-in') return []
  return [state.code, state.qr, state.google].flatMap(region => ('attempt' in region ? [region.attempt] : []))
}
