import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { toHoldSeconds } from './long-poll.js'
import { createHttp } from './http.js'

beforeEach(() => {
  vi.useFakeTimers()
  // The page has been open for a minute.
  vi.advanceTimersByTime(60_000)
})
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
])('holdSeconds of %s asks the server for %s s', (wanted, asked) => {
  expect(toHoldSeconds(wanted)).toBe(asked)
})

/** Sends a request that is answered after `tookMs`. */
async function send(tookMs: number, headers: Record<string, string>, holdSeconds?: number) {
  const fetch = vi.fn(async (_url: string, _init: RequestInit) => {
    await new Promise(resolve => setTimeout(resolve, tookMs))
    return Response.json({}, { headers })
  })
  vi.stubGlobal('fetch', fetch)
  const pending = createHttp('https://id.example.com').post('/qr', {}, new AbortController().signal, {
    holdSeconds,
  })
  await vi.advanceTimersByTimeAsync(tookMs)
  return { reply: await pending, sent: new Headers(fetch.mock.calls[0]?.[1].headers) }
}

test('a server is asked to hold a request only if the host wants it', async () => {
  expect((await send(0, {}, 25)).sent.get('Prefer')).toBe('wait=25')
  expect((await send(0, {})).sent.has('Prefer')).toBe(false)
})

test.each([
  { what: 'at once', tookMs: 80, headers: {}, wasHeld: false },
  { what: 'slowly', tookMs: 3999, headers: {}, wasHeld: false },
  { what: 'after 4 s, longer than any server needs', tookMs: 4000, headers: {}, wasHeld: true },
  { what: 'at the end of the hold', tookMs: 25_080, headers: {}, wasHeld: true },
  {
    what: 'sooner, with Preference-Applied',
    tookMs: 2000,
    headers: { 'Preference-Applied': 'wait=2' },
    wasHeld: true,
  },
  {
    what: 'sooner, and names several preferences',
    tookMs: 2000,
    headers: { 'Preference-Applied': 'respond-async, Wait = 2' },
    wasHeld: true,
  },
  {
    what: 'sooner, and names another preference',
    tookMs: 2000,
    headers: { 'Preference-Applied': 'return=minimal; await=1' },
    wasHeld: false,
  },
])('a server that responds $what has held the request: $wasHeld', async ({ tookMs, headers, wasHeld }) => {
  expect((await send(tookMs, headers, 25)).reply.wasHeld).toBe(wasHeld)
})

test('a slow response to an ordinary request was not held', async () => {
  expect((await send(9000, { 'Preference-Applied': 'wait=9' })).reply.wasHeld).toBe(false)
})
