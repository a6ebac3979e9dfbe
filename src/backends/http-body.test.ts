import * as fc from 'fast-check'
import { http, HttpResponse } from 'msw'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { createHttp } from './http.js'

const server = setupServer()
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
afterEach(() => {
  server.resetHandlers()
  vi.unstubAllGlobals()
})
afterAll(() => server.close())

const api = createHttp('https://id.example.com')
const patient = new AbortController().signal
const JSON_TYPE = 'application/json'

/** What the caller gets of an answer that goes over MSW's network. */
function received(body: BodyInit | null, type: string | undefined, status = 200) {
  const headers: Record<string, string> = type === undefined ? {} : { 'Content-Type': type }
  server.use(http.get('https://id.example.com/qr', () => new HttpResponse(body, { status, headers })))
  return api.get('/qr', patient)
}

test.each<[string, boolean]>([
  ['application/json', true],
  ['application/json; charset=utf-8', true],
  ['application/json ;charset=utf-8', true],
  ['Application/JSON', true],
  ['application/problem+json', true],
  ['application/problem+json; charset=utf-8', true],
  ['text/plain', false],
  ['text/html', false],
  ['text/json', false],
  ['application/jsonp', false],
  ['application/json-seq', false],
  ['application/javascript', false],
  ['text/html, application/json', false],
  ['xapplication/json', false],
])('[NET-06] a body of type %o is read: %o', async (type, isRead) => {
  expect(await received('{"succeed":true}', type)).toMatchObject({
    status: 200,
    body: isRead ? { succeed: true } : undefined,
  })
})

test.each([
  ['a page of HTML in front of the server', 502, '<html><body>Bad Gateway</body></html>', 'text/html'],
  ['the page of a captive portal', 200, '<html>Sign in to the Wi-Fi</html>', 'text/html'],
  ['HTML that says it is JSON', 200, '<html></html>', JSON_TYPE],
  ['an empty body', 200, '', JSON_TYPE],
  ['no body', 204, null, undefined],
  ['trailing garbage', 200, '{"succeed":true}}', JSON_TYPE],
  ['half a body', 200, '{"succeed":tr', JSON_TYPE],
  ['a NUL', 200, '{"succeed":true}\0', JSON_TYPE],
  ['a single quote', 200, "{'succeed':true}", JSON_TYPE],
])('[NET-06] %s has a status and no body', async (_what, status, text, type) => {
  expect(await received(text, type, status)).toMatchObject({
    status,
    body: undefined,
    retryAfterMs: undefined,
  })
})

test('[NET-06] a byte order mark is no part of the JSON', async () => {
  expect((await received('\ufeff{"succeed":true}', JSON_TYPE)).body).toEqual({ succeed: true })
})

test('[NET-06] a character that is split over two chunks comes out whole', async () => {
  const bytes = new TextEncoder().encode('{"name":"آدا 😀"}')
  const body = new ReadableStream({
    start(stream) {
      for (const byte of bytes) stream.enqueue(Uint8Array.of(byte))
      stream.close()
    },
  })
  expect((await received(body, JSON_TYPE)).body).toEqual({ name: 'آدا 😀' })
})

test.each<[number, boolean]>([
  [64 * 1024, true],
  [64 * 1024 + 1, false],
])('[NET-06] a body of %d bytes is taken: %o', async (bytes, isTaken) => {
  const answer = received(JSON.stringify('x'.repeat(bytes - 2)), JSON_TYPE)
  await (isTaken
    ? expect(answer).resolves.toMatchObject({ body: 'x'.repeat(bytes - 2) })
    : expect(answer).rejects.toMatchObject({ name: 'LoginError', code: 'bad-response' }))
})

test.each<[string, string, string]>([
  ['JSON', JSON_TYPE, 'bad-response'],
  ['HTML', 'text/html', 'no error'],
])('[NET-06] of 10 MB of %s less than 128 KiB is pulled', async (_what, type, code) => {
  const chunk = new Uint8Array(16 * 1024).fill(0x20)
  let pulled = 0
  const cancelled = vi.fn()
  const body = new ReadableStream(
    {
      pull(stream) {
        pulled += chunk.byteLength
        stream.enqueue(chunk)
        if (pulled >= 10 * 1024 * 1024) stream.close()
      },
      cancel: cancelled,
    },
    { highWaterMark: 0 },
  )
  vi.stubGlobal('fetch', async () => new Response(body, { headers: { 'Content-Type': type } }))

  const outcome = await api.get('/qr', patient).then(
    () => 'no error',
    (error: unknown) => error,
  )

  expect(outcome).toEqual(code === 'no error' ? code : expect.objectContaining({ name: 'LoginError', code }))
  expect(pulled).toBeLessThan(128 * 1024)
  expect(cancelled).toHaveBeenCalledOnce()
})

test('[NET-06] of a connection that breaks in the middle of a body nothing is taken', async () => {
  const body = new ReadableStream({
    start(stream) {
      stream.enqueue(new TextEncoder().encode('{"succeed":true}'))
      stream.error(new TypeError('terminated'))
    },
  })
  await expect(received(body, JSON_TYPE)).rejects.toMatchObject({ name: 'LoginError', code: 'network' })
})

test.each([
  ['lists', '[', ']'],
  ['objects', '{"a":', '}'],
])(
  '[NET-07] %s in %s, ten thousand deep, are a body or none, and never a crash',
  async (_what, open, close) => {
    const text = `${open.repeat(10_000)}1${close.repeat(10_000)}`
    expect(text.length).toBeLessThan(64 * 1024)
    const { status, body } = await received(text, JSON_TYPE)
    expect(status).toBe(200)
    expect(['object', 'undefined']).toContain(typeof body)
  },
)

const DANGEROUS = ['__proto__', 'constructor', 'prototype']

/** Every object in a JSON value. */
function objectsIn(value: unknown): object[] {
  if (typeof value !== 'object' || value === null) return []
  return [value, ...Object.values(value).flatMap(objectsIn)]
}

/** What is read of a body, without a network in between: it is the parsing that is tried here. */
async function read(text: string): Promise<unknown> {
  vi.stubGlobal('fetch', async () => new Response(text, { headers: { 'Content-Type': JSON_TYPE } }))
  return (await api.get('/qr', patient)).body
}

const { hostile } = fc.letrec(tie => ({
  key: fc.oneof(fc.constantFrom(...DANGEROUS, 'polluted', 'toString', 'results'), fc.string()),
  hostile: fc.oneof(
    { maxDepth: 4 },
    fc.jsonValue({ maxDepth: 0 }),
    fc.array(tie('hostile'), { maxLength: 4 }),
    fc
      .array(fc.tuple(tie('key'), tie('hostile')), { maxLength: 4 })
      .map(
        members =>
          `\0{${members.map(([key, value]) => `${JSON.stringify(key)}:${textOf(value)}`).join(',')}}`,
      ),
  ),
}))

/** JSON as an attacker writes it: with any key, however often. Objects are made as text, after a NUL. */
function textOf(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(textOf).join(',')}]`
  return typeof value === 'string' && value.startsWith('\0{') ? value.slice(1) : JSON.stringify(value)
}

test('[NET-07] no key of an answer reaches a prototype', async () => {
  await fc.assert(
    fc.asyncProperty(hostile, async value => {
      const body = await read(textOf(value))
      expect(Reflect.get({}, 'polluted')).toBeUndefined()
      for (const object of objectsIn(body)) {
        expect(Object.getPrototypeOf(object)).toBe(Array.isArray(object) ? Array.prototype : null)
        expect(Object.keys(object).filter(key => DANGEROUS.includes(key))).toEqual([])
      }
    }),
    { numRuns: 10_000 },
  )
}, 30_000)

test.each([
  '{"__proto__":{"polluted":1}}',
  '{"\\u005f_proto__":{"polluted":1}}',
  '{"constructor":{"prototype":{"polluted":1}}}',
  '[{"a":{"__proto__":{"polluted":1}}}]',
])('[NET-07] %s pollutes nothing, not even when it is merged carelessly', async text => {
  const body = await read(text)
  const [merged = {}] = objectsIn(body).map(object => Object.assign({}, object))
  expect(Reflect.get(merged, 'polluted')).toBeUndefined()
  expect(Reflect.get({}, 'polluted')).toBeUndefined()
  expect(JSON.stringify(body)).not.toContain('polluted')
})

test('[NET-07] harmless JSON comes through as it is', async () => {
  const text = fc.json({ maxDepth: 4 }).filter(json => !/__proto__|constructor|prototype|\\/.test(json))
  await fc.assert(
    fc.asyncProperty(text, async json => {
      expect(await read(json)).toEqual(JSON.parse(json))
    }),
    { numRuns: 1000 },
  )
})

test('a redirect is not followed: what was sent to the server goes nowhere else', async () => {
  const elsewhere = vi.fn()
  server.use(
    http.post('https://id.example.com/verify', () =>
      HttpResponse.redirect('https://elsewhere.example/verify', 307),
    ),
    http.all('https://elsewhere.example/*', () => {
      elsewhere()
      return HttpResponse.json({})
    }),
  )
  await expect(api.post('/verify', { code: '123456' }, patient)).rejects.toMatchObject({
    name: 'LoginError',
    code: 'network',
  })
  expect(elsewhere).not.toHaveBeenCalled()
})
