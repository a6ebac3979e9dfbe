import type { Failure } from './failure.js'
import type { LoginEvent } from './login-event.js'

/** What a page was come back to with, and what it had been left with. Neither is trusted until they are compared. */
export interface GoogleReturn {
  /** The query of the address. */
  readonly query: string
  /** The `state` that this tab remembers; empty where it remembers none. */
  readonly state: string
}

/** Signing in with Google: the page is left for it, so it begins with the way back. */
export type GoogleState =
  | { readonly step: 'idle' }
  | { readonly step: 'finishing'; readonly attempt: number; readonly back: GoogleReturn }
  | { readonly step: 'cancelled' }
  | { readonly step: 'failed'; readonly failure: Failure }

/** @param attempt what an attempt that this event starts is to be called */
export function googleTransition(state: GoogleState, event: LoginEvent, attempt: number): GoogleState {
  switch (state.step) {
    case 'idle':
    case 'cancelled':
    case 'failed':
      if (event.type === 'google.returned') return { step: 'finishing', attempt, back: event.back }
      return event.type === 'identifier.submitted' && state.step !== 'idle' ? { step: 'idle' } : state

    case 'finishing':
      if (!('attempt' in event) || event.attempt !== state.attempt) return state
      if (event.type === 'google.cancelled') return { step: 'cancelled' }
      return event.type === 'attempt.failed' ? { step: 'failed', failure: event.failure } : state
  }
}
