import type { LoginEvent } from '../flow/login-event.js'
import { initialState, transition, type LoginFlowState } from '../flow/login-flow.js'
import { kindOfState, qrStep, refusedCodes, toText } from './kind-of-state.js'
import { codeGraph, googleGraph, loginGraph, qrGraph, type EventLabel } from './login-graphs.js'
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
import { bob, MINUTE, START } from './samples.js'

type Labelled<Value> = readonly (readonly [label: EventLabel, value: Value])[]

/** Later than the end of every wait, and earlier than everything that has happened. */
const LATER = START + 24 * 60 * MINUTE
const BEFORE = START - 24 * 60 * MINUTE

const resendAt = ({ code }: SigningIn) => ('resendAt' in code ? code.resendAt : 0)
const newCode = (state: SigningIn) => String(refusedCodes(state).length).padStart(6, '0')
const codeEvent = (code: string, at = LATER): LoginEvent => ({ type: 'code.submitted', code, at })
const failureOf = ({ code }: SigningIn) => ('failure' in code ? code.failure : undefined)

/** Events that answer no request. `undefined` where a state leaves no way to cause one. */
const UNASKED: Labelled<(state: SigningIn) => LoginEvent | undefined> = [
  ['method.selected: code', () => codeSelected],
  ['method.selected: qr', () => qrSelected],
  [
    'method.selected: qr, ticket expired',
    ({ qr }) =>
      'ticket' in qr ? { type: 'method.selected', method: 'qr', at: qr.ticket.expiresAt } : undefined,
  ],
  ['identifier.submitted', () => ({ ...identifierSubmitted, at: LATER })],
  ['identifier.submitted: somebody else', () => ({ ...identifierSubmitted, identifier: bob })],
  [
    'identifier.submitted: too soon',
    state => (failureOf(state)?.retryAt === undefined ? undefined : identifierSubmitted),
  ],
  ['identifier.submitted: clock set back', () => ({ ...identifierSubmitted, at: BEFORE })],
  ['identifier.changed', () => identifierChanged],
  ['code.submitted: new', state => codeEvent(newCode(state))],
  [
    'code.submitted: too soon',
    state =>
      failureOf(state)?.retryAt === undefined || !('pendingCheck' in state.code)
        ? undefined
        : codeEvent(newCode(state), START),
  ],
  [
    'code.submitted: refused before',
    state => {
      const [code] = refusedCodes(state)
      return code === undefined ? undefined : codeEvent(code)
    },
  ],
  ['resend.requested', state => resendRequested(resendAt(state))],
  ['resend.requested: too soon', state => resendRequested(resendAt(state) - 1)],
  ['resend.requested: clock set back', () => resendRequested(BEFORE)],
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

function waitOf(retryAfterMs: number) {
  return { retryAfterMs, retryAt: START + retryAfterMs }
}

export const ANSWERS: Labelled<Answer> = [
  ['challenge.issued', challengeIssued()],
  ['attempt.failed: offline', attemptFailed('offline')],
  ['attempt.failed: network', attemptFailed('network')],
  ['attempt.failed: code-rejected', attemptFailed('code-rejected')],
  ['attempt.failed: rate-limited', attemptFailed('rate-limited', waitOf(MINUTE))],
  ['attempt.failed: locked', attemptFailed('locked', waitOf(15 * MINUTE))],
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
  ['ticket.checked: wait', ticketChecked({ code: 'rate-limited', ...waitOf(1000) })],
  ['ticket.checked: wait too long', ticketChecked({ code: 'rate-limited', ...waitOf(60 * MINUTE) })],
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

interface SeenGraph {
  [step: string]: { [label: string]: string[] }
}

/** Ways to sign in that a backend has, and the events that cannot happen without the others. */
export const BACKENDS = [
  { has: 'a code', never: /^(?:method|ticket|session\.offered|identity|google)/, kinds: 36 },
  { has: 'a code and Google', never: /^(?:method|ticket|session\.offered|identity)/, kinds: 141 },
  { has: 'a QR code', never: /^(?:identifier|code|resend|challenge|google)/, kinds: 107 },
  { has: 'a code and a QR code', never: /^google/, kinds: 3677 },
] as const

/**
 * One state of every kind that can be reached, all frozen, and the steps that were seen on the way.
 *
 * @param never labels of events that cannot happen. @default all can
 */
export function exploreLogin(never = /^$/) {
  const states = new Map<string, LoginFlowState>([[kindOfState(initialState), deepFreeze(initialState)]])
  const seen = {
    login: withoutEdges(loginGraph),
    code: withoutEdges(codeGraph),
    qr: withoutEdges(qrGraph),
    google: withoutEdges(googleGraph),
  }
  /** States that were reached beside the one of their kind. */
  const alike = new Map<string, SigningIn>()
  const tried = new Map<EventLabel, LoginEvent>()
  /** Events that changed two regions, or started two requests. */
  const disturbing: EventLabel[] = []

  function visit(state: LoginFlowState, label: EventLabel, event: LoginEvent) {
    tried.set(label, event)
    const next = deepFreeze(transition(state, event))
    if (next === state) return
    if (!states.has(kindOfState(next))) states.set(kindOfState(next), next)
    else if (next.step === 'signing-in') alike.set(toText(next), next)
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
    for (const [label, event] of events) if (!never.test(label)) visit(state, label, event)
  }
  return {
    states: [...states.values()],
    seen,
    tried,
    disturbing,
    /** States that lead elsewhere than the one of their kind. */
    unlike: () =>
      [...alike.values()].filter(state => leadsTo(state) !== leadsTo(states.get(kindOfState(state)))),
  }
}

/** Kinds that the events lead to. */
function leadsTo(state: LoginFlowState | undefined): string {
  if (state?.step !== 'signing-in') return ''
  return eventsIn(state)
    .map(([label, event]) => `${label} ${kindOfState(transition(state, event))}`)
    .join('\n')
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
  if (edges[label]?.includes(to) !== true) edges[label] = [...(edges[label] ?? []), to].toSorted()
}

/** Freezes a value with all its parts. Most are shared with a state that is frozen, and then so are theirs. */
function deepFreeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value))
    Object.values(Object.freeze(value)).forEach(deepFreeze)
  return value
}
