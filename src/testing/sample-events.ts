import type { LoginErrorCode } from '../domain/login-error.js'
import type { LoginFailure } from '../flow/failure.js'
import type { LoginEvent, LoginMethod } from '../flow/login-event.js'
import { initialState, transition, type LoginFlowState } from '../flow/login-flow.js'
import { ada, challengeFor, MINUTE, START, ticketNamed } from './samples.js'

// Sample events, each named after its type.

export type SigningIn = Extract<LoginFlowState, { step: 'signing-in' }>

/** Ids of the requests that a state waits for; 0 for none. */
export const codeAttempt = ({ code }: SigningIn) => ('attempt' in code ? code.attempt : 0)
export const qrAttempt = ({ qr }: SigningIn) => ('attempt' in qr ? qr.attempt : 0)
export const googleAttempt = ({ google }: SigningIn) => ('attempt' in google ? google.attempt : 0)

/** Event that answers a request. */
export type Answer = (attempt: number) => LoginEvent

/** Event, or answer to the request that a state waits for. */
export type EventOrAnswer = LoginEvent | Answer

/** State of a new login after these events, which must not end it. */
export function stateAfter(...events: readonly EventOrAnswer[]): SigningIn {
  return events.reduce<SigningIn>((state, event) => {
    const attempt = codeAttempt(state) || qrAttempt(state) || googleAttempt(state)
    const next = transition(state, typeof event === 'function' ? event(attempt) : event)
    if (next.step !== 'signing-in') throw new Error(`These events end the login: ${next.step}.`)
    return next
  }, initialState)
}

export const challengeRestored: LoginEvent = {
  type: 'challenge.restored',
  sentCode: { challenge: challengeFor(ada), sentAt: START, sendCount: 1, resendAt: START + 30_000 },
}
export const connectionRestored = (method: LoginMethod): LoginEvent => ({
  type: 'connection.restored',
  method,
})

export const identifierSubmitted = {
  type: 'identifier.submitted',
  identifier: ada,
  at: START,
} as const satisfies LoginEvent
export const identifierChanged: LoginEvent = { type: 'identifier.changed' }
export const codeSubmitted = (code: string, at = START): LoginEvent => ({ type: 'code.submitted', code, at })
export const resendRequested = (at: number): LoginEvent => ({ type: 'resend.requested', at })

export function challengeIssued(more: { readonly resendAt?: number } = {}): Answer {
  return attempt => ({
    type: 'challenge.issued',
    attempt,
    challenge: challengeFor(ada, more),
    at: START,
  })
}

export function attemptFailed(code: LoginErrorCode, more: Partial<LoginFailure> = {}): Answer {
  return attempt => ({ type: 'attempt.failed', attempt, failure: { code, ...more }, at: START })
}

export const qrSelected: LoginEvent = { type: 'method.selected', method: 'qr', at: START }
export const codeSelected: LoginEvent = { type: 'method.selected', method: 'code', at: START }

export function ticketIssued(name = 'A'): Answer {
  return attempt => ({ type: 'ticket.issued', attempt, ticket: ticketNamed(name), at: START, seed: 0.5 })
}

type Checked = Extract<LoginEvent, { type: 'ticket.checked' }>['answer']

export function ticketChecked(answer: Checked | Extract<Checked, { status: string }>['status']): Answer {
  const full = typeof answer === 'string' ? { status: answer } : answer
  return attempt => ({ type: 'ticket.checked', attempt, answer: full, at: START })
}

export const googleReturned: LoginEvent = {
  type: 'google.returned',
  callback: { query: '?code=c&state=s', expectedState: 's' },
}
export const googleCancelled: Answer = attempt => ({ type: 'google.cancelled', attempt })

export const ticketExpired: Answer = attempt => ({ type: 'ticket.expired', attempt, at: START + 3 * MINUTE })
export const sessionGranted: Answer = attempt => ({
  type: 'session.granted',
  attempt,
  firstName: 'Ada',
  verified: undefined,
})
export const sessionOffered: Answer = attempt => ({
  type: 'session.offered',
  attempt,
  owner: { name: 'Ada Lovelace', identifier: ada },
  at: START,
  firstName: 'Ada',
  verified: undefined,
})
export const identityConfirmed: LoginEvent = { type: 'identity.confirmed', at: START }
export const identityConfirmedLate: LoginEvent = { type: 'identity.confirmed', at: START + 2 * MINUTE }
export const identityExpired: LoginEvent = { type: 'identity.expired' }
export const pageLeft: LoginEvent = { type: 'page.left' }
export const identityDeclined: LoginEvent = { type: 'identity.declined' }
