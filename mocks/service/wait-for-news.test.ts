import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { manualClock } from './clock.js'
import { waitForNews } from './wait-for-news.js'
import { createLoginService } from './login-service.js'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

const WAIT_MS = 25_000

/** A wait for news of a new ticket, and the events that can end it. */
function setUp() {
  const now = manualClock()
  const { tickets, signInPhone } = createLoginService({ now })
  const phone = signInPhone('hi@trader4.net')
  const outcome = tickets.create()
  if (outcome.outcome !== 'created') throw new Error('no ticket')
  const { ticket } = outcome
  const aborting = new AbortController()
  const listeners = { now: 0 }
  const watched = {
    ...tickets,
    subscribe(listener: () => void) {
      listeners.now += 1
      const unsubscribe = tickets.subscribe(listener)
      return () => {
        listeners.now -= 1
        unsubscribe()
      }
    },
  }
  const ended = vi.fn()
  const startWait = async (ms = WAIT_MS) => {
    void waitForNews(watched, ticket, ms, aborting.signal).then(ended)
    await pass(0)
  }
  const pass = async (ms: number) => {
    now.advance(ms)
    await vi.advanceTimersByTimeAsync(ms)
  }
  return { tickets, ticket, phone, aborting, listeners, ended, startWait, pass }
}

type TestContext = ReturnType<typeof setUp>

const news: readonly [string, (context: TestContext) => unknown][] = [
  ['a phone scans it', ({ tickets, ticket, phone }) => tickets.scan(ticket, phone)],
  ['a phone approves it', ({ tickets, ticket, phone }) => tickets.approve(ticket, phone)],
  ['a phone declines it', ({ tickets, ticket, phone }) => tickets.deny(ticket, phone)],
  ['the time is up', ({ pass }) => pass(WAIT_MS)],
  ['the request is aborted', ({ aborting }) => aborting.abort()],
]

test.each(news)('a wait ends when %s, and leaves no timer and no listener', async (_event, happen) => {
  const context = setUp()
  await context.startWait()
  await context.pass(3000)
  expect(context.ended).not.toHaveBeenCalled()
  expect(context.listeners.now).toBe(1)

  await happen(context)
  await context.pass(0)
  expect(context.ended).toHaveBeenCalledOnce()
  expect(context.listeners.now).toBe(0)
  expect(vi.getTimerCount()).toBe(0)
})

test('a wait goes on while other tickets change', async () => {
  const { tickets, ended, startWait, pass } = setUp()
  await startWait()
  tickets.create()
  await pass(WAIT_MS - 1)
  expect(ended).not.toHaveBeenCalled()
})

test('a wait ends when its ticket expires', async () => {
  const { ended, startWait, pass, tickets, ticket } = setUp()
  await startWait(600_000)
  await pass(180_000)
  expect(ended).toHaveBeenCalledOnce()
  expect(tickets.check(ticket)).toEqual({ outcome: 'expired' })
})

test('a scan that was reported before is not news: the wait goes on until the phone decides', async () => {
  const { tickets, ticket, phone, ended, startWait, pass } = setUp()
  tickets.scan(ticket, phone)
  await startWait()
  expect(ended).toHaveBeenCalledTimes(1)
  expect(tickets.check(ticket)).toEqual({ outcome: 'scanned' })

  await startWait()
  await pass(3000)
  expect(ended).toHaveBeenCalledTimes(1)
  tickets.approve(ticket, phone)
  await pass(0)
  expect(ended).toHaveBeenCalledTimes(2)
})

test('there is no wait for an aborted request, for an unknown ticket, or for 0 ms', async () => {
  const { tickets, ended, startWait, aborting } = setUp()
  await waitForNews(tickets, { token: 'made-up' }, WAIT_MS, aborting.signal)
  await startWait(0)
  aborting.abort()
  await startWait()
  expect(ended).toHaveBeenCalledTimes(2)
  expect(vi.getTimerCount()).toBe(0)
})
