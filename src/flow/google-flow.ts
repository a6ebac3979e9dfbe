import type { LoginFailure } from './failure.js'
import type { GoogleCallback } from './google-callback.js'
import { isLateAnswer, type LoginEvent } from './login-event.js'

/** Login with Google, from the redirect back to this page on: the way there leaves the page. */
export type GoogleFlowState =
  | { readonly step: 'idle' }
  | { readonly step: 'finishing'; readonly attempt: number; readonly callback: GoogleCallback }
  | { readonly step: 'cancelled' }
  | { readonly step: 'failed'; readonly failure: LoginFailure }

/** @param nextAttempt id for the request this event may start */
export function googleTransition(
  state: GoogleFlowState,
  event: LoginEvent,
  nextAttempt: number,
): GoogleFlowState {
  if (isLateAnswer(event, state)) return state

  switch (state.step) {
    case 'idle':
    case 'cancelled':
    case 'failed':
      if (event.type === 'google.returned') {
        return { step: 'finishing', attempt: nextAttempt, callback: event.callback }
      }
      return event.type === 'identifier.submitted' && state.step !== 'idle' ? { step: 'idle' } : state

    case 'finishing':
      if (event.type === 'google.cancelled') return { step: 'cancelled' }
      return event.type === 'attempt.failed' ? { step: 'failed', failure: event.failure } : state
  }
}
