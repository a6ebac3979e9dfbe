import { codeTransition, type CodeState } from './code-flow.js'
import type { LoginEvent, LoginMethod } from './login-event.js'
import { qrTransition, type QrState } from './qr-flow.js'

/** Two regions that do not disturb each other, and one end. The end knows a name to greet, and no secret. */
export type LoginState =
  | {
      readonly step: 'signing-in'
      readonly method: LoginMethod
      readonly code: CodeState
      readonly qr: QrState
      /** Events accepted so far: what the next attempt is called after. A new start does not begin at 0 again. */
      readonly accepted: number
    }
  | {
      readonly step: 'signed-in'
      readonly method: LoginMethod
      readonly firstName: string | undefined
      readonly accepted: number
    }

export const initialState: LoginState = {
  step: 'signing-in',
  method: 'code',
  code: { step: 'identifying' },
  qr: { step: 'idle' },
  accepted: 0,
}

/**
 * The whole login in one table: (state, event) → next state. Total and pure: no clock, no network, no React. An
 * event that the state does not accept, and a late answer to an older attempt, return `state` itself, so that a
 * caller can tell "ignored" by identity.
 *
 * A ticket that is granted after another took its place on screen is not let in: whoever approved it looked at
 * something that this page no longer shows. They see a fresh code and try again.
 */
export function transition(state: LoginState, event: LoginEvent): LoginState {
  const attempt = state.accepted + 1
  if (event.type === 'restarted') return { ...initialState, accepted: attempt }
  if (state.step === 'signed-in') return state

  if (event.type === 'session.granted') {
    return awaits(state, event.attempt)
      ? { step: 'signed-in', method: state.method, firstName: event.firstName, accepted: attempt }
      : state
  }

  const method = event.type === 'method.selected' ? event.method : state.method
  const code = codeTransition(state.code, event, attempt)
  const qr = qrTransition(state.qr, event, attempt)
  const isSame = method === state.method && code === state.code && qr === state.qr
  return isSame ? state : { ...state, method, code, qr, accepted: attempt }
}

function awaits({ code, qr }: Extract<LoginState, { step: 'signing-in' }>, attempt: number): boolean {
  const isVerifying = code.step === 'verifying' && code.attempt === attempt
  const isOnScreen = (qr.step === 'showing' || qr.step === 'scanned') && qr.attempt === attempt
  return isVerifying || isOnScreen
}
