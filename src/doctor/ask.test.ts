import { expect, test, vi } from 'vitest'
import { parseAddress } from './address.js'
import { createAsk } from './ask.js'
import type { Question } from './exchange.js'

/** Asks one question of a server that gives this response. */
async function askOnce(question: Question, respond: () => Promise<Response>) {
  const fetch = vi.fn((_url: string, _init: RequestInit) => respond())
  const onFailure = vi.fn()
  let time = 0
  const ask = createAsk({
    address: parseAddress('https://id.example.com/v1'),
    pageOrigin: 'https://page.example',
    headers: { 'api-key': 'key' },
    fetch,
    now: () => (time += 40),
    onFailure,
  })
  const exchange = await ask(question)
  const [[url, init] = []] = fetch.mock.calls
  return { exchange, onFailure, request: new Request(url ?? '', init) }
}

const post: Question = { method: 'POST', path: '/sign', body: { id: 'a@b.cd' } }
const ok = () => Promise.resolve(Response.json({ succeed: true }))

test('a question is sent as the page would send it: without cookies, following no redirect', async () => {
  const { request, exchange } = await askOnce(post, ok)
  expect(request).toMatchObject({
    method: 'POST',
    url: 'https://id.example.com/v1/sign',
    credentials: 'omit',
  })
  expect(request.redirect).toBe('manual')
  expect(Object.fromEntries(request.headers)).toEqual({
    accept: 'application/json',
    'api-key': 'key',
    'content-type': 'application/json',
    origin: 'https://page.example',
    'user-agent': 'werify-login-doctor',
  })
  expect(await request.json()).toEqual({ id: 'a@b.cd' })
  expect(exchange).toMatchObject({ status: 200, json: { succeed: true }, tookMs: 40 })
})

test('a preflight has no headers of the page, as in a browser', async () => {
  const { request } = await askOnce({ method: 'OPTIONS', path: '/sign' }, ok)
  expect([...request.headers.keys()]).toEqual(['origin', 'user-agent'])
})

test('of a huge answer no more than 64 KiB are read', async () => {
  let chunks = 0
  const endless = new ReadableStream<Uint8Array>({
    pull(controller) {
      chunks += 1
      controller.enqueue(new Uint8Array(16 * 1024).fill(0x20))
    },
  })
  const { exchange } = await askOnce(post, () => Promise.resolve(new Response(endless)))
  expect(exchange?.text.length).toBe(64 * 1024)
  expect(chunks).toBeLessThan(10)
})

test('a request without a response is remembered, and is no exception', async () => {
  const error = new TypeError('fetch failed')
  const { exchange, onFailure } = await askOnce(post, () => Promise.reject(error))
  expect(exchange).toBeUndefined()
  expect(onFailure).toHaveBeenCalledWith(error)
})
