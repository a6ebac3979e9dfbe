import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { manualClock } from './clock.js'
import { untilNews } from './wait-for-news.js'
import { createLoginService } from './login-service.js'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

const HOLD = 25_000

/** A hold of a fresh ticket, and whatever can happen to it. */
function setUp() {
  const now = manualClock()
  const { tickets, signInPhone } = createLoginService({ now })
  const phone = signInPhone('hi@trader4.net')
  const outcome = tickets.create()
  if (outcome.outcome !== 'created') throw new Error('no ticket')
  const { ticket } = outcome
  const leaving = new AbortController()
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
  const hold = async (ms = HOLD) => {
    void untilNews(watched, ticket, ms, leaving.signal).then(ended)
    await pass(0)
  }
  const pass = async (ms: number) => {
    now.advance(ms)
    await vi.advanceTimersByTimeAsync(ms)
  }
  return { tickets, ticket, phone, leaving, listeners, ended, hold, pass }
}

type Setting = ReturnType<typeof setUp>

const news: readonly [string, (setting: Setting) => unknown][] = [
  ['a phone scans it', ({ tickets, ticket, phone }) => tickets.scan(ticket, phone)],
  ['a phone approves it', ({ tickets, ticket, phone }) => tickets.approve(ticket, phone)],
  ['a phone declines it', ({ tickets, ticket, phone }) => tickets.deny(ticket, phone)],
  ['the time is up', ({ pass }) => pass(HOLD)],
  ['the browser has gone', ({ leaving }) => leaving.abort()],
]

test.each(news)('a hold ends when %s, and leaves nothing behind', async (_what, happen) => {
  const setting = setUp()
  await setting.hold()
  await setting.pass(3000)
  expect(setting.ended).not.toHaveBeenCalled()
  expect(setting.listeners.now).toBe(1)

  await happen(setting)
  await setting.pass(0)
  expect(setting.ended).toHaveBeenCalledOnce()
  expect(setting.listeners.now).toBe(0)
  expect(vi.getTimerCount()).toBe(0)
})

test('a hold goes on while other tickets change', async () => {
  const { tickets, ended, hold, pass } = setUp()
  await hold()
  tickets.create()
  await pass(HOLD - 1)
  expect(ended).not.toHaveBeenCalled()
})

test('a hold ends with its ticket', async () => {
  const { ended, hold, pass, tickets, ticket } = setUp()
  await hold(600_000)
  await pass(180_000)
  expect(ended).toHaveBeenCalledOnce()
  expect(tickets.check(ticket)).toEqual({ outcome: 'expired' })
})

test('a scan that the browser knows of is no news: it is held until the phone decides', async () => {
  const { tickets, ticket, phone, ended, hold, pass } = setUp()
  tickets.scan(ticket, phone)
  await hold()
  expect(ended).toHaveBeenCalledTimes(1)
  expect(tickets.check(ticket)).toEqual({ outcome: 'scanned' })

  await hold()
  await pass(3000)
  expect(ended).toHaveBeenCalledTimes(1)
  tickets.approve(ticket, phone)
  await pass(0)
  expect(ended).toHaveBeenCalledTimes(2)
})

test('nothing is held for a browser that has gone, for a ticket that nobody knows, or for no time', async () => {
  const { tickets, ended, hold, leaving } = setUp()
  await untilNews(tickets, { token: 'made-up' }, HOLD, leaving.signal)
  await hold(0)
  leaving.abort()
  await hold()
  expect(ended).toHaveBeenCalledTimes(2)
  expect(vi.getTimerCount()).toBe(0)
})
