import { LoginError } from '../domain/login-error.js'
import type { LoginSession } from '../domain/login-session.js'
import { whileOnline } from '../domain/offline.js'
import { sentIn } from '../flow/code-flow.js'
import type { LoginState } from '../flow/login-flow.js'
import type { Failure } from '../flow/failure.js'
import type { LoginStore } from '../flow/login-store.js'
import { failAttempt } from './report-failure.js'
import type { LoginContext } from './login-context.js'

/** Loads what runs the requests. The first screen does without it; call this early so that a click need not wait. */
export function loadRequests() {
  return whileOnline(() => import('./run-requests.js'))
}

/**
 * Runs the requests of a login from the moment the flow first waits for one, or has a code to keep.
 *
 * @returns what ends them
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
      const failure = error instanceof LoginError ? error : new LoginError('not-loaded', { cause: error })
      for (const attempt of attemptsIn(store.getState())) failAttempt(context, attempt, failure)
    }
  }

  function update() {
    const state = store.getState()
    const isNeeded = attemptsIn(state).length > 0 || (state.step === 'signing-in' && sentIn(state.code))
    if (!isStarted && isNeeded) void start()
  }

  update()
  const unsubscribe = store.subscribe(update)
  return () => {
    unsubscribe()
    stopped.abort()
    giveUp(store)
  }
}

/**
 * A host may hide the widget and show it again, as React's `<Activity>` does. Whether a code that was under way got
 * there is then unknown, and sending it again is for the person to decide. A session that waits for them is let go of.
 * What came back from Google is exchanged again: the server takes it once.
 */
function giveUp(store: LoginStore): void {
  const state = store.getState()
  if (state.step === 'confirming') store.dispatch({ type: 'identity.declined' })
  if (state.step !== 'signing-in' || !('attempt' in state.code)) return
  const failure: Failure = { code: 'network' }
  store.dispatch({ type: 'attempt.failed', attempt: state.code.attempt, failure, at: Date.now() })
}

/** The attempts that the flow waits for. */
function attemptsIn(state: LoginState): readonly number[] {
  if (state.step !== 'signing-in') return []
  return [state.code, state.qr, state.google].flatMap(region => ('attempt' in region ? [region.attempt] : []))
}
