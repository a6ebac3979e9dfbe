import { connect } from 'node:net'
import { once } from 'node:events'
import { http, HttpResponse, type HttpHandler } from 'msw'
import { expect, onTestFinished, test, vi } from 'vitest'
import type { CorsPolicy } from './cors.js'
import { scenarioHandler, type ScenarioName } from '../scenarios.js'
import { listen } from './server.js'

async function start(...handlers: HttpHandler[]): Promise<string> {
  return startWith('open', ...handlers)
}

async function startWith(cors: CorsPolicy, ...handlers: HttpHandler[]): Promise<string> {
  const server = await listen(handlers, { port: 0, cors })
  onTestFinished(server.close)
  return server.url
}

const scenario = (name: ScenarioName) => scenarioHandler('', () => name)

test('every origin may read an answer, without credentials and without its headers', async () => {
  const url = await start(http.get('/qr', () => HttpResponse.json({}, { headers: { 'Retry-After': '1' } })))
  const { headers } = await fetch(`${url}/qr`, { headers: { Origin: 'https://host.example' } })
  expect(headers.get('Access-Control-Allow-Origin')).toBe('*')
  expect(headers.has('Access-Control-Allow-Credentials')).toBe(false)
  expect(headers.has('Access-Control-Expose-Headers')).toBe(false)
})

test('a preflight is answered for the headers that it asks for', async () => {
  const url = await start()
  const { status, headers } = await fetch(`${url}/v1/oauth/verify`, {
    method: 'OPTIONS',
    headers: { 'Access-Control-Request-Headers': 'authorization,content-type' },
  })
  expect(status).toBe(204)
  expect(headers.get('Access-Control-Allow-Origin')).toBe('*')
  expect(headers.get('Access-Control-Allow-Methods')).toBe('GET, POST')
  expect(headers.get('Access-Control-Allow-Headers')).toBe('authorization,content-type')
})

test('[MOCK-03] a server that is closed to other origins answers, and lets none of them read it', async () => {
  const url = await startWith(
    'closed',
    http.get('/qr', () => HttpResponse.json({})),
  )
  for (const method of ['GET', 'OPTIONS']) {
    const { ok, headers } = await fetch(`${url}/qr`, { method, headers: { Origin: 'https://host.example' } })
    expect([ok, headers.has('Access-Control-Allow-Origin')]).toEqual([true, false])
  }
})

test('[MOCK-03] a server without preflights refuses them, and nothing else', async () => {
  const url = await startWith(
    'no-preflight',
    http.post('/sign', () => HttpResponse.json({})),
  )
  expect((await fetch(`${url}/sign`, { method: 'OPTIONS' })).status).toBe(405)
  const { ok, headers } = await fetch(`${url}/sign`, { method: 'POST' })
  expect([ok, headers.get('Access-Control-Allow-Origin')]).toEqual([true, '*'])
})

test('what no handler takes is 404, in JSON, and may be read by every origin', async () => {
  const response = await fetch(`${await start()}/nowhere`)
  expect(response.status).toBe(404)
  expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*')
  expect(await response.json()).toEqual({ message: 'Not Found' })
})

test('handlers see the body, and the address that it really came from', async () => {
  const url = await start(
    http.post('/echo', async ({ request }) =>
      HttpResponse.json({ from: request.headers.get('X-Forwarded-For'), body: await request.json() }),
    ),
  )
  const response = await fetch(`${url}/echo`, {
    method: 'POST',
    body: '{"a":1}',
    headers: { 'X-Forwarded-For': '203.0.113.1' },
  })
  expect(await response.json()).toEqual({ from: '127.0.0.1', body: { a: 1 } })
})

test('a huge answer is streamed, and survives a reader that leaves early', async () => {
  const url = await start(scenario('huge'))
  expect((await (await fetch(`${url}/a`)).text()).length).toBe(1024 * 1024)
  const reader = (await fetch(`${url}/a`)).body?.getReader()
  await reader?.read()
  await reader?.cancel()
  expect((await fetch(`${url}/a`)).status).toBe(200)
})

test('a network error ends the connection without an answer', async () => {
  await expect(fetch(`${await start(scenario('offline'))}/a`)).rejects.toThrow('fetch failed')
})

test('a request that is never answered ends when its sender leaves', async () => {
  let signal: AbortSignal | undefined
  const url = await start(
    http.get('/a', ({ request }) => {
      signal = request.signal
      return new Promise<never>(() => {})
    }),
  )
  const leaving = new AbortController()
  const left = fetch(`${url}/a`, { signal: leaving.signal })
  await vi.waitFor(() => expect(signal).toBeDefined())
  leaving.abort()
  await expect(left).rejects.toThrow('aborted')
  await vi.waitFor(() => expect(signal?.aborted).toBe(true))
})

test('a sender that leaves in the middle of its body does no harm', async () => {
  const url = await start(http.post('/a', () => HttpResponse.json({})))
  const socket = connect(Number(new URL(url).port), '127.0.0.1')
  socket.write('POST /a HTTP/1.1\r\nHost: login.test\r\nContent-Length: 100\r\n\r\n{"id"')
  await once(socket, 'connect')
  socket.destroy()
  expect((await fetch(`${url}/a`, { method: 'POST', body: '{}' })).status).toBe(200)
})

test('a handler that throws is 500, and says where', async () => {
  const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  const url = await start(
    http.get('/a', () => {
      throw new Error('outside the contract')
    }),
  )
  const response = await fetch(`${url}/a`)
  expect(response.status).toBe(500)
  expect(await response.json()).toEqual({ message: 'Server Error' })
  expect(write).toHaveBeenCalledWith('GET /a failed in the mock itself: Error: outside the contract\n')
  write.mockRestore()
})

test('a port that is taken is refused', async () => {
  const { port } = new URL(await start())
  await expect(listen([], { port: Number(port) })).rejects.toThrow('EADDRINUSE')
})

test('closing ends requests that are under way', async () => {
  const server = await listen([scenario('never-answers')], { port: 0 })
  const pending = expect(fetch(`${server.url}/a`)).rejects.toThrow('fetch failed')
  await fetch(`${server.url}/`, { method: 'OPTIONS' })
  await server.close()
  await pending
})
