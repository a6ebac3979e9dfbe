import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { MINUTE, START } from '../testing/samples.js'
import { createDeadline } from './deadline.js'
import { pass, showPage } from '../testing/login.js'

beforeEach(() => vi.useFakeTimers({ now: START }))
afterEach(() => {
  vi.restoreAllMocks()
  vi.useRealTimers()
})

function setUp() {
  const reached = vi.fn()
  return { reached, deadline: createDeadline(reached) }
}

test('a deadline is reached once, to the millisecond', async () => {
  const { reached, deadline } = setUp()
  deadline.set(START + 1000)
  await pass(999)
  expect(reached).not.toHaveBeenCalled()
  await pass(1)
  expect(reached).toHaveBeenCalledOnce()
  await pass(MINUTE)
  expect(reached).toHaveBeenCalledOnce()
  deadline.stop()
})

test('setting a deadline replaces the last one, and undefined cancels it', async () => {
  const { reached, deadline } = setUp()
  deadline.set(START + 1000)
  deadline.set(START + 5000)
  await pass(4999)
  expect(reached).not.toHaveBeenCalled()
  deadline.set(undefined)
  await pass(MINUTE)
  expect(reached).not.toHaveBeenCalled()
  expect(vi.getTimerCount()).toBe(0)
  deadline.stop()
})

test.each([
  ['in the past', START - 1],
  ['of this moment', START],
])('a deadline %s is reached at once', (_when, at) => {
  const { reached, deadline } = setUp()
  deadline.set(at)
  expect(reached).toHaveBeenCalledOnce()
  deadline.stop()
})

test('[QR-09] [F-76] a clock that was set back moves no deadline of a page that is hidden and seen again', async () => {
  const { reached, deadline } = setUp()
  deadline.set(START + MINUTE)
  await pass(20_000)
  vi.setSystemTime(START - 60 * MINUTE)
  showPage('hidden')
  await pass(20_000)
  showPage('visible')
  await pass(19_999)
  expect(reached).not.toHaveBeenCalled()
  await pass(1)
  expect(reached).toHaveBeenCalledOnce()
  deadline.stop()
})

test('[QR-08] a deadline that is reached while the page is hidden calls back once the page is visible', async () => {
  const { reached, deadline } = setUp()
  deadline.set(START + 1000)
  showPage('hidden')
  await pass(MINUTE)
  expect(reached).not.toHaveBeenCalled()
  showPage('visible')
  expect(reached).toHaveBeenCalledOnce()
  deadline.stop()
})

test('[REL-09] a laptop that slept through a deadline notices when it wakes', () => {
  const { reached, deadline } = setUp()
  deadline.set(START + MINUTE)
  vi.setSystemTime(START + 60 * MINUTE)
  showPage('visible')
  expect(reached).toHaveBeenCalledOnce()
  deadline.stop()
})

test('[F-76] a clock that is set back does not put off a deadline that is set once more', async () => {
  const { reached, deadline } = setUp()
  deadline.set(START + 1000)
  vi.setSystemTime(START - MINUTE)
  deadline.set(START + 1000)
  await pass(1000)
  expect(reached).toHaveBeenCalledOnce()
  deadline.stop()
})

test('[REL-09] [F-22] a deadline beyond the range of timers is not reached early', async () => {
  const timers = vi.spyOn(globalThis, 'setTimeout')
  const { reached, deadline } = setUp()
  deadline.set(START + 2 ** 31 + MINUTE)
  await pass(2 ** 31)
  expect(reached).not.toHaveBeenCalled()
  await pass(MINUTE)
  expect(reached).toHaveBeenCalledOnce()
  for (const [, ms] of timers.mock.calls) expect(ms).toBeLessThan(2 ** 31)
  deadline.stop()
})

test('[REL-03] a deadline that was stopped is not reached, and leaves no timer', async () => {
  const { reached, deadline } = setUp()
  deadline.set(START + 1000)
  deadline.stop()
  expect(vi.getTimerCount()).toBe(0)
  await pass(MINUTE)
  showPage('hidden')
  showPage('visible')
  expect(reached).not.toHaveBeenCalled()
})
