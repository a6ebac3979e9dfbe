import { expect, test, vi } from 'vitest'
import { createListeners } from './listeners.js'

test('every listener is called for each change, until it unsubscribes', () => {
  const { subscribe, notify } = createListeners()
  const [one, other] = [vi.fn(), vi.fn()]
  const unsubscribe = subscribe(one)
  subscribe(other)
  notify()
  expect([one, other].map(({ mock }) => mock.calls.length)).toEqual([1, 1])
  unsubscribe()
  notify()
  expect([one, other].map(({ mock }) => mock.calls.length)).toEqual([1, 2])
})

test('listeners of one thing do not hear of another', () => {
  const [one, other] = [createListeners(), createListeners()]
  const listener = vi.fn()
  one.subscribe(listener)
  other.notify()
  expect(listener).not.toHaveBeenCalled()
})
