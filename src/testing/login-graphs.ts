import type { CodeFlowState } from '../flow/code-flow.js'
import type { GoogleFlowState } from '../flow/google-flow.js'
import type { LoginEvent } from '../flow/login-event.js'
import type { LoginFlowState } from '../flow/login-flow.js'
import type { QrFlowState } from '../flow/qr-flow.js'

// Every step of the login machine, and the steps that each event can lead to. `login-flow.test.ts` holds these graphs to
// `transition`, and `npm run flow` draws them in docs/flow.md.

/** Type of an event, with the detail that decides: `ticket.checked: scanned`. */
export type EventLabel = LoginEvent['type'] | `${LoginEvent['type']}: ${string}`

/** From each step: the events that it accepts, and the steps they can lead to. Any other event changes nothing. */
export type Graph<Step extends string, Last extends string = never> = Readonly<
  Record<Step, Readonly<Partial<Record<EventLabel, readonly (Step | Last)[]>>>>
>

/** Every way in which a request fails leads to the same step. */
function onFailure<Step extends string>(step: Step) {
  return {
    'attempt.failed: offline': [step],
    'attempt.failed: network': [step],
    'attempt.failed: code-rejected': [step],
    'attempt.failed: rate-limited': [step],
    'attempt.failed: locked': [step],
  } as const
}

/** Steps that every region can lead to. */
type End = Exclude<LoginFlowState['step'], 'signing-in'>

type StoppedState = Extract<QrFlowState, { step: 'stopped' }>

export type QrStep = Exclude<QrFlowState['step'], 'stopped'> | `stopped: ${StoppedState['reason']}`

export const loginGraph: Graph<LoginFlowState['step']> = {
  'signing-in': { 'session.granted': ['signed-in'], 'session.offered': ['confirming'] },
  confirming: {
    'identity.confirmed: in time': ['signed-in'],
    'identity.confirmed: too late': ['signing-in'],
    'identity.declined': ['signing-in'],
    'identity.expired': ['signing-in'],
    'page.left': ['signing-in'],
  },
  'signed-in': {},
}

export const codeGraph: Graph<CodeFlowState['step'], End> = {
  identifying: {
    'identifier.submitted': ['requesting'],
    'identifier.submitted: somebody else': ['requesting'],
    'identifier.submitted: clock set back': ['requesting'],
    'connection.restored: code': ['requesting'],
    'challenge.restored': ['challenged'],
  },
  requesting: {
    'identifier.changed': ['identifying'],
    'challenge.issued': ['challenged'],
    ...onFailure('identifying'),
  },
  challenged: {
    'identifier.changed': ['identifying'],
    'code.submitted: new': ['verifying'],
    'code.submitted: refused before': ['challenged'],
    'resend.requested': ['resending'],
    'resend.requested: clock set back': ['resending'],
    'connection.restored: code': ['challenged', 'resending', 'verifying'],
    'page.left': ['challenged'],
  },
  resending: {
    'identifier.changed': ['identifying'],
    'challenge.issued': ['challenged'],
    ...onFailure('challenged'),
  },
  verifying: {
    'identifier.changed': ['identifying'],
    'session.granted': ['signed-in'],
    'page.left': ['challenged'],
    ...onFailure('challenged'),
  },
}

export const qrGraph: Graph<QrStep, End> = {
  idle: { 'method.selected: qr': ['creating'] },
  creating: {
    'ticket.issued': ['showing'],
    ...onFailure('stopped: failed'),
  },
  showing: whileOnScreen('showing'),
  scanned: whileOnScreen('scanned'),
  denied: { 'ticket.requested': ['creating'] },
  'stopped: expired': { 'ticket.requested': ['creating'] },
  'stopped: used': { 'ticket.requested': ['creating'] },
  'stopped: declined-by-user': { 'ticket.requested': ['creating'] },
  'stopped: failed': { 'ticket.requested': ['creating'], 'connection.restored: qr': ['creating'] },
}

function whileOnScreen(step: 'showing' | 'scanned') {
  return {
    'session.granted': ['signed-in'],
    'session.offered': ['confirming'],
    'ticket.checked: pending': [step],
    'ticket.checked: held': [step],
    'ticket.checked: slow-down': [step],
    'ticket.checked: scanned': ['scanned'],
    'ticket.checked: denied': ['denied'],
    'ticket.checked: used': ['stopped: used'],
    'ticket.checked: expired': ['creating', 'stopped: expired'],
    'ticket.checked: no answer': [step, 'stopped: failed'],
    'ticket.checked: wait': [step],
    'ticket.checked: wait too long': ['stopped: failed'],
    'ticket.checked: forbidden': ['stopped: failed'],
    'ticket.expired: just now': ['creating', 'stopped: expired'],
    'ticket.expired: long ago': ['stopped: expired'],
    'method.selected: qr, ticket expired': ['creating'],
  } as const
}

/** Whoever submits an identifier goes another way, even if it has to wait. */
const onIdentifier = {
  'identifier.submitted': ['idle'],
  'identifier.submitted: somebody else': ['idle'],
  'identifier.submitted: too soon': ['idle'],
  'identifier.submitted: clock set back': ['idle'],
} as const

const beforeGoogle = { 'google.returned': ['finishing'] } as const

export const googleGraph: Graph<GoogleFlowState['step'], End> = {
  idle: beforeGoogle,
  finishing: {
    'session.granted': ['signed-in'],
    'google.cancelled': ['cancelled'],
    ...onFailure('failed'),
  },
  cancelled: { ...beforeGoogle, ...onIdentifier },
  failed: { ...beforeGoogle, ...onIdentifier },
}
