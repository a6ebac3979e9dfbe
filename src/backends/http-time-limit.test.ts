import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createHttp } from './http.js'

beforeEach(() => vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const api = createHttp('https://id.example.com')
const JSON_HEADERS = { 'Content-Type': 'application/json' }

/** Fetches that never finish, or too late. */
const slow: Readonly<Record<string, (signal: AbortSignal) => Promise<Response>>> = {
  'a fetch that never settles': signal =>
    new Promise((_resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason))
    }),
  'a fetch that ignores its signal': () => new Promise(() => {}),
  'a body that never ends': async () => new Response(new ReadableStream(), { headers: JSON_HEADERS }),
  'a body of one character a second': async () => {
    const body = new ReadableStream({
      pull: async drip => {
        await new Promise(resolve => setTimeout(resolve, 1000))
        drip.enqueue(new TextEncoder().encode(' '))
      },
    })
    return new Response(body, { headers: JSON_HEADERS })
  },
}

/** Sends a request. `ended` is called with its result or error. */
function start(
  respond: (signal: AbortSignal) => Promise<Response>,
  signal: AbortSignal,
  holdSeconds?: number,
) {
  const fetch = vi.fn((_url: string, init: { signal: AbortSignal }) => respond(init.signal))
  vi.stubGlobal('fetch', fetch)
  const ended = vi.fn()
  api.get('/qr', signal, { holdSeconds }).then(ended, ended)
  return { fetch, ended, requestSignal: fetch.mock.calls[0]?.[1].signal }
}

test.each(Object.entries(slow))(
  '[NET-05] [F-3] [F-14] %s is given up after 10 s, and aborted',
  async (_fault, respond) => {
    const { fetch, ended, requestSignal } = start(respond, new AbortController().signal)

    await vi.advanceTimersByTimeAsync(9_999)
    expect(ended).not.toHaveBeenCalled()
    expect(requestSignal?.aborted).toBe(false)

    await vi.advanceTimersByTimeAsync(1)
    expect(ended.mock.calls).toEqual([[expect.objectContaining({ name: 'LoginError', code: 'timeout' })]])
    expect(requestSignal?.aborted).toBe(true)
    expect(fetch).toHaveBeenCalledOnce()
  },
)

test.each(Object.entries(slow))(
  '[F-14] %s, where the server may hold it for 25 s, is given up 10 s after that',
  async (_fault, respond) => {
    const { ended } = start(respond, new AbortController().signal, 25)
    await vi.advanceTimersByTimeAsync(34_999)
    expect(ended).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(1)
    expect(ended.mock.calls).toEqual([[expect.objectContaining({ code: 'timeout' })]])
  },
)

test.each(Object.entries(slow))(
  '[NET-05] [NET-16] %s is aborted by its caller, and rejects with the caller’s reason',
  async (_fault, respond) => {
    const caller = new AbortController()
    const { ended, requestSignal } = start(respond, caller.signal)
    const reason = new Error('the tab was closed')

    await vi.advanceTimersByTimeAsync(500)
    caller.abort(reason)
    await vi.advanceTimersByTimeAsync(0)

    expect(ended).toHaveBeenCalledOnce()
    expect(ended.mock.calls[0]?.[0]).toBe(reason)
    expect(requestSignal?.aborted).toBe(true)
  },
)

test('[NET-05] [NET-16] nothing is sent for a signal that is aborted already', async () => {
  const reason = new Error('the tab was closed')
  const { fetch, ended } = start(async () => Response.json({}), AbortSignal.abort(reason))

  await vi.advanceTimersByTimeAsync(0)

  expect(ended.mock.calls[0]?.[0]).toBe(reason)
  expect(fetch).not.toHaveBeenCalled()
  expect(vi.getTimerCount()).toBe(0)
})

test('[NET-16] an abort without a reason rejects with an AbortError, not a LoginError', async () => {
  const caller = new AbortController()
  const { ended } = start(() => new Promise(() => {}), caller.signal)
  caller.abort()
  await vi.advanceTimersByTimeAsync(0)
  expect(ended.mock.calls[0]?.[0]).toMatchObject({ name: 'AbortError' })
})

test('[NET-05] a response in time leaves no timer and no listener behind', async () => {
  const caller = new AbortController()
  const added = vi.spyOn(caller.signal, 'addEventListener')
  const removed = vi.spyOn(caller.signal, 'removeEventListener')
  const { ended, requestSignal } = start(async () => Response.json({}), caller.signal)

  await vi.advanceTimersByTimeAsync(0)

  expect(ended).toHaveBeenCalledWith({
    status: 200,
    body: {},
    retryAfterMs: undefined,
    wasHeld: false,
  })
  expect(vi.getTimerCount()).toBe(0)
  expect(removed.mock.calls.map(([type, listener]) => [type, listener])).toEqual(
    added.mock.calls.map(([type, listener]) => [type, listener]),
  )
  caller.abort()
  expect(requestSignal?.aborted).toBe(false)
})
