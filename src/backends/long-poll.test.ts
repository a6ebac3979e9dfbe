import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { holdOf } from './long-poll.js'
import { createHttp } from './http.js'

beforeEach(() => vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test.each([
  [undefined, undefined],
  [0, undefined],
  [-1, undefined],
  [NaN, undefined],
  [0.1, 5],
  [5, 5],
  [24.2, 25],
  [25, 25],
  [120, 120],
  [121, 120],
  [Infinity, 120],
])('a host that wants checks held for %s s asks for %s s', (wanted, asked) => {
  expect(holdOf(wanted)).toBe(asked)
})

/** A request that is answered after a while. */
async function ask(tookMs: number, headers: Record<string, string>, holdSeconds?: number) {
  const fetch = vi.fn(async (_url: string, _init: RequestInit) => {
    await new Promise(resolve => setTimeout(resolve, tookMs))
    return Response.json({}, { headers })
  })
  vi.stubGlobal('fetch', fetch)
  const pending = createHttp('https://id.example.com').post(
    '/qr',
    {},
    new AbortController().signal,
    holdSeconds,
  )
  await vi.advanceTimersByTimeAsync(tookMs)
  return { reply: await pending, sent: new Headers(fetch.mock.calls[0]?.[1].headers) }
}

test('a server is asked to wait for an answer only where the host wants it', async () => {
  expect((await ask(0, {}, 25)).sent.get('Prefer')).toBe('wait=25')
  expect((await ask(0, {})).sent.has('Prefer')).toBe(false)
})

test.each([
  { what: 'at once', tookMs: 80, headers: {}, wasHeld: false },
  { what: 'slowly', tookMs: 3999, headers: {}, wasHeld: false },
  { what: 'after 4 s, longer than any server needs', tookMs: 4000, headers: {}, wasHeld: true },
  { what: 'at the end of the hold', tookMs: 25_080, headers: {}, wasHeld: true },
  {
    what: 'sooner, and says that it waited',
    tookMs: 2000,
    headers: { 'Preference-Applied': 'wait=2' },
    wasHeld: true,
  },
  {
    what: 'sooner, and says so among other things',
    tookMs: 2000,
    headers: { 'Preference-Applied': 'respond-async, Wait = 2' },
    wasHeld: true,
  },
  {
    what: 'sooner, and says that it did something else',
    tookMs: 2000,
    headers: { 'Preference-Applied': 'return=minimal; await=1' },
    wasHeld: false,
  },
])('a server that answers $what: it held the request, $wasHeld', async ({ tookMs, headers, wasHeld }) => {
  expect((await ask(tookMs, headers, 25)).reply.wasHeld).toBe(wasHeld)
})

test('what nobody asked to be held was slow, and not held', async () => {
  expect((await ask(9000, { 'Preference-Applied': 'wait=9' })).reply.wasHeld).toBe(false)
})
