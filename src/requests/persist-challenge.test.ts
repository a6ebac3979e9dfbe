import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createLoginStore } from '../flow/login-store.js'
import { pass } from '../testing/login.js'
import {
  challengeIssued,
  challengeRestored,
  codeSubmitted,
  identifierChanged,
  identifierSubmitted,
  resendRequested,
  sessionGranted,
} from '../testing/sample-events.js'
import { ada, challengeFor, MINUTE, START } from '../testing/samples.js'
import { storedIn } from '../testing/stored-in.js'
import { persistChallenge } from './persist-challenge.js'

beforeEach(() => vi.useFakeTimers({ now: START }))
afterEach(() => {
  window.sessionStorage.clear()
  vi.restoreAllMocks()
  vi.useRealTimers()
})

const KEY = 'werify-login:acme'
const sent = { challenge: challengeFor(ada), sentAt: START, sendCount: 1, resendAt: START + 30_000 }
const stored = () => storedIn(window.sessionStorage)

/** A login whose first code was sent, and is stored. */
function sentLogin() {
  const store = createLoginStore()
  const stop = persistChallenge(store, 'acme')
  store.dispatch(identifierSubmitted)
  store.dispatch(challengeIssued()(1))
  return { store, stop }
}

test('[OTP-05] a code that was sent is stored, and nothing else', () => {
  const { stop } = sentLogin()
  expect(stored()).toEqual({ [KEY]: JSON.stringify(sent) })
  stop()
})

test('[OTP-05] a code that was sent before is stored at once', () => {
  const store = createLoginStore()
  store.dispatch(challengeRestored)
  const stop = persistChallenge(store, 'acme')
  expect(stored()).toEqual({ [KEY]: JSON.stringify(sent) })
  stop()
})

test('[OTP-05] neither the code that the person enters nor a wrong one is stored', () => {
  const { store, stop } = sentLogin()
  store.dispatch(codeSubmitted('123456'))
  expect(stored()).toEqual({ [KEY]: JSON.stringify(sent) })
  stop()
})

test('[OTP-05] a newer code replaces the one before', () => {
  const { store, stop } = sentLogin()
  store.dispatch(resendRequested(START + MINUTE))
  store.dispatch(challengeIssued()(3))
  expect(JSON.parse(stored()[KEY] ?? '')).toMatchObject({ sendCount: 2 })
  stop()
})

test.each([
  ['the person goes back', [identifierChanged]],
  ['somebody is signed in', [codeSubmitted('123456'), sessionGranted(3)]],
])('[OTP-05] nothing is stored any more once %s', (_when, events) => {
  const { store, stop } = sentLogin()
  for (const event of events) store.dispatch(event)
  expect(stored()).toEqual({})
  stop()
})

test('[OTP-05] a code is removed when it expires, to the millisecond', async () => {
  const { stop } = sentLogin()
  await pass(5 * MINUTE - 1)
  expect(stored()).toHaveProperty([KEY])
  await pass(1)
  expect(stored()).toEqual({})
  stop()
})

test('[OTP-05] a code that has expired is not stored', () => {
  vi.setSystemTime(START + 5 * MINUTE)
  const { stop } = sentLogin()
  expect(stored()).toEqual({})
  stop()
})

test('[REL-03] once it is stopped, what is stored stays, and no timer is left', async () => {
  const { store, stop } = sentLogin()
  stop()
  await pass()
  expect(vi.getTimerCount()).toBe(0)
  store.dispatch(identifierChanged)
  expect(stored()).toEqual({ [KEY]: JSON.stringify(sent) })
})

test('[OTP-05] a login that goes back has no timer left for the code before', async () => {
  const { store, stop } = sentLogin()
  store.dispatch(identifierChanged)
  await pass()
  expect(vi.getTimerCount()).toBe(0)
  stop()
})

test('[OTP-05] where nothing can be stored, a login goes on', () => {
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('The quota has been exceeded.', 'QuotaExceededError')
  })
  const { store, stop } = sentLogin()
  expect(store.getState()).toMatchObject({ code: { step: 'challenged' } })
  stop()
})
