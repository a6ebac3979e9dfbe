import type { OtpChallenge } from '../domain/otp-challenge.js'
import type { LoginContext } from './login-context.js'

export interface Attempt {
  readonly attempt: number
  readonly signal: AbortSignal
}

/** Asks the backend for what the code step waits for, and tells the flow. Throws what the backend throws. */
export async function answerAttempt(context: LoginContext, { attempt, signal }: Attempt): Promise<void> {
  const { store, backend } = context
  const state = store.getState()
  if (state.step === 'signed-in') return
  const { code } = state

  switch (code.step) {
    case 'requesting':
      issued(context, await backend.requestOtp(code.identifier, signal), attempt)
      break
    case 'resending':
      issued(context, await resend(context, code.challenge, signal), attempt)
      break
    case 'verifying': {
      const session = await backend.verifyOtp(code.challenge, code.code, signal)
      const { firstName } = session.profile
      const isTaken = !signal.aborted && store.dispatch({ type: 'session.granted', attempt, firstName })
      if (isTaken) context.succeeded(session)
      break
    }
    case 'identifying':
    case 'challenged':
  }
}

function resend(
  { backend }: LoginContext,
  challenge: OtpChallenge,
  signal: AbortSignal,
): Promise<OtpChallenge> {
  return backend.resendOtp?.(challenge, signal) ?? backend.requestOtp(challenge.identifier, signal)
}

function issued({ store }: LoginContext, challenge: OtpChallenge, attempt: number): void {
  store.dispatch({ type: 'challenge.issued', attempt, challenge, at: Date.now() })
}
