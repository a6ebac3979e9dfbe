import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { limitTime } from './time-limit.js'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

const tooLate = new Error('too late')

function setUp() {
  const caller = new AbortController()
  const removed = vi.spyOn(caller.signal, 'removeEventListener')
  const limit = limitTime(caller.signal, 1000, tooLate)
  const outcome = limit.stopped.catch((error: unknown) => error)
  return { caller, limit, outcome, removed }
}

test('work is stopped when its time is up, and not before', async () => {
  const { limit, outcome } = setUp()
  vi.advanceTimersByTime(999)
  expect(limit.signal.aborted).toBe(false)
  vi.advanceTimersByTime(1)
  expect(limit.signal.reason).toBe(tooLate)
  expect(await outcome).toBe(tooLate)
})

test('work is stopped when nobody waits for it any more, for the same reason', async () => {
  const { caller, limit, outcome } = setUp()
  caller.abort('gone')
  expect(limit.signal.reason).toBe('gone')
  expect(await outcome).toBe('gone')
})

test('work that has settled is not stopped, and leaves neither a timer nor a listener', () => {
  const { caller, limit, removed } = setUp()
  limit.end()
  expect(vi.getTimerCount()).toBe(0)
  expect(removed).toHaveBeenCalledOnce()
  vi.advanceTimersByTime(1000)
  caller.abort()
  expect(limit.signal.aborted).toBe(false)
})
