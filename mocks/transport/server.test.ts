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

test('every origin may read a response, without credentials and without headers', async () => {
  const url = await start(http.get('/qr', () => HttpResponse.json({}, { headers: { 'Retry-After': '1' } })))
  const { headers } = await fetch(`${url}/qr`, { headers: { Origin: 'https://host.example' } })
  expect(headers.get('Access-Control-Allow-Origin')).toBe('*')
  expect(headers.has('Access-Control-Allow-Credentials')).toBe(false)
  expect(headers.has('Access-Control-Expose-Headers')).toBe(false)
})

test('a page of any origin may read how long to wait, where the policy exposes it', async () => {
  const url = await startWith(
    'exposed',
    http.get('/qr', () => HttpResponse.json({}, { headers: { 'Retry-After': '1' } })),
  )
  const { headers } = await fetch(`${url}/qr`, { headers: { Origin: 'https://host.example' } })
  expect(headers.get('Access-Control-Allow-Origin')).toBe('*')
  expect(headers.get('Access-Control-Expose-Headers')).toMatch(/^Retry-After, Date\b/)
})

test('middleware sees every response, preflights included', async () => {
  const server = await listen([http.get('/qr', () => HttpResponse.json({}))], {
    port: 0,
    middleware: respond => async request => {
      const response = await respond(request)
      response?.headers.set('X-Method', request.method)
      return response
    },
  })
  onTestFinished(server.close)
  for (const method of ['GET', 'OPTIONS']) {
    expect((await fetch(`${server.url}/qr`, { method })).headers.get('X-Method')).toBe(method)
  }
})

test('a preflight allows the headers that it asks for', async () => {
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

test('[MOCK-03] a server that is closed to other origins answers, without allowing them to read it', async () => {
  const url = await startWith(
    'closed',
    http.get('/qr', () => HttpResponse.json({})),
  )
  for (const method of ['GET', 'OPTIONS']) {
    const { ok, headers } = await fetch(`${url}/qr`, { method, headers: { Origin: 'https://host.example' } })
    expect([ok, headers.has('Access-Control-Allow-Origin')]).toEqual([true, false])
  }
})

test('[MOCK-03] a server without preflights refuses those only', async () => {
  const url = await startWith(
    'no-preflight',
    http.post('/sign', () => HttpResponse.json({})),
  )
  expect((await fetch(`${url}/sign`, { method: 'OPTIONS' })).status).toBe(405)
  const { ok, headers } = await fetch(`${url}/sign`, { method: 'POST' })
  expect([ok, headers.get('Access-Control-Allow-Origin')]).toEqual([true, '*'])
})

test('a request without a handler is 404, as JSON that every origin may read', async () => {
  const response = await fetch(`${await start()}/nowhere`)
  expect(response.status).toBe(404)
  expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*')
  expect(await response.json()).toEqual({ message: 'Not Found' })
})

test('handlers see the body, and the real network address of the client', async () => {
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

test('a huge response is streamed, and a reader that cancels it does no harm', async () => {
  const url = await start(scenario('huge'))
  expect((await (await fetch(`${url}/a`)).text()).length).toBe(1024 * 1024)
  const reader = (await fetch(`${url}/a`)).body?.getReader()
  await reader?.read()
  await reader?.cancel()
  expect((await fetch(`${url}/a`)).status).toBe(200)
})

test('a network error ends the connection without a response', async () => {
  await expect(fetch(`${await start(scenario('offline'))}/a`)).rejects.toThrow('fetch failed')
})

test('a request that is never answered is aborted when its client disconnects', async () => {
  let signal: AbortSignal | undefined
  const url = await start(
    http.get('/a', ({ request }) => {
      signal = request.signal
      return new Promise<never>(() => {})
    }),
  )
  const aborting = new AbortController()
  const aborted = fetch(`${url}/a`, { signal: aborting.signal })
  await vi.waitFor(() => expect(signal).toBeDefined())
  aborting.abort()
  await expect(aborted).rejects.toThrow('aborted')
  await vi.waitFor(() => expect(signal?.aborted).toBe(true))
})

test('a client that disconnects in the middle of its body does no harm', async () => {
  const url = await start(http.post('/a', () => HttpResponse.json({})))
  const socket = connect(Number(new URL(url).port), '127.0.0.1')
  socket.write('POST /a HTTP/1.1\r\nHost: login.test\r\nContent-Length: 100\r\n\r\n{"id"')
  await once(socket, 'connect')
  socket.destroy()
  expect((await fetch(`${url}/a`, { method: 'POST', body: '{}' })).status).toBe(200)
})

test('a handler that throws is 500, and its error is printed with the request', async () => {
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

test('a port that is taken is an error', async () => {
  const { port } = new URL(await start())
  await expect(listen([], { port: Number(port) })).rejects.toThrow('EADDRINUSE')
})

test('the address of a server on every interface is one that a page can call', async () => {
  const server = await listen([], { port: 0, host: '0.0.0.0' })
  onTestFinished(server.close)
  expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
  expect((await fetch(server.url)).status).toBe(404)
})

test('closing ends pending requests', async () => {
  const server = await listen([scenario('never-answers')], { port: 0 })
  const pending = expect(fetch(`${server.url}/a`)).rejects.toThrow('fetch failed')
  await fetch(`${server.url}/`, { method: 'OPTIONS' })
  await server.close()
  await pending
})
