// @vitest-environment jsdom
import { getResponse } from 'msw'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { werifyHandlers, type WerifyHandlerOptions } from '../../mocks/backends/werify/handlers.js'
import { createLoginService } from '../../mocks/service/login-service.js'
import { werify, type WerifyOptions } from '../backends/werify/backend.js'
import { MINUTE, START } from '../testing/samples.js'
import { opened, submitted } from '../testing/sample-events.js'
import { pass, startLogin } from '../testing/login.js'
import { scriptedServer } from '../testing/scripted-server.js'

// A login over the real backend against the simulated server, in both ways of checking a ticket.

const base = 'https://id.example.com/api/v1'
const styles = [
  { qrCheck: 'oauth', check: /^POST https:\/\/id\.example\.com\/v1\/oauth\/qr$/ },
  { qrCheck: 'session-check', check: /^GET .*\/api\/v1\/session-check\/qr\/[\da-f-]{36}\/[\da-f-]{36}$/ },
] as const

beforeAll(async () => {
  werify().prepare?.()
  await vi.dynamicImportSettled()
})
beforeEach(() => vi.useFakeTimers({ now: START }))
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

function startAt(mock: WerifyHandlerOptions, options: WerifyOptions) {
  const service = createLoginService()
  let handlers = werifyHandlers(base, service, mock)
  const asked: string[] = []
  vi.stubGlobal('fetch', async (input: RequestInfo | URL, init?: RequestInit) => {
    const request = new Request(input, init)
    asked.push(`${request.method} ${request.url}`)
    return getResponse(handlers, request)
  })
  const backend = werify({ baseUrl: base, ...options })
  const login = startLogin({ server: { ...scriptedServer(), backend } })
  return {
    ...login,
    asked,
    /** From now on the server wants something else. */
    change: (next: WerifyHandlerOptions) => {
      handlers = werifyHandlers(base, service, next)
    },
    approve: () => {
      const [ticket] = service.tickets.open()
      const { id, hash } = ticket ?? expect.unreachable('no ticket waits')
      expect(service.tickets.approve({ id, hash }, service.signInPhone('hi@trader4.net'))).toBe('done')
    },
  }
}

const times = (asked: readonly string[], pattern: RegExp) =>
  asked.filter(request => pattern.test(request)).length

test.each(styles)(
  'a ticket that is checked by $qrCheck waits for its phone, and signs in once',
  async style => {
    const { store, approve, succeeded, asked } = startAt({}, { qrCheck: style.qrCheck })
    store.dispatch(opened)
    await pass(10_000)
    expect(store.getState()).toMatchObject({ qr: { step: 'showing', polling: { faults: 0 } } })
    const before = times(asked, style.check)
    expect(before).toBeGreaterThan(3)
    expect(asked).toHaveLength(1 + before)

    approve()
    await pass(MINUTE)
    expect(succeeded.mock.calls).toMatchObject([[{ profile: { firstName: 'Sara' } }]])
    expect(times(asked, style.check)).toBe(before + 1)
  },
)

test.each(styles)('a ticket that is checked by $qrCheck, and held, signs in at once', async style => {
  const { store, approve, succeeded, asked } = startAt({}, { qrCheck: style.qrCheck, holdSeconds: 25 })
  store.dispatch(opened)
  await pass(20_000)
  expect(times(asked, style.check)).toBe(1)

  approve()
  await pass(0)
  expect(succeeded).toHaveBeenCalledOnce()
  expect(times(asked, style.check)).toBe(1)
})

const wrongKeys = styles.flatMap(({ qrCheck }) =>
  [undefined, 'another'].flatMap(apiKey => [true, false].map(explain => ({ qrCheck, apiKey, explain }))),
)

test.each(wrongKeys)(
  'with the key $apiKey no code is sent and no ticket made, and the person is told once ($qrCheck, reasons: $explain)',
  async ({ qrCheck, apiKey, explain }) => {
    const options = { qrCheck, ...(apiKey !== undefined && { apiKey }) }
    const { store, failed, asked } = startAt({ apiKey: 'key-of-the-app', explain }, options)
    store.dispatch(submitted)
    await pass(MINUTE)
    expect(store.getState()).toMatchObject({ code: { failure: { code: 'forbidden' } } })
    store.dispatch(opened)
    await pass(60 * MINUTE)
    expect(store.getState()).toMatchObject({ qr: { reason: 'failed', failure: { code: 'forbidden' } } })
    expect(asked).toEqual([`POST ${base}/request-otp`, `GET ${base}/qr`])
    expect(failed.mock.calls).toEqual([[{ code: 'forbidden' }], [{ code: 'forbidden' }]])
  },
)

test.each(styles.flatMap(style => [true, false].map(explain => ({ ...style, explain }))))(
  'a key that is withdrawn while a ticket waits ends in words, with its ticket at the latest ($qrCheck, reasons: $explain)',
  async ({ qrCheck, check, explain }) => {
    const { store, failed, asked, change } = startAt(
      { apiKey: 'key-of-the-app', explain },
      { qrCheck, apiKey: 'key-of-the-app' },
    )
    store.dispatch(opened)
    await pass(10_000)
    const before = times(asked, check)
    change({ apiKey: 'another', explain })

    await pass(60 * MINUTE)
    expect(store.getState()).toMatchObject({ qr: { reason: 'failed', failure: { code: 'forbidden' } } })
    expect(failed.mock.calls).toEqual([[{ code: 'forbidden' }]])
    // A server that gives no reasons says 401 of a ticket that waits, too. Only the next ticket tells.
    expect(times(asked, check) - before).toBeLessThan(180)
    expect(times(asked, /GET .*\/v1\/qr$/)).toBe(explain ? 1 : 2)
  },
)
