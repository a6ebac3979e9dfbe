import { expect, test } from 'vitest'
import type { LoginEvent } from './login-event.js'
import { initialState, transition, type LoginState } from './login-flow.js'
import { bob, START } from '../testing/samples.js'
import {
  cameBack,
  cancelled,
  changed,
  checked,
  codeAttempt,
  confirmed,
  declined,
  fails,
  googleAttempt,
  granted,
  issued,
  left,
  offered,
  opened,
  qrAttempt,
  codeRestored,
  restored,
  shown,
  submitted,
  timeIsUp,
  type Answer,
  type SigningIn,
} from '../testing/sample-events.js'

const resendAt = ({ code }: SigningIn) => ('resendAt' in code ? code.resendAt : 0)
const refused = ({ code }: SigningIn) => ('refused' in code ? code.refused : [])

/** What a person does. `undefined`: there is no way to do it now. */
const deeds: Readonly<Record<string, (state: SigningIn) => LoginEvent | undefined>> = {
  'opens the code tab': () => left,
  'opens the QR tab': () => opened,
  'submits who they are': () => submitted,
  'wants to be someone else': () => changed,
  'submits a code': state => ({
    type: 'code.submitted',
    code: String(refused(state).length).padStart(6, '0'),
    at: START,
  }),
  'submits a refused code': state => {
    const [code] = refused(state)
    return code === undefined ? undefined : { type: 'code.submitted', code, at: START }
  },
  'wants another code': state => ({ type: 'resend.requested', at: resendAt(state) }),
  'wants another code too soon': state => ({ type: 'resend.requested', at: resendAt(state) - 1 }),
  'comes back from Google': () => cameBack,
  'wants another ticket': () => ({ type: 'ticket.requested' }),
  'says yes to nothing': () => confirmed,
  'says no to nothing': () => declined,
}

/** What the server says, and what becomes of the connection and of time. */
const answers: Readonly<Record<string, Answer>> = {
  'code sent': issued(),
  offline: fails('offline'),
  'no answer': fails('network'),
  'code refused': fails('code-rejected'),
  granted,
  offered,
  'ticket issued': shown(),
  'check: pending': checked('pending'),
  'check: slow down': checked('slow-down'),
  'check: scanned': checked('scanned'),
  'check: denied': checked('denied'),
  'check: used': checked('used'),
  'check: expired': checked('expired'),
  'check: no answer': checked({ code: 'network' }),
  'check: forbidden': checked({ code: 'forbidden' }),
  'time is up': timeIsUp,
  'cancelled at Google': cancelled,
}

/** What may happen in a state, by what it is called. */
function happeningsIn(state: SigningIn): readonly (readonly [string, LoginEvent | undefined])[] {
  return [
    ...Object.entries(deeds).map(([name, deed]) => [name, deed(state)] as const),
    ['connection restored', restored],
    ['code restored', codeRestored],
    ...Object.entries(answers).flatMap(([name, answer]) => [
      [name, answer(codeAttempt(state))] as const,
      [name, answer(qrAttempt(state))] as const,
      [name, answer(googleAttempt(state))] as const,
    ]),
  ]
}

/** From each step: what happens, and the steps that it can lead to. What is not here changes nothing. */
type Graph = Record<string, Record<string, string[]>>

const codeGraph: Graph = {
  identifying: {
    'submits who they are': ['requesting'],
    'connection restored': ['requesting'],
    'code restored': ['challenged'],
  },
  requesting: {
    'wants to be someone else': ['identifying'],
    'code sent': ['challenged'],
    offline: ['identifying'],
    'no answer': ['identifying'],
    'code refused': ['identifying'],
  },
  challenged: {
    'wants to be someone else': ['identifying'],
    'submits a code': ['verifying'],
    'submits a refused code': ['challenged'],
    'wants another code': ['resending'],
    'connection restored': ['resending', 'verifying'],
  },
  resending: {
    'wants to be someone else': ['identifying'],
    'code sent': ['challenged'],
    offline: ['challenged'],
    'no answer': ['challenged'],
    'code refused': ['challenged'],
  },
  verifying: {
    'wants to be someone else': ['identifying'],
    granted: ['signed-in'],
    offline: ['challenged'],
    'no answer': ['challenged'],
    'code refused': ['challenged'],
  },
}

const whileOnScreen = (step: 'showing' | 'scanned') => ({
  granted: ['signed-in'],
  offered: ['confirming'],
  'check: pending': [step],
  'check: slow down': [step],
  'check: scanned': ['scanned'],
  'check: denied': ['denied'],
  'check: used': ['resting: used'],
  'check: expired': ['creating', 'resting: expired'],
  'check: no answer': ['resting: failed', step].toSorted(),
  'check: forbidden': ['resting: failed'],
  'time is up': ['creating', 'resting: expired'],
})

const qrGraph: Graph = {
  idle: { 'opens the QR tab': ['creating'] },
  creating: {
    'ticket issued': ['showing'],
    offline: ['resting: failed'],
    'no answer': ['resting: failed'],
    'code refused': ['resting: failed'],
  },
  showing: whileOnScreen('showing'),
  scanned: whileOnScreen('scanned'),
  denied: { 'wants another ticket': ['creating'] },
  'resting: expired': { 'wants another ticket': ['creating'] },
  'resting: used': { 'wants another ticket': ['creating'] },
  'resting: disowned': { 'wants another ticket': ['creating'] },
  'resting: failed': { 'wants another ticket': ['creating'] },
}

const beforeGoogle = { 'comes back from Google': ['finishing'] }

const googleGraph: Graph = {
  idle: beforeGoogle,
  finishing: {
    granted: ['signed-in'],
    'cancelled at Google': ['cancelled'],
    offline: ['failed'],
    'no answer': ['failed'],
    'code refused': ['failed'],
  },
  cancelled: { ...beforeGoogle, 'submits who they are': ['idle'] },
  failed: { ...beforeGoogle, 'submits who they are': ['idle'] },
}

const qrStep = ({ qr }: SigningIn) => (qr.step === 'resting' ? `resting: ${qr.reason}` : qr.step)

/** Equal for states in which the same can happen: what grows without end is cut off where it ceases to matter. */
function kindOf(state: LoginState): string {
  if (state.step !== 'signing-in') return state.step
  const { code, qr, method } = state
  return JSON.stringify([
    method,
    code.step,
    'identifier' in code,
    'failure' in code && code.failure?.code,
    'unchecked' in code,
    Math.min(1, refused(state).length),
    qrStep(state),
    'renewalsLeft' in qr && qr.renewalsLeft,
    'polling' in qr && qr.polling.faults,
    state.google.step,
  ])
}

function deepFrozen<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(deepFrozen)
  return value
}

/** Every kind of state that can be reached, and what was seen on the way. All states are frozen. */
function explore() {
  const states = new Map<string, LoginState>([[kindOf(initialState), deepFrozen(initialState)]])
  const seen = { code: newGraph(codeGraph), qr: newGraph(qrGraph), google: newGraph(googleGraph) }
  const disturbances: string[] = []
  const tried = new Set<string>()

  for (const state of states.values()) {
    if (state.step === 'confirming') {
      const next = deepFrozen(transition(state, declined))
      states.set(kindOf(next), next)
    }
    if (state.step !== 'signing-in') continue
    for (const [happening, event] of happeningsIn(state)) {
      if (event !== undefined) tried.add(event.type)
      const next: LoginState = event === undefined ? state : deepFrozen(transition(state, event))
      if (next === state) continue
      if (!states.has(kindOf(next))) states.set(kindOf(next), next)
      if (next.step !== 'signing-in') {
        const by = event !== undefined && 'attempt' in event ? event.attempt : 0
        if (by === codeAttempt(state)) add(seen.code, state.code.step, happening, next.step)
        else if (by === googleAttempt(state)) add(seen.google, state.google.step, happening, next.step)
        else add(seen.qr, qrStep(state), happening, next.step)
        continue
      }
      if (next.code !== state.code) add(seen.code, state.code.step, happening, next.code.step)
      if (next.qr !== state.qr) add(seen.qr, qrStep(state), happening, qrStep(next))
      if (next.google !== state.google) add(seen.google, state.google.step, happening, next.google.step)
      const started = [codeAttempt, qrAttempt, googleAttempt].filter(
        attemptIn => attemptIn(next) !== 0 && attemptIn(next) !== attemptIn(state),
      )
      if (started.length > 1 || (next.code !== state.code && next.qr !== state.qr))
        disturbances.push(happening)
    }
  }
  return { states: [...states.values()], seen, disturbances, tried }
}

function newGraph(like: Graph): Graph {
  return Object.fromEntries(Object.keys(like).map(step => [step, {}]))
}

function add(graph: Graph, from: string, happening: string, to: string) {
  const edges = (graph[from] ??= {})
  edges[happening] = [...new Set([...(edges[happening] ?? []), to])].toSorted()
}

const { states, seen, disturbances, tried } = explore()

test('[REL-01] whatever can happen is tried in whatever state there is', () => {
  const kinds: Record<Exclude<LoginEvent['type'], 'restarted'>, true> = {
    'method.selected': true,
    'identifier.submitted': true,
    'identifier.changed': true,
    'code.submitted': true,
    'resend.requested': true,
    'ticket.requested': true,
    'connection.restored': true,
    'challenge.restored': true,
    'challenge.issued': true,
    'attempt.failed': true,
    'ticket.issued': true,
    'ticket.checked': true,
    'ticket.expired': true,
    'google.returned': true,
    'google.cancelled': true,
    'session.offered': true,
    'session.granted': true,
    'identity.confirmed': true,
    'identity.declined': true,
  }
  expect(tried).toEqual(new Set(Object.keys(kinds)))
  expect(states.length).toBeGreaterThan(1000)
})

test('[REL-01] signing in with a code takes these steps, and no others', () => {
  expect(seen.code).toEqual(codeGraph)
})

test('[REL-01] signing in with a phone takes these steps, and no others', () => {
  expect(seen.qr).toEqual(qrGraph)
})

test('[REL-01] signing in with Google takes these steps, and no others', () => {
  expect(seen.google).toEqual(googleGraph)
})

test('[REL-01] one way of signing in never disturbs the other', () => {
  expect(disturbances).toEqual([])
})

test('[REL-01] once signed in, nothing but a new start changes anything', () => {
  const end = states.find(state => state.step === 'signed-in')
  if (end === undefined) throw new Error('nobody ever signs in')
  const events = states.flatMap(state => (state.step === 'signing-in' ? happeningsIn(state) : []))
  expect(events.filter(([, event]) => event !== undefined && transition(end, event) !== end)).toEqual([])
  expect(transition(end, { type: 'restarted' })).toMatchObject({
    step: 'signing-in',
    method: 'code',
    code: { step: 'identifying' },
    qr: { step: 'idle' },
    google: { step: 'idle' },
  })
})

test('[QR-16] [REL-01] who is asked whether the account is theirs can only say yes, or no, or start anew', () => {
  const asked = states.find(state => state.step === 'confirming')
  if (asked === undefined) throw new Error('nobody is ever asked')
  const events = states.flatMap(state => (state.step === 'signing-in' ? happeningsIn(state) : []))
  const changing = events.filter(([, event]) => event !== undefined && transition(asked, event) !== asked)
  expect(new Set(changing.map(([, event]) => event))).toEqual(new Set([confirmed, declined]))
  expect(transition(asked, confirmed)).toMatchObject({ step: 'signed-in', method: 'qr', firstName: 'Ada' })
  expect(transition(asked, declined)).toMatchObject({
    step: 'signing-in',
    method: 'qr',
    code: { step: 'identifying' },
    qr: { step: 'resting', reason: 'disowned' },
  })
})

test('[OTP-08] [QR-17] in no state does an answer to another attempt change anything', () => {
  const changing = states.flatMap(state => {
    if (state.step !== 'signing-in') return []
    const awaited = [codeAttempt(state), qrAttempt(state), googleAttempt(state)]
    const others = [0, ...awaited.map(attempt => attempt - 1), state.accepted + 1].filter(
      attempt => !awaited.includes(attempt) || attempt === 0,
    )
    return others.flatMap(attempt =>
      Object.entries(answers)
        .filter(([, answer]) => transition(state, answer(attempt)) !== state)
        .map(([name]) => `${name} (${attempt}) in ${kindOf(state)}`),
    )
  })
  expect(changing).toEqual([])
})

test('[OTP-08] [QR-17] an answer from before a new start changes nothing after it', () => {
  const surprised = states.flatMap(state => {
    if (state.step !== 'signing-in') return []
    const restarted = transition(state, { type: 'restarted' })
    const again: LoginEvent[] = [{ type: 'identifier.submitted', identifier: bob, at: START }, opened]
    return again.flatMap(event => {
      const waiting = transition(restarted, event)
      return [codeAttempt(state), qrAttempt(state), googleAttempt(state)].flatMap(attempt =>
        Object.entries(answers)
          .filter(([, answer]) => transition(waiting, answer(attempt)) !== waiting)
          .map(([name]) => name),
      )
    })
  })
  expect(surprised).toEqual([])
})

test('[REL-13] from everywhere a person finds the way back to the first question', () => {
  const stuck = states.filter(state => {
    const way: LoginEvent[] = [
      ...(state.step === 'signed-in' ? [{ type: 'restarted' } as const] : []),
      ...(state.step === 'confirming' ? [declined] : []),
      left,
      changed,
    ]
    const end = way.reduce(transition, state)
    return end.step !== 'signing-in' || end.method !== 'code' || end.code.step !== 'identifying'
  })
  expect(stuck).toEqual([])
})

test('[REL-13] a phone login that has come to rest starts again on request', () => {
  const atRest = states.filter(
    state => state.step === 'signing-in' && ['resting', 'denied'].includes(state.qr.step),
  )
  expect(new Set(atRest.map(state => (state.step === 'signing-in' ? qrStep(state) : '')))).toEqual(
    new Set(['denied', 'resting: disowned', 'resting: expired', 'resting: used', 'resting: failed']),
  )
  for (const state of atRest) {
    expect(transition(state, { type: 'ticket.requested' })).toMatchObject({
      qr: { step: 'creating', renewalsLeft: 3 },
    })
  }
})
