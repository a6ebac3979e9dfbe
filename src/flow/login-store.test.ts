import { expect, test, vi } from 'vitest'
import { createLoginStore } from './login-store.js'
import { initialState } from './login-flow.js'
import { ada } from '../testing/samples.js'
import {
  identifierChanged,
  codeSubmitted,
  challengeIssued,
  identifierSubmitted,
} from '../testing/sample-events.js'

test('a login begins in the initial state', () => {
  expect(createLoginStore().getState()).toBe(initialState)
})

test('two logins share no state', () => {
  const [one, other] = [createLoginStore(), createLoginStore()]
  one.dispatch(identifierSubmitted)
  expect(other.getState()).toBe(initialState)
})

test('a listener is called after each accepted event, and sees the new state', () => {
  const store = createLoginStore()
  const steps: string[] = []
  const stop = store.subscribe(() => {
    const state = store.getState()
    steps.push(state.step === 'signing-in' ? state.code.step : state.step)
  })
  expect([
    store.dispatch(identifierSubmitted),
    store.dispatch(identifierSubmitted),
    store.dispatch(identifierChanged),
  ]).toEqual([true, false, true])
  expect(steps).toEqual(['requesting', 'identifying'])

  stop()
  store.dispatch(identifierSubmitted)
  expect(steps).toEqual(['requesting', 'identifying'])
})

test('[OTP-03] two submits in one tick see each other', () => {
  const store = createLoginStore()
  store.dispatch(identifierSubmitted)
  store.dispatch(challengeIssued()(1))
  const [first, second] = [store.dispatch(codeSubmitted('111111')), store.dispatch(codeSubmitted('111111'))]
  expect([first, second]).toEqual([true, false])
})

test('an event that a listener dispatches is accepted, and every listener is called for both', () => {
  const store = createLoginStore()
  const listener = vi.fn()
  store.subscribe(() => store.dispatch(identifierChanged))
  store.subscribe(listener)
  store.dispatch(identifierSubmitted)
  expect(store.getState()).toMatchObject({ code: { step: 'identifying', identifier: ada } })
  expect(listener).toHaveBeenCalledTimes(2)
})
