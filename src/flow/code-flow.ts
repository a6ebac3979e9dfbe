import type { Identifier } from '../domain/identifier.js'
import type { OtpChallenge } from '../domain/otp-challenge.js'
import { REMEDIES } from '../domain/remedies.js'
import { retryAtOf, withWait, type Failure } from './failure.js'
import type { LoginEvent } from './login-event.js'
import { resendWaitMs } from './resend-wait.js'

/** A code that was sent, as far as it outlives a reload. */
export interface SentCode {
  readonly challenge: OtpChallenge
  /** When it was sent, in epoch milliseconds. A clock that shows less has been put back since. */
  readonly sentAt: number
  /** Codes sent to this identifier, this one included. */
  readonly sends: number
  /** When another one may be asked for, in epoch milliseconds. */
  readonly resendAt: number
}

/** What has become of it so far. */
interface Sent extends SentCode {
  /** Codes that the server refused for this challenge: they are not sent again. */
  readonly refused: readonly string[]
}

/** A request that is under way. `before` is what the one before it came to, where that failed. */
interface UnderWay {
  readonly attempt: number
  readonly before: Failure | undefined
}

/** Signing in with a code: who are you, then prove it. */
export type CodeState =
  | { readonly step: 'identifying'; readonly identifier?: Identifier; readonly failure?: Failure }
  | (UnderWay & { readonly step: 'requesting'; readonly identifier: Identifier })
  | (Sent & { readonly step: 'challenged'; readonly failure?: Failure; readonly unchecked?: string })
  | (Sent & UnderWay & { readonly step: 'resending' })
  | (Sent & UnderWay & { readonly step: 'verifying'; readonly code: string })

/** @param attempt what an attempt that this event starts is to be called */
export function codeTransition(state: CodeState, event: LoginEvent, attempt: number): CodeState {
  if ('attempt' in event && !('attempt' in state && state.attempt === event.attempt)) return state

  switch (state.step) {
    case 'identifying':
      return fromIdentifying(state, event, attempt)

    case 'requesting':
      if (event.type === 'challenge.issued') return challenged(event, 1)
      if (event.type === 'attempt.failed') {
        return { step: 'identifying', identifier: state.identifier, failure: failureIn(state, event) }
      }
      if (event.type === 'identifier.changed') return { step: 'identifying', identifier: state.identifier }
      return state

    case 'challenged':
      return fromChallenged(state, event, attempt)

    case 'resending':
      if (event.type === 'challenge.issued') return challenged(event, state.sends + 1)
      if (event.type === 'attempt.failed') return afterFailedResend(sentOf(state), failureIn(state, event))
      if (event.type === 'identifier.changed') return backToIdentifying(state)
      return state

    case 'verifying':
      if (event.type === 'attempt.failed') return afterFailedCheck(state, failureIn(state, event))
      if (event.type === 'identifier.changed') return backToIdentifying(state)
      return state
  }
}

/** The code that was sent, if one was. */
export function sentIn(code: CodeState) {
  return code.step === 'challenged' || code.step === 'resending' || code.step === 'verifying'
    ? code
    : undefined
}

/** Whether another code may be asked for. Nobody waits for a clock to catch up that was put back. */
export function mayResend({ sentAt, resendAt }: SentCode, at: number): boolean {
  return at >= resendAt || at < sentAt
}

type Step<Name extends CodeState['step']> = Extract<CodeState, { step: Name }>

function fromIdentifying(state: Step<'identifying'>, event: LoginEvent, attempt: number): CodeState {
  if (event.type === 'challenge.restored') return { step: 'challenged', ...event.sent, refused: [] }
  if (event.type === 'identifier.submitted') {
    const { identifier, at } = event
    return mustWait(state.failure, at) && isSame(state.identifier, identifier)
      ? state
      : { step: 'requesting', attempt, before: state.failure, identifier }
  }
  if (event.type === 'connection.restored' && isForOnline(state.failure) && state.identifier) {
    return { step: 'requesting', attempt, before: state.failure, identifier: state.identifier }
  }
  return state
}

function fromChallenged(state: Step<'challenged'>, event: LoginEvent, attempt: number): CodeState {
  const sent = sentOf(state)
  const before = state.failure
  if (event.type === 'code.submitted') {
    if (state.unchecked !== undefined && mustWait(state.failure, event.at)) return state
    return state.refused.includes(event.code)
      ? refusedAgain(state)
      : { ...sent, step: 'verifying', attempt, before, code: event.code }
  }
  if (event.type === 'resend.requested' && mayResend(state, event.at)) {
    return { ...sent, step: 'resending', attempt, before }
  }
  if (event.type === 'connection.restored' && isForOnline(state.failure)) {
    return state.unchecked === undefined
      ? { ...sent, step: 'resending', attempt, before }
      : { ...sent, step: 'verifying', attempt, before, code: state.unchecked }
  }
  return event.type === 'identifier.changed' ? backToIdentifying(state) : state
}

function challenged(event: Extract<LoginEvent, { type: 'challenge.issued' }>, sends: number): CodeState {
  const { challenge, at } = event
  return {
    step: 'challenged',
    challenge,
    sentAt: at,
    sends,
    resendAt: challenge.resendAt ?? at + resendWaitMs(sends),
    refused: [],
  }
}

function afterFailedResend(sent: Sent, failure: Failure): CodeState {
  return {
    ...sent,
    step: 'challenged',
    failure,
    resendAt: Math.max(sent.resendAt, failure.retryAt ?? 0),
  }
}

/**
 * A code that was refused is remembered, one that got no verdict is kept to be sent again. Who is locked out gets no
 * new code either.
 */
function afterFailedCheck(state: Step<'verifying'>, failure: Failure): CodeState {
  const sent = sentOf(state)
  if (failure.code === 'code-rejected') {
    return { ...sent, step: 'challenged', failure, refused: [...sent.refused, state.code] }
  }
  const lockedUntil = failure.code === 'locked' ? (failure.retryAt ?? 0) : 0
  const resendAt = Math.max(sent.resendAt, lockedUntil)
  return { ...sent, step: 'challenged', failure, resendAt, unchecked: state.code }
}

function failureIn(
  { before }: UnderWay,
  { failure, at }: Extract<LoginEvent, { type: 'attempt.failed' }>,
): Failure {
  return withWait(failure, before, at)
}

/** Whether the server asked to wait for longer than until now. */
function mustWait(failure: Failure | undefined, at: number): boolean {
  return at < (retryAtOf(failure) ?? 0)
}

function isForOnline(failure: Failure | undefined): boolean {
  return failure !== undefined && REMEDIES[failure.code].again === 'when-online'
}

function isSame(one: Identifier | undefined, other: Identifier): boolean {
  return one?.kind === other.kind && one.value === other.value
}

function refusedAgain(state: Step<'challenged'>): CodeState {
  return state.failure?.code === 'code-rejected' ? state : { ...state, failure: { code: 'code-rejected' } }
}

function backToIdentifying({ challenge }: Sent): CodeState {
  return { step: 'identifying', identifier: challenge.identifier }
}

function sentOf({ challenge, sentAt, sends, resendAt, refused }: Sent): Sent {
  return { challenge, sentAt, sends, resendAt, refused }
}
