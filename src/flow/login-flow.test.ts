import { expect, test } from 'vitest'
import type { LoginEvent } from './login-event.js'
import { initialState, transition, type LoginFlowState } from './login-flow.js'
import { ANSWERS, BACKENDS, eventsIn, exploreLogin } from '../testing/explore-login.js'
import { kindOfState, qrStep } from '../testing/kind-of-state.js'
import { codeGraph, googleGraph, loginGraph, qrGraph, type EventLabel } from '../testing/login-graphs.js'
import { bob, START } from '../testing/samples.js'
import {
  codeAttempt,
  codeSelected,
  googleAttempt,
  googleReturned,
  identifierChanged,
  identifierSubmitted,
  identityConfirmed,
  identityConfirmedLate,
  identityDeclined,
  identityExpired,
  pageLeft,
  qrAttempt,
  sessionOffered,
} from '../testing/sample-events.js'

const { states, seen, disturbing, tried } = exploreLogin()
const signingIn = states.filter(state => state.step === 'signing-in')

test('[REL-01] every event is tried in every kind of state', () => {
  const types: Record<LoginEvent['type'], true> = {
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
    'identity.expired': true,
    'page.left': true,
  }
  expect(new Set([...tried.values()].map(({ type }) => type))).toEqual(new Set(Object.keys(types)))
  for (const [label, { type }] of tried) expect(label.split(': ')[0]).toBe(type)
  expect(states.length).toBeGreaterThan(1000)
})

test('[REL-01] a login takes the steps of its graph, and no others', () => {
  expect(seen.login).toEqual(loginGraph)
})

test('[REL-01] a login with a code takes the steps of its graph, and no others', () => {
  expect(seen.code).toEqual(codeGraph)
})

test('[REL-01] a login with a phone takes the steps of its graph, and no others', () => {
  expect(seen.qr).toEqual(qrGraph)
})

test('[REL-01] a login with Google takes the steps of its graph, and no others', () => {
  expect(seen.google).toEqual(googleGraph)
})

test('[REL-01] one way of signing in never disturbs the other', () => {
  expect(disturbing).toEqual([])
})

/** Every event of every state, each once. */
const everyEvent = [
  ...new Map(signingIn.flatMap(eventsIn).map(([, event]) => [JSON.stringify(event), event])).values(),
]

test('[OTP-08] the events of a login are counted, and a request has the number of its event as its id', () => {
  const events: readonly LoginEvent[] = [
    identifierSubmitted,
    identifierSubmitted,
    identifierChanged,
    identifierSubmitted,
  ]
  const numbers = events.map((_, at) => {
    const state = events.slice(0, at + 1).reduce(transition, initialState)
    return [state.revision, state.step === 'signing-in' && codeAttempt(state)]
  })
  expect(numbers).toEqual([
    [1, 1],
    [1, 1],
    [2, 0],
    [3, 3],
  ])
})

test('[REL-01] [F-57] once signed in, no event changes anything', () => {
  const end = states.find(state => state.step === 'signed-in') ?? expect.unreachable('nobody ever signs in')
  expect(everyEvent.filter(event => transition(end, event) !== end)).toEqual([])
})

test('[QR-16] [REL-01] the question whether the account is theirs takes a "yes" or a "no", and ends with the page', () => {
  const asked =
    states.find(state => state.step === 'confirming') ?? expect.unreachable('nobody is ever asked')
  const changing = everyEvent.filter(event => transition(asked, event) !== asked)
  expect(new Set(changing)).toEqual(
    new Set([identityConfirmed, identityConfirmedLate, identityDeclined, identityExpired, pageLeft]),
  )
  expect(transition(asked, identityConfirmed)).toMatchObject({
    step: 'signed-in',
    method: 'qr',
    firstName: 'Ada',
  })
  for (const [event, reason] of [
    [identityDeclined, 'declined-by-user'],
    [identityConfirmedLate, 'expired'],
    [identityExpired, 'expired'],
    [pageLeft, 'expired'],
  ] as const) {
    expect(transition(asked, event), event.type).toMatchObject({
      step: 'signing-in',
      method: 'qr',
      code: { step: 'identifying' },
      qr: { step: 'stopped', reason },
    })
  }
})

test('[OTP-08] [QR-17] in no state does an answer to another attempt change anything', () => {
  const changing = signingIn.flatMap(state => {
    const awaited = [codeAttempt(state), qrAttempt(state), googleAttempt(state)]
    const others = [0, ...awaited.map(attempt => attempt - 1), state.revision + 1].filter(
      attempt => !awaited.includes(attempt) || attempt === 0,
    )
    return others.flatMap(attempt =>
      ANSWERS.filter(([, answer]) => transition(state, answer(attempt)) !== state).map(
        ([label]) => `${label} (${attempt}) in ${kindOfState(state)}`,
      ),
    )
  })
  expect(changing).toEqual([])
})

test('[OTP-08] [QR-17] an answer from before an account was declined changes nothing after it', () => {
  const scanned = signingIn.filter(state => state.method === 'qr' && state.qr.step === 'scanned')
  const changing = scanned.flatMap(state => {
    const fresh = [sessionOffered(qrAttempt(state)), identityDeclined].reduce(transition, state)
    const again: LoginEvent[] = [
      { type: 'identifier.submitted', identifier: bob, at: START },
      { type: 'ticket.requested' },
      googleReturned,
    ]
    return again.flatMap(event => {
      const waiting = transition(fresh, event)
      return [codeAttempt(state), qrAttempt(state), googleAttempt(state)].flatMap(attempt =>
        ANSWERS.filter(([, answer]) => transition(waiting, answer(attempt)) !== waiting).map(
          ([label]) => label,
        ),
      )
    })
  })
  expect(scanned.length).toBeGreaterThan(100)
  expect(changing).toEqual([])
})

/** Presses that lead to the first question from anywhere, as far as a backend has them. */
const WAY_BACK: readonly (readonly [EventLabel, LoginEvent])[] = [
  ['identity.declined', identityDeclined],
  ['method.selected: code', codeSelected],
  ['identifier.changed', identifierChanged],
]

test.each(BACKENDS)(
  '[REL-01] [REL-13] a login with $has is explored to its end: $kinds kinds of states, each with a way back to the start',
  ({ never, kinds }) => {
    const reached = exploreLogin(never)
    const back = WAY_BACK.flatMap(([label, event]) => (never.test(label) ? [] : [event]))
    const stuck = reached.states.filter(state => {
      const end = back.reduce(transition, state)
      const isBack = end.step === 'signing-in' && end.method === 'code' && end.code.step === 'identifying'
      return !isBack && state.step !== 'signed-in'
    })
    expect(stuck).toEqual([])
    expect(loginGraph).toMatchObject(reached.seen.login)
    expect(codeGraph).toMatchObject(reached.seen.code)
    expect(googleGraph).toMatchObject(reached.seen.google)
    expect(reached.states).toHaveLength(kinds)
  },
)

// No event changes two regions, so that it is enough to compare states of one at a time.
test.each(BACKENDS.filter(({ has }) => has !== 'a code and a QR code'))(
  '[REL-01] with $has, all states of a kind lead on alike, so that one of them stands for all',
  ({ never }) => {
    expect(exploreLogin(never).unlike()).toEqual([])
  },
)

test('[REL-13] from every state but the end of a login with everything a person finds the way back', () => {
  const stuck = states.filter(state => {
    if (state.step === 'signed-in') return false
    const end = WAY_BACK.reduce<LoginFlowState>((from, [, event]) => transition(from, event), state)
    return end.step !== 'signing-in' || end.method !== 'code' || end.code.step !== 'identifying'
  })
  expect(stuck).toEqual([])
})

test('[REL-13] a phone login that has stopped or was denied starts again on request', () => {
  const stopped = signingIn.filter(state => ['stopped', 'denied'].includes(state.qr.step))
  expect(new Set(stopped.map(qrStep))).toEqual(
    new Set(['denied', 'stopped: declined-by-user', 'stopped: expired', 'stopped: used', 'stopped: failed']),
  )
  for (const state of stopped) {
    expect(transition(state, { type: 'ticket.requested' })).toMatchObject({
      qr: { step: 'creating', renewalsLeft: 3 },
    })
  }
})
