// @vitest-environment jsdom
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { trader4 } from '../backends/trader4/backend.js'
import type { WerifyFamilyOptions } from '../backends/werify-family/options.js'
import { MINUTE, START } from '../testing/samples.js'
import { opened, submitted } from '../testing/sample-events.js'
import { pass, startLogin } from '../testing/login.js'
import { scriptedServer } from '../testing/scripted-server.js'

// What becomes of a login whose server refuses, over the real backend, from the wire to the flow.

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

/** A login over the wire, and how often it has asked for what. */
function startOnTheWire(answers: Answers, options: WerifyFamilyOptions = {}) {
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

test('[F-26] a phone that has not approved yet, said with 401, is waited for until the ticket ends', async () => {
  const { store, failed, asked } = startOnTheWire({ check: refused(401) })
  store.dispatch(opened)
  await pass(3 * MINUTE)
  expect(asked.check).toBeGreaterThan(60)
  expect(store.getState()).toMatchObject({ qr: { step: 'showing', polling: { faults: 0 } } })

  await pass(HOUR)
  expect(asked.ticket).toBe(4)
  expect(asked.check).toBeLessThan(4 * 180)
  expect(store.getState()).toMatchObject({ qr: { step: 'resting', reason: 'expired' } })
  expect(failed).not.toHaveBeenCalled()
})

/** What a check is answered, and how many tickets and checks there are in all before nothing more happens. */
const endings = [
  ['[F-27] 401, which is no "not yet" here', refused(401), { pendingStatuses: [] }, 1, 'failed'],
  ['[F-28] 403 from a firewall', blocked, {}, 1, 'failed'],
  ['[F-101] 410, as its ticket has expired', refused(410), {}, 4, 'expired'],
] as const

test.each(endings)(
  '%s, ends a ticket with its first check, and only then',
  async (_what, check, options, times, reason) => {
    const { store, asked } = startOnTheWire({ check }, options)
    store.dispatch(opened)
    await pass(3000)
    expect(asked).toEqual({ send: 0, ticket: 1, check: 0 })
    await pass(HOUR)
    expect(asked).toEqual({ send: 0, ticket: times, check: times })
    expect(store.getState()).toMatchObject({ qr: { step: 'resting', reason } })
  },
)

test.each([
  ['a code', 'send', submitted, { code: { failure: { code: 'forbidden' } } }],
  ['a ticket', 'ticket', opened, { qr: { reason: 'failed', failure: { code: 'forbidden' } } }],
] as const)(
  '[F-28] a firewall that lets nobody ask for %s is asked once, and told of once',
  async (_what, route, asks, state) => {
    const { store, failed, asked } = startOnTheWire({ [route]: blocked })
    store.dispatch(asks)
    await pass(HOUR)
    expect(asked).toEqual({ send: 0, ticket: 0, check: 0, [route]: 1 })
    expect(failed.mock.calls).toEqual([[{ code: 'forbidden' }]])
    expect(store.getState()).toMatchObject(state)
  },
)
