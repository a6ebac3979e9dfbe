import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { trader4 } from '../backends/trader4/backend.js'
import type { WerifyFamilyOptions } from '../backends/werify-family/options.js'
import { MINUTE, START } from '../testing/samples.js'
import { qrSelected, identifierSubmitted } from '../testing/sample-events.js'
import { pass, startLogin } from '../testing/login.js'
import { scriptedServer } from '../testing/scripted-server.js'

// A login whose server refuses, from HTTP to the flow, with the real backend.

const HOUR = 60 * MINUTE

beforeAll(async () => {
  trader4().prepare?.()
  await vi.dynamicImportSettled()
})
beforeEach(() => vi.useFakeTimers({ now: START }))
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

const refused = (status: number) => () => Response.json({ succeed: false, message: '' }, { status })
const blocked = () =>
  new Response('<h1>Blocked</h1>', { status: 403, headers: { 'Content-Type': 'text/html' } })
const ticket = () => Response.json({ succeed: true, results: { token: 'tr446706' } })

type Answers = Partial<Readonly<Record<'send' | 'ticket' | 'check', () => Response>>>

/** Starts a login over HTTP, and counts its requests by route. */
function startOverHttp(answers: Answers, options: WerifyFamilyOptions = {}) {
  const asked = { send: 0, ticket: 0, check: 0 }
  const server = vi.fn(async (input: RequestInfo | URL, init?: RequestInit) => {
    const { method, url } = new Request(input, init)
    const route = url.endsWith('/sign') ? 'send' : method === 'GET' ? 'ticket' : 'check'
    asked[route] += 1
    return (answers[route] ?? ticket)()
  })
  vi.stubGlobal('fetch', server)
  const login = startLogin({ server: { ...scriptedServer(), backend: trader4(options) } })
  return { ...login, asked }
}

test('[F-26] status 401 for a ticket that waits for its phone is no failure, until the ticket expires', async () => {
  const { store, failed, asked } = startOverHttp({ check: refused(401) })
  store.dispatch(qrSelected)
  await pass(3 * MINUTE)
  expect(asked.check).toBeGreaterThan(60)
  expect(store.getState()).toMatchObject({ qr: { step: 'showing', polling: { failuresInARow: 0 } } })

  await pass(HOUR)
  expect(asked.ticket).toBe(4)
  expect(asked.check).toBeLessThan(4 * 180)
  expect(store.getState()).toMatchObject({ qr: { step: 'stopped', reason: 'expired' } })
  expect(failed).not.toHaveBeenCalled()
})

/** Answer to a check, and the number of tickets and of checks until the login stops. */
const endings = [
  ['[F-27] 401, where it does not mean "pending"', refused(401), { pendingStatuses: [] }, 1, 'failed'],
  ['[F-28] 403 from a firewall', blocked, {}, 1, 'failed'],
  ['[F-30] 404 for a ticket that the server no longer knows', refused(404), {}, 1, 'used'],
  ['[F-31] 409 for a ticket that is refused as used', refused(409), {}, 1, 'used'],
  ['[F-101] 410 for an expired ticket', refused(410), {}, 4, 'expired'],
] as const

test.each(endings)(
  '%s ends a ticket with its first check, and not before',
  async (_what, check, options, times, reason) => {
    const { store, asked } = startOverHttp({ check }, options)
    store.dispatch(qrSelected)
    await pass(3000)
    expect(asked).toEqual({ send: 0, ticket: 1, check: 0 })
    await pass(HOUR)
    expect(asked).toEqual({ send: 0, ticket: times, check: times })
    expect(store.getState()).toMatchObject({ qr: { step: 'stopped', reason } })
  },
)

test.each([
  ['a code', 'send', identifierSubmitted, { code: { failure: { code: 'forbidden' } } }],
  ['a ticket', 'ticket', qrSelected, { qr: { reason: 'failed', failure: { code: 'forbidden' } } }],
] as const)(
  '[F-28] a firewall that blocks the request for %s gets one request, and the failure is reported once',
  async (_what, route, asks, state) => {
    const { store, failed, asked } = startOverHttp({ [route]: blocked })
    store.dispatch(asks)
    await pass(HOUR)
    expect(asked).toEqual({ send: 0, ticket: 0, check: 0, [route]: 1 })
    expect(failed.mock.calls).toEqual([[{ code: 'forbidden' }]])
    expect(store.getState()).toMatchObject(state)
  },
)
