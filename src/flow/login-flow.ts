import type { AccountOwner, SessionSummary } from '../domain/login-session.js'
import { codeTransition, type CodeFlowState } from './code-flow.js'
import { googleTransition, type GoogleFlowState } from './google-flow.js'
import { isLateAnswer, type LoginEvent, type LoginMethod, type SignInMethod } from './login-event.js'
import { qrTransition, type QrFlowState } from './qr-flow.js'

/**
 * Login as one state. While signing in it has three regions that do not disturb each other: code, QR and Google. After
 * that it holds names, and no secret.
 */
export type LoginFlowState =
  | {
      readonly step: 'signing-in'
      /** Tab in front. The other method keeps its step. */
      readonly method: LoginMethod
      readonly code: CodeFlowState
      readonly qr: QrFlowState
      readonly google: GoogleFlowState
      /** Accepted events so far; a new request's id is this plus one. Never reset. */
      readonly revision: number
    }
  /** A phone has approved, and the host wants the person to confirm that the account is theirs. */
  | ({
      readonly step: 'confirming'
      readonly owner: AccountOwner
      /** End of the question, in epoch milliseconds. */
      readonly expiresAt: number
      readonly revision: number
    } & SessionSummary)
  | ({
      readonly step: 'signed-in'
      readonly method: SignInMethod
      readonly revision: number
    } & SessionSummary)

type Step<Name extends LoginFlowState['step']> = Extract<LoginFlowState, { step: Name }>

export const initialState: Step<'signing-in'> = {
  step: 'signing-in',
  method: 'code',
  code: { step: 'identifying' },
  qr: { step: 'idle' },
  google: { step: 'idle' },
  revision: 0,
}

/**
 * Next state of a login after an event. Total and pure: no clock, no network, no React. Returns `state` itself for an
 * event that the state does not accept, and for a late answer, so that a caller can tell "ignored" by identity.
 *
 * Each region has a transition of its own; this one adds the tab in front and the end. `docs/flow.md` draws them all.
 */
export function transition(state: LoginFlowState, event: LoginEvent): LoginFlowState {
  const revision = state.revision + 1
  switch (state.step) {
    case 'signing-in':
      if (event.type === 'session.granted') return fromGrant(state, event, revision)
      if (event.type === 'session.offered') return fromOffer(state, event, revision)
      return inRegions(state, event, revision)
    case 'confirming':
      return fromConfirming(state, event, revision)
    case 'signed-in':
      return state
  }
}

function inRegions(state: Step<'signing-in'>, event: LoginEvent, revision: number): LoginFlowState {
  const method = event.type === 'method.selected' ? event.method : state.method
  const code = codeTransition(state.code, event, revision)
  const qr = qrTransition(state.qr, event, revision)
  const google = googleTransition(state.google, event, revision)
  const isSame = method === state.method && code === state.code && qr === state.qr && google === state.google
  return isSame ? state : { ...state, method, code, qr, google, revision }
}

/**
 * Only the ticket in view signs in. Whoever approved one that another has replaced looked at a code that this page no
 * longer shows: they see the new one, and try again. A ticket behind the other tab signs nobody in: somebody else may
 * have scanned it, while the person here went on to another way.
 */
function fromGrant(
  state: Step<'signing-in'>,
  event: Extract<LoginEvent, { type: 'session.granted' }>,
  revision: number,
): LoginFlowState {
  const { firstName, verified } = event
  const isFromGoogle = state.google.step === 'finishing' && !isLateAnswer(event, state.google)
  const isFromCode = state.code.step === 'verifying' && !isLateAnswer(event, state.code)
  if (isFromGoogle) return { step: 'signed-in', method: 'google', firstName, verified, revision }
  if (isFromCode) return { step: 'signed-in', method: 'code', firstName, verified, revision }
  return isForTicketInView(event, state)
    ? { step: 'signed-in', method: 'qr', firstName, verified, revision }
    : state
}

function fromOffer(
  state: Step<'signing-in'>,
  event: Extract<LoginEvent, { type: 'session.offered' }>,
  revision: number,
): LoginFlowState {
  const { owner, firstName, verified, at } = event
  return isForTicketInView(event, state)
    ? { step: 'confirming', owner, expiresAt: at + CONFIRMING_MS, firstName, verified, revision }
    : state
}

/** Time for an answer. Whoever comes to the device later is perhaps somebody else. */
const CONFIRMING_MS = 120_000

/** Without a "yes" in time everything starts over, and no ticket is made until the person asks for one. */
function fromConfirming(state: Step<'confirming'>, event: LoginEvent, revision: number): LoginFlowState {
  if (event.type === 'identity.confirmed') {
    const { firstName, verified, expiresAt } = state
    return event.at < expiresAt
      ? { step: 'signed-in', method: 'qr', firstName, verified, revision }
      : withoutSession('expired', revision)
  }
  if (event.type === 'identity.declined') return withoutSession('declined-by-user', revision)
  const isOver = event.type === 'identity.expired' || event.type === 'page.left'
  return isOver ? withoutSession('expired', revision) : state
}

function withoutSession(reason: 'declined-by-user' | 'expired', revision: number): LoginFlowState {
  return { ...initialState, method: 'qr', qr: { step: 'stopped', reason }, revision }
}

function isForTicketInView(event: LoginEvent, { method, qr }: Step<'signing-in'>): boolean {
  return method === 'qr' && (qr.step === 'showing' || qr.step === 'scanned') && !isLateAnswer(event, qr)
}
