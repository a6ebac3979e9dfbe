import type { Identifier } from '../domain/identifier.js'
import { findRetryTime, isRetriedOnline, withDefaultWait, type LoginFailure } from './failure.js'
import { isLateAnswer, type LoginEvent } from './login-event.js'
import { canResend, toSentCode, type SentCode } from './sent-code.js'

/** The code that was sent last, and the answers to it. */
interface ActiveCode extends SentCode {
  /** Codes that the server refused for this challenge, never sent again. */
  readonly refusedCodes: readonly string[]
}

interface PendingRequest {
  readonly attempt: number
  /** Failure of the request before this one; `undefined` if that succeeded. */
  readonly previousFailure: LoginFailure | undefined
}

/** Login with a one-time code: submit an identifier, then the code that was sent to it. */
export type CodeFlowState =
  | { readonly step: 'identifying'; readonly identifier?: Identifier; readonly failure?: LoginFailure }
  | (PendingRequest & { readonly step: 'requesting'; readonly identifier: Identifier })
  | (ActiveCode & {
      readonly step: 'challenged'
      readonly failure?: LoginFailure
      /** Check that got no verdict, such as when the connection was lost. */
      readonly pendingCheck?: {
        /** Sent again once the connection is restored. `undefined` once the page was left. */
        readonly code: string | undefined
      }
    })
  | (ActiveCode & PendingRequest & { readonly step: 'resending' })
  | (ActiveCode & PendingRequest & { readonly step: 'verifying'; readonly code: string })

/** @param nextAttempt id for the request this event may start */
export function codeTransition(state: CodeFlowState, event: LoginEvent, nextAttempt: number): CodeFlowState {
  if (isLateAnswer(event, state)) return state

  switch (state.step) {
    case 'identifying':
      return fromIdentifying(state, event, nextAttempt)

    case 'requesting':
      if (event.type === 'challenge.issued') return challenged(event, 1)
      if (event.type === 'attempt.failed') {
        return { step: 'identifying', identifier: state.identifier, failure: failureWithWait(state, event) }
      }
      if (event.type === 'identifier.changed') return { step: 'identifying', identifier: state.identifier }
      return state

    case 'challenged':
      return fromChallenged(state, event, nextAttempt)

    case 'resending':
      if (event.type === 'challenge.issued') return challenged(event, state.sendCount + 1)
      if (event.type === 'attempt.failed')
        return afterFailedResend(toActiveCode(state), failureWithWait(state, event))
      if (event.type === 'identifier.changed') return backToIdentifying(state)
      return state

    case 'verifying':
      if (event.type === 'attempt.failed') return afterFailedCheck(state, failureWithWait(state, event))
      if (event.type === 'identifier.changed') return backToIdentifying(state)
      // Nobody knows whether the code got there. It is not kept, and not sent again.
      if (event.type === 'page.left')
        return {
          ...toActiveCode(state),
          step: 'challenged',
          failure: { code: 'network' },
          pendingCheck: { code: undefined },
        }
      return state
  }
}

export function findSentCode(code: CodeFlowState) {
  return 'challenge' in code ? code : undefined
}

type Step<Name extends CodeFlowState['step']> = Extract<CodeFlowState, { step: Name }>

function fromIdentifying(state: Step<'identifying'>, event: LoginEvent, nextAttempt: number): CodeFlowState {
  const request = { attempt: nextAttempt, previousFailure: state.failure }
  if (event.type === 'challenge.restored') return { step: 'challenged', ...event.sentCode, refusedCodes: [] }
  if (event.type === 'identifier.submitted') {
    const { identifier, at } = event
    return mustWait(state.failure, at) && isSameIdentifier(state.identifier, identifier)
      ? state
      : { ...request, step: 'requesting', identifier }
  }
  if (
    event.type === 'connection.restored' &&
    event.method === 'code' &&
    isRetriedOnline(state.failure) &&
    state.identifier
  ) {
    return { ...request, step: 'requesting', identifier: state.identifier }
  }
  return state
}

function fromChallenged(state: Step<'challenged'>, event: LoginEvent, nextAttempt: number): CodeFlowState {
  const sent = toActiveCode(state)
  const request = { attempt: nextAttempt, previousFailure: state.failure }
  if (event.type === 'code.submitted') {
    if (state.pendingCheck !== undefined && mustWait(state.failure, event.at)) return state
    return state.refusedCodes.includes(event.code)
      ? refuseAgain(state)
      : { ...sent, ...request, step: 'verifying', code: event.code }
  }
  if (event.type === 'resend.requested' && canResend(state, event.at)) {
    return { ...sent, ...request, step: 'resending' }
  }
  if (event.type === 'connection.restored' && event.method === 'code' && isRetriedOnline(state.failure)) {
    if (state.pendingCheck === undefined) return { ...sent, ...request, step: 'resending' }
    const { code } = state.pendingCheck
    return code === undefined
      ? { ...sent, step: 'challenged' }
      : { ...sent, ...request, step: 'verifying', code }
  }
  if (event.type === 'page.left' && state.pendingCheck?.code !== undefined)
    return { ...state, pendingCheck: { code: undefined } }
  return event.type === 'identifier.changed' ? backToIdentifying(state) : state
}

function challenged(
  { challenge, at }: Extract<LoginEvent, { type: 'challenge.issued' }>,
  sendCount: number,
): CodeFlowState {
  return { ...toSentCode(challenge, at, sendCount), step: 'challenged', refusedCodes: [] }
}

function afterFailedResend(sent: ActiveCode, failure: LoginFailure): CodeFlowState {
  return {
    ...sent,
    step: 'challenged',
    failure,
    resendAt: Math.max(sent.resendAt, failure.retryAt ?? 0),
  }
}

/** Remembers a refused code, and keeps one that got no verdict for another try. A lock delays the next code as well. */
function afterFailedCheck(state: Step<'verifying'>, failure: LoginFailure): CodeFlowState {
  const sent = toActiveCode(state)
  if (failure.code === 'code-rejected') {
    return { ...sent, step: 'challenged', failure, refusedCodes: [...sent.refusedCodes, state.code] }
  }
  const lockedUntil = failure.code === 'locked' ? (failure.retryAt ?? 0) : 0
  const resendAt = Math.max(sent.resendAt, lockedUntil)
  return { ...sent, step: 'challenged', failure, resendAt, pendingCheck: { code: state.code } }
}

function failureWithWait(
  { previousFailure }: PendingRequest,
  { failure, at }: Extract<LoginEvent, { type: 'attempt.failed' }>,
): LoginFailure {
  return withDefaultWait(failure, previousFailure, at)
}

/** True until the wait that a failure asked for is over, or the clock was set back to before the failure. */
function mustWait(failure: LoginFailure | undefined, at: number): boolean {
  const leftMs = (findRetryTime(failure) ?? 0) - at
  return leftMs > 0 && leftMs <= (failure?.retryAfterMs ?? leftMs)
}

function isSameIdentifier(one: Identifier | undefined, other: Identifier): boolean {
  return one?.kind === other.kind && one.value === other.value
}

function refuseAgain(state: Step<'challenged'>): CodeFlowState {
  return state.failure?.code === 'code-rejected' ? state : { ...state, failure: { code: 'code-rejected' } }
}

function backToIdentifying({ challenge }: ActiveCode): CodeFlowState {
  return { step: 'identifying', identifier: challenge.identifier }
}

export function toActiveCode({
  challenge,
  sentAt,
  sendCount,
  resendAt,
  refusedCodes,
}: ActiveCode): ActiveCode {
  return { challenge, sentAt, sendCount, resendAt, refusedCodes }
}
