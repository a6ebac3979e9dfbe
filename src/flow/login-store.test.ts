import { expect, test, vi } from 'vitest'
import { createLoginStore } from './login-store.js'
import { initialState } from './login-flow.js'
import { ada } from '../testing/samples.js'
import { changed, entered, issued, submitted } from '../testing/sample-events.js'

test('a login begins at the beginning', () => {
  expect(createLoginStore().getState()).toBe(initialState)
})

test('two logins know nothing of each other', () => {
  const [one, other] = [createLoginStore(), createLoginStore()]
  one.dispatch(submitted)
  expect(other.getState()).toBe(initialState)
})

test('who listens hears of each event that was accepted, and sees its outcome at once', () => {
  const store = createLoginStore()
  const steps: string[] = []
  const stop = store.subscribe(() => {
    const state = store.getState()
    steps.push(state.step === 'signing-in' ? state.code.step : state.step)
  })
  expect([store.dispatch(submitted), store.dispatch(submitted), store.dispatch(changed)]).toEqual([
    true,
    false,
    true,
  ])
  expect(steps).toEqual(['requesting', 'identifying'])

  stop()
  store.dispatch(submitted)
  expect(steps).toEqual(['requesting', 'identifying'])
})

test('[OTP-03] two submits in one tick see each other', () => {
  const store = createLoginStore()
  store.dispatch(submitted)
  store.dispatch(issued()(1))
  const [first, second] = [store.dispatch(entered('111111')), store.dispatch(entered('111111'))]
  expect([first, second]).toEqual([true, false])
})

test('an event that a listener adds is accepted, and everybody hears of both', () => {
  const store = createLoginStore()
  const heard = vi.fn()
  store.subscribe(() => store.dispatch(changed))
  store.subscribe(heard)
  store.dispatch(submitted)
  expect(store.getState()).toMatchObject({ code: { step: 'identifying', identifier: ada } })
  expect(heard).toHaveBeenCalledTimes(2)
})
