import type { SessionSummary } from '../domain/login-session.js'
import { codeTransition, type CodeState } from './code-flow.js'
import { googleTransition, type GoogleState } from './google-flow.js'
import type { LoginEvent, LoginMethod } from './login-event.js'
import { qrTransition, type QrState } from './qr-flow.js'

/**
 * Three regions that do not disturb each other, a question that a host may want to be asked after a phone has approved,
 * and one end. What comes after the regions knows names, and no secret.
 */
export type LoginState =
  | {
      readonly step: 'signing-in'
      readonly method: LoginMethod
      readonly code: CodeState
      readonly qr: QrState
      readonly google: GoogleState
      /** Events accepted so far: what the next attempt is called after. A new start does not begin at 0 again. */
      readonly accepted: number
    }
  | ({
      readonly step: 'confirming'
      /** Whose account it is: a name, or an address or number; `undefined` when the server does not say. */
      readonly name: string | undefined
      readonly accepted: number
    } & SessionSummary)
  | ({
      readonly step: 'signed-in'
      readonly method: LoginMethod | 'google'
      readonly accepted: number
    } & SessionSummary)

type Step<Name extends LoginState['step']> = Extract<LoginState, { step: Name }>

export const initialState: Step<'signing-in'> = {
  step: 'signing-in',
  method: 'code',
  code: { step: 'identifying' },
  qr: { step: 'idle' },
  google: { step: 'idle' },
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
  switch (state.step) {
    case 'signing-in':
      return fromSigningIn(state, event, attempt)
    case 'confirming':
      return fromConfirming(state, event, attempt)
    case 'signed-in':
      return state
  }
}

function fromSigningIn(state: Step<'signing-in'>, event: LoginEvent, attempt: number): LoginState {
  if (event.type === 'session.granted') {
    const { firstName, verified } = event
    const isFinishing = 'attempt' in state.google && state.google.attempt === event.attempt
    return isFinishing || isVerifying(state, event.attempt) || isOnScreen(state, event.attempt)
      ? {
          step: 'signed-in',
          method: isFinishing ? 'google' : state.method,
          firstName,
          verified,
          accepted: attempt,
        }
      : state
  }
  if (event.type === 'session.offered') {
    const { name, firstName, verified } = event
    return isOnScreen(state, event.attempt)
      ? { step: 'confirming', name, firstName, verified, accepted: attempt }
      : state
  }

  const method = event.type === 'method.selected' ? event.method : state.method
  const code = codeTransition(state.code, event, attempt)
  const qr = qrTransition(state.qr, event, attempt)
  const google = googleTransition(state.google, event, attempt)
  const isSame = method === state.method && code === state.code && qr === state.qr && google === state.google
  return isSame ? state : { ...state, method, code, qr, google, accepted: attempt }
}

/** Somebody else's account is the end of what led to it: everything starts over, and waits for a click. */
function fromConfirming(state: Step<'confirming'>, event: LoginEvent, attempt: number): LoginState {
  if (event.type === 'identity.confirmed') {
    const { firstName, verified } = state
    return { step: 'signed-in', method: 'qr', firstName, verified, accepted: attempt }
  }
  if (event.type === 'identity.declined') {
    return {
      ...initialState,
      method: 'qr',
      qr: { step: 'resting', reason: 'disowned' },
      accepted: attempt,
    }
  }
  return state
}

function isVerifying({ code }: Step<'signing-in'>, attempt: number): boolean {
  return code.step === 'verifying' && code.attempt === attempt
}

function isOnScreen({ qr }: Step<'signing-in'>, attempt: number): boolean {
  return (qr.step === 'showing' || qr.step === 'scanned') && qr.attempt === attempt
}
