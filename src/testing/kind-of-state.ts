import { findRetryTime, isRetriedOnline, type LoginFailure } from '../flow/failure.js'
import type { LoginFlowState } from '../flow/login-flow.js'
import type { QrStep } from './login-graphs.js'
import type { SigningIn } from './sample-events.js'

// Kinds of states of the login machine, which are finite in number.

export const refusedCodes = ({ code }: SigningIn) => ('refusedCodes' in code ? code.refusedCodes : [])

export const qrStep = ({ qr }: SigningIn): QrStep =>
  qr.step === 'stopped' ? `stopped: ${qr.reason}` : qr.step

/** Equal for failures that allow the same ways on. */
function classOf(failure: LoginFailure | undefined) {
  return [isRetriedOnline(failure), findRetryTime(failure) !== undefined, failure?.code === 'code-rejected']
}

/** Equal for states that accept the same events. A count that grows for ever is cut off where it stops to matter. */
export function kindOfState(state: LoginFlowState): string {
  if (state.step !== 'signing-in') return state.step
  const { code, qr, method } = state
  return JSON.stringify([
    method,
    code.step,
    'identifier' in code,
    'failure' in code && classOf(code.failure),
    'pendingCheck' in code && [code.pendingCheck?.code === undefined],
    Math.min(1, refusedCodes(state).length),
    qrStep(state),
    'failure' in qr && classOf(qr.failure),
    'renewalsLeft' in qr && qr.renewalsLeft,
    'polling' in qr && qr.polling.failuresInARow,
    state.google.step,
  ])
}

/** Text that only states share which differ in the ids of their requests alone. */
export function toText(state: LoginFlowState): string {
  return JSON.stringify(state, (name, value: unknown) =>
    name === 'attempt' || name === 'revision' ? undefined : value,
  )
}
