import { createListeners, type Listeners } from '../domain/listeners.js'
import type { LoginEvent } from './login-event.js'
import { initialState, transition, type LoginFlowState } from './login-flow.js'

/** State of one login. Dispatching changes it synchronously, so a second click in the same tick sees the first. */
export interface LoginStore extends Pick<Listeners, 'subscribe'> {
  readonly getState: () => LoginFlowState
  /** @returns true if the state accepted the event */
  readonly dispatch: (event: LoginEvent) => boolean
}

export function createLoginStore(): LoginStore {
  const { subscribe, notify } = createListeners()
  let state: LoginFlowState = initialState
  return {
    getState: () => state,
    dispatch(event) {
      const next = transition(state, event)
      if (next === state) return false
      state = next
      notify()
      return true
    },
    subscribe,
  }
}
