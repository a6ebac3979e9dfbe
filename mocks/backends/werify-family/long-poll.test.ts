import { getResponse } from 'msw'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { manualClock } from '../../service/clock.js'
import type { LoginRules } from '../../service/rules.js'
import { createLoginService } from '../../service/login-service.js'
import { ticketClients, type ApiClient } from '../../testing/api-clients.js'
import { askHandlers, createAsk, parseBody, type Ask } from '../../testing/ask.js'
import { sara } from '../../testing/wire-test.js'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

const askWithPreference =
  (ask: Ask, preference: string): Ask =>
  (path, body, headers) =>
    ask(path, body, { ...headers, Prefer: preference })

async function setUp(client: ApiClient, rules: Partial<LoginRules> = {}) {
  const now = manualClock()
  const service = createLoginService({ now, rules })
  const handlers = client.handlers('', service)
  const ask = askHandlers(handlers)
  const ticket = await client.createTicket(ask)
  const pass = async (ms: number) => {
    now.advance(ms)
    await vi.advanceTimersByTimeAsync(ms)
  }
  return { now, service, handlers, ask, ticket, pass }
}

test.each(ticketClients)(
  '$title holds a long poll for the time of its `Prefer` header, and confirms it',
  async client => {
    const { ask, ticket, pass } = await setUp(client)
    const answered = vi.fn()
    const held = client.check(askWithPreference(ask, 'wait=25'), ticket)
    void held.then(answered)
    await pass(24_999)
    expect(answered).not.toHaveBeenCalled()
    await pass(1)
    const { status, headers } = await held
    expect(status).toBe(client.pendingStatus)
    expect(headers.get('Preference-Applied')).toBe('wait=25')

    // The next check may follow at once, without a "slow down".
    const next = client.check(askWithPreference(ask, 'wait=25'), ticket)
    await pass(25_000)
    expect((await next).status).toBe(client.pendingStatus)
    expect(vi.getTimerCount()).toBe(0)
  },
)

test.each(ticketClients)('$title holds no long poll longer than its rules allow', async client => {
  const { ask, ticket, pass } = await setUp(client, { longPollMaxMs: 10_000 })
  const held = client.check(askWithPreference(ask, 'respond-async, wait=25'), ticket)
  await pass(10_000)
  expect((await held).headers.get('Preference-Applied')).toBe('wait=10')
})

test.each([
  ['does not ask', {}, 'return=minimal'],
  ['asks for no time', {}, 'wait=0'],
  ['has an invalid preference', {}, 'wait=soon'],
  ['asks a server without long polls', { longPollMaxMs: 0 }, 'wait=25'],
])('a check is answered at once if the browser %s', async (_request, rules, preference) => {
  for (const client of ticketClients) {
    const { ask, ticket } = await setUp(client, rules)
    const { status, headers } = await client.check(askWithPreference(ask, preference), ticket)
    expect(status).toBe(client.pendingStatus)
    expect(headers.has('Preference-Applied')).toBe(false)
  }
})

test.each(ticketClients)('$title answers a long poll when the ticket is scanned', async client => {
  const { ask, ticket, service } = await setUp(client)
  const held = client.check(askWithPreference(ask, 'wait=25'), ticket)
  await vi.advanceTimersByTimeAsync(0)
  await client.decide(ask, ticket, 'scan', service.signInPhone(sara))
  expect(parseBody(await held)).toMatchObject({ code: 'scanned' })
})

test.each(ticketClients)('$title delivers no session to an aborted request', async client => {
  const { ask, ticket, service, handlers } = await setUp(client)
  const aborting = new AbortController()
  const origin = 'http://login.test'
  const askAborting = createAsk(origin, request =>
    getResponse(handlers, new Request(request, { signal: aborting.signal }), { baseUrl: origin }),
  )
  const aborted = client.check(askWithPreference(askAborting, 'wait=25'), ticket)
  const refused = expect(aborted).rejects.toThrow('aborted')
  await vi.advanceTimersByTimeAsync(0)
  aborting.abort()
  await refused
  expect(vi.getTimerCount()).toBe(0)

  await client.decide(ask, ticket, 'authorize', service.signInPhone(sara))
  expect((await client.check(ask, ticket)).status).toBe(200)
})
