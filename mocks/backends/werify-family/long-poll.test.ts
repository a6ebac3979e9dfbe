import { getResponse } from 'msw'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { manualClock } from '../../service/clock.js'
import type { LoginRules } from '../../service/rules.js'
import { createLoginService } from '../../service/login-service.js'
import {
  askHandlers,
  askOver,
  bodyOf,
  ticketSpeakers,
  type Ask,
  type Speaker,
} from '../../testing/api-clients.js'
import { sara } from '../../testing/wire-test.js'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

const preferring =
  (ask: Ask, preference: string): Ask =>
  (path, body, headers) =>
    ask(path, body, { ...headers, Prefer: preference })

async function setUp(speaker: Speaker, rules: Partial<LoginRules> = {}) {
  const now = manualClock()
  const service = createLoginService({ now, rules })
  const handlers = speaker.handlers('', service)
  const ask = askHandlers(handlers)
  const ticket = await speaker.ticket(ask)
  const pass = async (ms: number) => {
    now.advance(ms)
    await vi.advanceTimersByTimeAsync(ms)
  }
  return { now, service, handlers, ask, ticket, pass }
}

test.each(ticketSpeakers)('$title holds a check as long as it is asked to, and says so', async speaker => {
  const { ask, ticket, pass } = await setUp(speaker)
  const answered = vi.fn()
  const held = speaker.check(preferring(ask, 'wait=25'), ticket)
  void held.then(answered)
  await pass(24_999)
  expect(answered).not.toHaveBeenCalled()
  await pass(1)
  const { status, headers } = await held
  expect(status).toBe(speaker.pendingStatus)
  expect(headers.get('Preference-Applied')).toBe('wait=25')

  // The next may follow at once: it does not count as too soon.
  const next = speaker.check(preferring(ask, 'wait=25'), ticket)
  await pass(25_000)
  expect((await next).status).toBe(speaker.pendingStatus)
  expect(vi.getTimerCount()).toBe(0)
})

test.each(ticketSpeakers)('$title holds no check longer than its rules allow', async speaker => {
  const { ask, ticket, pass } = await setUp(speaker, { longestHoldMs: 10_000 })
  const held = speaker.check(preferring(ask, 'respond-async, wait=25'), ticket)
  await pass(10_000)
  expect((await held).headers.get('Preference-Applied')).toBe('wait=10')
})

test.each([
  ['does not ask', {}, 'return=minimal'],
  ['asks for no time', {}, 'wait=0'],
  ['asks in other words', {}, 'wait=soon'],
  ['asks a server that holds none', { longestHoldMs: 0 }, 'wait=25'],
])('a check is answered at once where the browser %s', async (_what, rules, preference) => {
  for (const speaker of ticketSpeakers) {
    const { ask, ticket } = await setUp(speaker, rules)
    const { status, headers } = await speaker.check(preferring(ask, preference), ticket)
    expect(status).toBe(speaker.pendingStatus)
    expect(headers.has('Preference-Applied')).toBe(false)
  }
})

test.each(ticketSpeakers)('$title tells of a scan while it holds a check', async speaker => {
  const { ask, ticket, service } = await setUp(speaker)
  const held = speaker.check(preferring(ask, 'wait=25'), ticket)
  await vi.advanceTimersByTimeAsync(0)
  await speaker.decide(ask, ticket, 'scan', service.signInPhone(sara))
  expect(bodyOf(await held)).toMatchObject({ code: 'scanned' })
})

test.each(ticketSpeakers)('$title delivers nothing to a browser that has gone', async speaker => {
  const { ask, ticket, service, handlers } = await setUp(speaker)
  const leaving = new AbortController()
  const origin = 'http://login.test'
  const askLeaving = askOver(origin, request =>
    getResponse(handlers, new Request(request, { signal: leaving.signal }), { baseUrl: origin }),
  )
  const left = speaker.check(preferring(askLeaving, 'wait=25'), ticket)
  const refused = expect(left).rejects.toThrow('aborted')
  await vi.advanceTimersByTimeAsync(0)
  leaving.abort()
  await refused
  expect(vi.getTimerCount()).toBe(0)

  await speaker.decide(ask, ticket, 'authorize', service.signInPhone(sara))
  expect((await speaker.check(ask, ticket)).status).toBe(200)
})
