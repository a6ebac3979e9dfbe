import { describeActivity } from '../flow/login-activity.js'
import { initialState, type LoginFlowState } from '../flow/login-flow.js'
import type { LoginContext } from './login-context.js'

/** Tells the host of every step of the login, those before this call included. */
export function reportActivity(
  { store, happened }: Pick<LoginContext<never>, 'store' | 'happened'>,
  signal: AbortSignal,
): void {
  let last: LoginFlowState = initialState
  function update() {
    const state = store.getState()
    for (const activity of describeActivity(last, state)) happened(activity)
    last = state
  }
  update()
  signal.addEventListener('abort', store.subscribe(update))
}
