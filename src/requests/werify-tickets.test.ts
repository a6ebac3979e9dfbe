import { getResponse } from 'msw'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import type { WerifyHandlerOptions } from '../../mocks/backends/werify/handler-options.js'
import { werifyHandlers } from '../../mocks/backends/werify/handlers.js'
import { createLoginService } from '../../mocks/service/login-service.js'
import { werify } from '../backends/werify/backend.js'
import type { WerifyOptions } from '../backends/werify/options.js'
import { MINUTE, START } from '../testing/samples.js'
import { qrSelected, identifierSubmitted } from '../testing/sample-events.js'
import { pass, startLogin } from '../testing/login.js'
import { scriptedServer } from '../testing/scripted-server.js'

// A login with the real backend and the simulated server, for both routes that check a ticket.

const base = 'https://id.example.com/api/v1'
const routes = [
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
  let handlers = werifyHandlers(base, service, { ...mock, strict: true })
  const asked: string[] = []
  vi.stubGlobal('fetch', async (input: RequestInfo | URL, init?: RequestInit) => {
    const request = new Request(input, init)
    asked.push(`${request.method} ${request.url.replace(/\?.*/, '')}`)
    return getResponse(handlers, request)
  })
  const backend = werify({ baseUrl: base, ...options })
  const login = startLogin({ server: { ...scriptedServer(), backend } })
  return {
    ...login,
    asked,
    /** Gives the server other options from now on. */
    change: (next: WerifyHandlerOptions) => {
      handlers = werifyHandlers(base, service, { ...next, strict: true })
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

test.each(routes)(
  'a ticket that is checked by $qrCheck waits for its phone, and signs in once',
  async style => {
    const { store, approve, succeeded, asked } = startAt({}, { qrCheck: style.qrCheck })
    store.dispatch(qrSelected)
    await pass(10_000)
    expect(store.getState()).toMatchObject({ qr: { step: 'showing', polling: { failuresInARow: 0 } } })
    const before = times(asked, style.check)
    expect(before).toBeGreaterThan(3)
    expect(asked).toHaveLength(1 + before)

    approve()
    await pass(MINUTE)
    expect(succeeded.mock.calls).toMatchObject([[{ profile: { firstName: 'Sara' } }]])
    expect(times(asked, style.check)).toBe(before + 1)
  },
)

test.each(routes)('a ticket that is checked by $qrCheck, and held, signs in at once', async style => {
  const { store, approve, succeeded, asked } = startAt({}, { qrCheck: style.qrCheck, holdSeconds: 25 })
  store.dispatch(qrSelected)
  await pass(20_000)
  expect(times(asked, style.check)).toBe(1)

  approve()
  await pass(0)
  expect(succeeded).toHaveBeenCalledOnce()
  expect(times(asked, style.check)).toBe(1)
})

const wrongKeys = routes.flatMap(({ qrCheck }) =>
  [undefined, 'another'].flatMap(apiKey =>
    [true, false].map(errorDetails => ({ qrCheck, apiKey, errorDetails })),
  ),
)

test.each(wrongKeys)(
  'the key $apiKey gets neither a code nor a ticket, and each failure is reported once ($qrCheck, reasons: $errorDetails)',
  async ({ qrCheck, apiKey, errorDetails }) => {
    const options = { qrCheck, ...(apiKey !== undefined && { apiKey }) }
    const { store, failed, asked } = startAt({ apiKey: 'key-of-the-app', errorDetails }, options)
    store.dispatch(identifierSubmitted)
    await pass(MINUTE)
    expect(store.getState()).toMatchObject({ code: { failure: { code: 'forbidden' } } })
    store.dispatch(qrSelected)
    await pass(60 * MINUTE)
    expect(store.getState()).toMatchObject({ qr: { reason: 'failed', failure: { code: 'forbidden' } } })
    expect(asked).toEqual([`POST ${base}/request-otp`, `GET ${base}/qr`])
    expect(failed.mock.calls).toEqual([[{ code: 'forbidden' }], [{ code: 'forbidden' }]])
  },
)

test.each(routes.flatMap(style => [true, false].map(errorDetails => ({ ...style, errorDetails }))))(
  'revoking the key while a ticket is shown fails the login, at the latest when the ticket expires ($qrCheck, reasons: $errorDetails)',
  async ({ qrCheck, check, errorDetails }) => {
    const { store, failed, asked, change } = startAt(
      { apiKey: 'key-of-the-app', errorDetails },
      { qrCheck, apiKey: 'key-of-the-app' },
    )
    store.dispatch(qrSelected)
    await pass(10_000)
    const before = times(asked, check)
    change({ apiKey: 'another', errorDetails })

    await pass(60 * MINUTE)
    expect(store.getState()).toMatchObject({ qr: { reason: 'failed', failure: { code: 'forbidden' } } })
    expect(failed.mock.calls).toEqual([[{ code: 'forbidden' }]])
    // Without reasons, 401 also means a pending ticket. Only the next ticket tells the difference.
    expect(times(asked, check) - before).toBeLessThan(180)
    expect(times(asked, /GET .*\/v1\/qr$/)).toBe(errorDetails ? 1 : 2)
  },
)
