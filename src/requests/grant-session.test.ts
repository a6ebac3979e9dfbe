import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createLoginStore } from '../flow/login-store.js'
import { pass } from '../testing/login.js'
import {
  challengeIssued,
  codeAttempt,
  codeSelected,
  codeSubmitted,
  identifierSubmitted,
  identityConfirmed,
  identityDeclined,
  qrAttempt,
  qrSelected,
  sessionGranted,
  stateAfter,
  ticketIssued,
} from '../testing/sample-events.js'
import { MINUTE, START } from '../testing/samples.js'
import { sessionOf } from '../testing/scripted-server.js'
import { grantSession, offerSession } from './grant-session.js'

beforeEach(() => vi.useFakeTimers({ now: START }))
afterEach(() => vi.useRealTimers())

/** A login with a ticket on screen, whose check may bring a session. */
function showTicket() {
  const store = createLoginStore()
  const attempt = qrAttempt(stateAfter(qrSelected))
  store.dispatch(qrSelected)
  store.dispatch(ticketIssued()(attempt))
  const succeeded = vi.fn()
  const checking = new AbortController()
  return { store, succeeded, checking, request: { attempt, signal: checking.signal } }
}

test('[F-58] a session that is granted twice, in requests that nobody aborts, is handed to the host once', () => {
  const { store, succeeded, request } = showTicket()
  for (const name of ['Ada', 'Ada']) grantSession({ store, succeeded }, request, sessionOf(name))
  expect(succeeded.mock.calls).toEqual([[sessionOf('Ada')]])
})

test.each([
  ['granted', grantSession],
  ['offered', offerSession],
])('[NET-16] a session that is %s after its request was aborted changes nothing', (_how, deliver) => {
  const { store, succeeded, checking, request } = showTicket()
  const before = store.getState()
  checking.abort()
  deliver({ store, succeeded }, request, sessionOf('Ada'))
  expect(store.getState()).toBe(before)
  expect(succeeded).not.toHaveBeenCalled()
})

test.each([
  ['after a "yes", once', [identityConfirmed, identityConfirmed], [[sessionOf('Ada')]]],
  ['after a "no", never', [identityDeclined, identityConfirmed], []],
  ['before an answer, never', [identifierSubmitted], []],
])('[QR-16] a session that is offered is handed to the host %s', (_when, events, handed) => {
  const { store, succeeded, request } = showTicket()
  offerSession({ store, succeeded }, request, sessionOf('Ada'))
  expect(store.getState()).toMatchObject({ step: 'confirming', expiresAt: START + 2 * MINUTE })
  for (const event of events) store.dispatch(event)
  expect(succeeded.mock.calls).toEqual(handed)
})

test('[QR-16] [REL-03] an answer leaves no timer behind', () => {
  const { store, succeeded, request } = showTicket()
  offerSession({ store, succeeded }, request, sessionOf('Ada'))
  expect(vi.getTimerCount()).toBe(1)
  store.dispatch(identityConfirmed)
  expect(vi.getTimerCount()).toBe(0)
})

test('[QR-16] a session that nobody confirms in two minutes is dropped, to the millisecond', async () => {
  const { store, succeeded, request } = showTicket()
  offerSession({ store, succeeded }, request, sessionOf('Ada'))
  await pass(2 * MINUTE - 1)
  expect(store.getState().step).toBe('confirming')
  await pass(1)
  expect(store.getState()).toMatchObject({ qr: { step: 'stopped', reason: 'expired' } })
  store.dispatch(identityConfirmed)
  expect(succeeded).not.toHaveBeenCalled()
})

test('[QR-16] a session that comes too late to be offered is not that of whoever signs in with a code', () => {
  const { store, succeeded, request } = showTicket()
  store.dispatch(codeSelected)
  for (const event of [identifierSubmitted, challengeIssued(), codeSubmitted('123456'), sessionGranted]) {
    offerSession({ store, succeeded }, request, sessionOf('Eve'))
    const state = store.getState()
    const attempt = state.step === 'signing-in' ? codeAttempt(state) : 0
    store.dispatch(typeof event === 'function' ? event(attempt) : event)
  }
  expect(store.getState()).toMatchObject({ step: 'signed-in', method: 'code' })
  expect(succeeded).not.toHaveBeenCalled()
})
