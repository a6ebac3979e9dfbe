import type { LoginErrorCode } from '../domain/login-error.js'
import type { Failure } from '../flow/failure.js'
import type { LoginEvent } from '../flow/login-event.js'
import { initialState, transition, type LoginState } from '../flow/login-flow.js'
import { ada, challengeFor, MINUTE, START, ticketNamed } from './samples.js'

// For tests: what happens in a login, to be told one after the other.

export type SigningIn = Extract<LoginState, { step: 'signing-in' }>

/** The attempts that a state waits for; 0 is one that nobody ever made. */
export const codeAttempt = ({ code }: SigningIn) => ('attempt' in code ? code.attempt : 0)
export const qrAttempt = ({ qr }: SigningIn) => ('attempt' in qr ? qr.attempt : 0)
export const googleAttempt = ({ google }: SigningIn) => ('attempt' in google ? google.attempt : 0)

/** An answer, once it is known to which attempt. */
export type Answer = (attempt: number) => LoginEvent

/** An event, or an answer to whatever attempt is waited for. */
export type Told = LoginEvent | Answer

/** Where a login is after all that happened. */
export function after(...story: readonly Told[]): SigningIn {
  const end = story.reduce<LoginState>((state, told) => {
    if (state.step !== 'signing-in') throw new Error('the story goes on after its end')
    return transition(
      state,
      typeof told === 'function'
        ? told(codeAttempt(state) || qrAttempt(state) || googleAttempt(state))
        : told,
    )
  }, initialState)
  if (end.step !== 'signing-in') throw new Error('the story has come to its end')
  return end
}

export const codeRestored: LoginEvent = {
  type: 'challenge.restored',
  sent: { challenge: challengeFor(ada), sentAt: START, sends: 1, resendAt: START + 30_000 },
}
export const restored: LoginEvent = { type: 'connection.restored' }

export const submitted: LoginEvent = { type: 'identifier.submitted', identifier: ada, at: START }
export const changed: LoginEvent = { type: 'identifier.changed' }
export const entered = (code: string, at = START): LoginEvent => ({ type: 'code.submitted', code, at })
export const resend = (at: number): LoginEvent => ({ type: 'resend.requested', at })

export function issued(more: { readonly resendAt?: number } = {}): Answer {
  return attempt => ({
    type: 'challenge.issued',
    attempt,
    challenge: challengeFor(ada, more),
    at: START,
  })
}

export function fails(code: LoginErrorCode, more: Partial<Failure> = {}): Answer {
  return attempt => ({ type: 'attempt.failed', attempt, failure: { code, ...more }, at: START })
}

export const opened: LoginEvent = { type: 'method.selected', method: 'qr', at: START }
export const left: LoginEvent = { type: 'method.selected', method: 'code', at: START }

export function shown(name = 'A'): Answer {
  return attempt => ({ type: 'ticket.issued', attempt, ticket: ticketNamed(name), at: START, seed: 0.5 })
}

export function checked(answer: Extract<LoginEvent, { type: 'ticket.checked' }>['answer']): Answer {
  return attempt => ({ type: 'ticket.checked', attempt, answer, at: START })
}

export const cameBack: LoginEvent = {
  type: 'google.returned',
  back: { query: '?code=c&state=s', state: 's' },
}
export const cancelled: Answer = attempt => ({ type: 'google.cancelled', attempt })

export const timeIsUp: Answer = attempt => ({ type: 'ticket.expired', attempt, at: START + 3 * MINUTE })
export const granted: Answer = attempt => ({
  type: 'session.granted',
  attempt,
  firstName: 'Ada',
  verified: undefined,
})
export const offered: Answer = attempt => ({
  type: 'session.offered',
  attempt,
  name: 'Ada Lovelace',
  firstName: 'Ada',
  verified: undefined,
})
export const confirmed: LoginEvent = { type: 'identity.confirmed' }
export const declined: LoginEvent = { type: 'identity.declined' }
