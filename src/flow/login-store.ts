import type { LoginEvent } from './login-event.js'
import { initialState, transition, type LoginState } from './login-flow.js'

/** Where one login stands, readable and changeable at once: two clicks in one tick see each other. */
export interface LoginStore {
  readonly getState: () => LoginState
  /** @returns whether the state accepted the event */
  readonly dispatch: (event: LoginEvent) => boolean
  /** @returns what ends the subscription */
  readonly subscribe: (listener: () => void) => () => void
}

export function createLoginStore(): LoginStore {
  const listeners = new Set<() => void>()
  let state: LoginState = initialState
  return {
    getState: () => state,
    dispatch(event) {
      const next = transition(state, event)
      if (next === state) return false
      state = next
      for (const listener of listeners) listener()
      return true
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
