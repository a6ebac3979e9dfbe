import type { LoginEvent } from '../flow/login-event.js'
import { initialState, transition, type LoginFlowState } from '../flow/login-flow.js'
import { codeGraph, googleGraph, loginGraph, qrGraph, type EventLabel, type QrStep } from './login-graphs.js'
import {
  attemptFailed,
  challengeIssued,
  challengeRestored,
  codeAttempt,
  codeSelected,
  connectionRestored,
  googleAttempt,
  googleCancelled,
  googleReturned,
  identifierChanged,
  identifierSubmitted,
  identityConfirmed,
  identityConfirmedLate,
  identityDeclined,
  identityExpired,
  pageLeft,
  qrAttempt,
  qrSelected,
  resendRequested,
  sessionGranted,
  sessionOffered,
  ticketChecked,
  ticketExpired,
  ticketIssued,
  type Answer,
  type SigningIn,
} from './sample-events.js'
import { MINUTE, START } from './samples.js'

type Labelled<Value> = readonly (readonly [label: EventLabel, value: Value])[]

const resendAt = ({ code }: SigningIn) => ('resendAt' in code ? code.resendAt : 0)
const refusedCodes = ({ code }: SigningIn) => ('refusedCodes' in code ? code.refusedCodes : [])
const codeEvent = (code: string): LoginEvent => ({ type: 'code.submitted', code, at: START })

export const qrStep = ({ qr }: SigningIn): QrStep =>
  qr.step === 'stopped' ? `stopped: ${qr.reason}` : qr.step

/** Events that answer no request. `undefined` where a state leaves no way to cause one. */
const UNASKED: Labelled<(state: SigningIn) => LoginEvent | undefined> = [
  ['method.selected: code', () => codeSelected],
  ['method.selected: qr', () => qrSelected],
  [
    'method.selected: qr, ticket expired',
    ({ qr }) =>
      'ticket' in qr ? { type: 'method.selected', method: 'qr', at: qr.ticket.expiresAt } : undefined,
  ],
  ['identifier.submitted', () => identifierSubmitted],
  ['identifier.changed', () => identifierChanged],
  ['code.submitted: new', state => codeEvent(String(refusedCodes(state).length).padStart(6, '0'))],
  [
    'code.submitted: refused before',
    state => {
      const [code] = refusedCodes(state)
      return code === undefined ? undefined : codeEvent(code)
    },
  ],
  ['resend.requested', state => resendRequested(resendAt(state))],
  ['resend.requested: too soon', state => resendRequested(resendAt(state) - 1)],
  ['google.returned', () => googleReturned],
  ['ticket.requested', () => ({ type: 'ticket.requested' })],
  ['identity.confirmed: in time', () => identityConfirmed],
  ['identity.confirmed: too late', () => identityConfirmedLate],
  ['identity.expired', () => identityExpired],
  ['page.left', () => pageLeft],
  ['identity.declined', () => identityDeclined],
  ['connection.restored: code', () => connectionRestored('code')],
  ['connection.restored: qr', () => connectionRestored('qr')],
  ['challenge.restored', () => challengeRestored],
]

export const ANSWERS: Labelled<Answer> = [
  ['challenge.issued', challengeIssued()],
  ['attempt.failed: offline', attemptFailed('offline')],
  ['attempt.failed: network', attemptFailed('network')],
  ['attempt.failed: code-rejected', attemptFailed('code-rejected')],
  ['session.granted', sessionGranted],
  ['session.offered', sessionOffered],
  ['ticket.issued', ticketIssued()],
  ['ticket.checked: pending', ticketChecked('pending')],
  ['ticket.checked: held', ticketChecked('held')],
  ['ticket.checked: slow-down', ticketChecked('slow-down')],
  ['ticket.checked: scanned', ticketChecked('scanned')],
  ['ticket.checked: denied', ticketChecked('denied')],
  ['ticket.checked: used', ticketChecked('used')],
  ['ticket.checked: expired', ticketChecked('expired')],
  ['ticket.checked: no answer', ticketChecked({ code: 'network' })],
  ['ticket.checked: forbidden', ticketChecked({ code: 'forbidden' })],
  ['ticket.expired: just now', ticketExpired],
  ['ticket.expired: long ago', attempt => ({ type: 'ticket.expired', attempt, at: START + 10 * MINUTE })],
  ['google.cancelled', googleCancelled],
]

/** Every event to try in a state. Answers come for each of the requests that it may wait for. */
export function eventsIn(state: SigningIn): Labelled<LoginEvent> {
  const attempts = [codeAttempt(state), qrAttempt(state), googleAttempt(state)]
  return [
    ...UNASKED.flatMap(([label, toEvent]) => {
      const event = toEvent(state)
      return event === undefined ? [] : [[label, event] as const]
    }),
    ...ANSWERS.flatMap(([label, answer]) => attempts.map(attempt => [label, answer(attempt)] as const)),
  ]
}

/** Equal for states that accept the same events. A count that grows for ever is cut off where it stops to matter. */
export function kindOfState(state: LoginFlowState): string {
  if (state.step !== 'signing-in') return state.step
  const { code, qr, method } = state
  return JSON.stringify([
    method,
    code.step,
    'identifier' in code,
    'failure' in code && code.failure?.code,
    'pendingCheck' in code && [code.pendingCheck?.code === undefined],
    Math.min(1, refusedCodes(state).length),
    qrStep(state),
    'renewalsLeft' in qr && qr.renewalsLeft,
    'polling' in qr && qr.polling.failuresInARow,
    state.google.step,
  ])
}

interface SeenGraph {
  [step: string]: { [label: string]: string[] }
}

/** One state of every kind that can be reached, all frozen, and the steps that were seen on the way. */
export function exploreLogin() {
  const states = new Map<string, LoginFlowState>([[kindOfState(initialState), deepFreeze(initialState)]])
  const seen = {
    login: withoutEdges(loginGraph),
    code: withoutEdges(codeGraph),
    qr: withoutEdges(qrGraph),
    google: withoutEdges(googleGraph),
  }
  const tried = new Map<EventLabel, LoginEvent>()
  /** Events that changed two regions, or started two requests. */
  const disturbing: EventLabel[] = []

  function visit(state: LoginFlowState, label: EventLabel, event: LoginEvent) {
    tried.set(label, event)
    const next = deepFreeze(transition(state, event))
    if (next === state) return
    if (!states.has(kindOfState(next))) states.set(kindOfState(next), next)
    if (next.step !== state.step) addEdge(seen.login, state.step, label, next.step)
    if (state.step !== 'signing-in') return
    if (next.step !== 'signing-in') {
      const attempt = 'attempt' in event ? event.attempt : 0
      if (attempt === codeAttempt(state)) addEdge(seen.code, state.code.step, label, next.step)
      else if (attempt === googleAttempt(state)) addEdge(seen.google, state.google.step, label, next.step)
      else addEdge(seen.qr, qrStep(state), label, next.step)
      return
    }
    if (next.code !== state.code) addEdge(seen.code, state.code.step, label, next.code.step)
    if (next.qr !== state.qr) addEdge(seen.qr, qrStep(state), label, qrStep(next))
    if (next.google !== state.google) addEdge(seen.google, state.google.step, label, next.google.step)
    if (isDisturbing(state, next)) disturbing.push(label)
  }

  for (const state of states.values()) {
    const events = state.step === 'signing-in' ? eventsIn(state) : tried
    for (const [label, event] of events) visit(state, label, event)
  }
  return { states: [...states.values()], seen, tried, disturbing }
}

function isDisturbing(state: SigningIn, next: SigningIn): boolean {
  const started = [codeAttempt, qrAttempt, googleAttempt].filter(
    attemptIn => attemptIn(next) !== 0 && attemptIn(next) !== attemptIn(state),
  )
  return started.length > 1 || (next.code !== state.code && next.qr !== state.qr)
}

function withoutEdges(graph: object): SeenGraph {
  return Object.fromEntries(Object.keys(graph).map(step => [step, {}]))
}

function addEdge(graph: SeenGraph, from: string, label: string, to: string): void {
  const edges = (graph[from] ??= {})
  edges[label] = [...new Set([...(edges[label] ?? []), to])].toSorted()
}

function deepFreeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(deepFreeze)
  return value
}
