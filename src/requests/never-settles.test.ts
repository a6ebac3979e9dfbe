import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { trader4 } from '../backends/trader4/backend.js'
import { START } from '../testing/samples.js'
import { qrSelected } from '../testing/sample-events.js'
import { pass, showPage, startLogin } from '../testing/login.js'
import { scriptedServer } from '../testing/scripted-server.js'

beforeEach(() => vi.useFakeTimers({ now: START }))
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

const ticket = { succeed: true, results: { token: 'trd1', url: 'https://id.example.com/qr.png' } }

/** Starts a login whose checks never settle, like the requests of a page that slept in iOS 18. */
async function startUnanswered(holdSeconds?: number) {
  showPage('visible')
  const sentAt: number[] = []
  vi.stubGlobal('fetch', (_url: string, { method }: RequestInit) => {
    if (method === 'GET') return Promise.resolve(Response.json(ticket))
    sentAt.push(Date.now())
    return new Promise(() => {})
  })
  const backend = trader4({ baseUrl: 'https://id.example.com', ...(holdSeconds && { holdSeconds }) })
  const login = startLogin({ server: { ...scriptedServer(), backend } })
  backend.prepare?.()
  await vi.dynamicImportSettled()
  login.store.dispatch(qrSelected)
  await pass(150)
  return { login, sentAt }
}

test.each([
  { holdSeconds: undefined, limit: 10_000 },
  { holdSeconds: 25, limit: 35_000 },
])(
  '[QR-02] [QR-06] [F-3] [F-14] checks that never settle are aborted after $limit ms, one at a time, until the person is told',
  async ({ holdSeconds, limit }) => {
    const { login, sentAt } = await startUnanswered(holdSeconds)
    await pass(175_000)
    const apart = sentAt.slice(1).map((at, index) => at - (sentAt[index] ?? 0))
    expect(apart.length).toBeGreaterThan(2)
    for (const ms of apart) expect(ms).toBeGreaterThan(limit)
    expect(apart).toEqual(apart.toSorted((one, other) => one - other))
    if (holdSeconds === undefined) {
      expect(sentAt).toHaveLength(5)
      expect(login.failed.mock.calls).toEqual([[{ code: 'timeout' }]])
    }
  },
)
