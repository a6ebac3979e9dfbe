import * as fc from 'fast-check'
import { http, HttpResponse } from 'msw'
import { afterEach, expect, test, vi } from 'vitest'
import { createHttp } from './http.js'
import { interceptRequests } from './testing/network.js'

const server = interceptRequests()
afterEach(() => vi.unstubAllGlobals())

const api = createHttp('https://id.example.com')
const neverAborted = new AbortController().signal
const JSON_TYPE = 'application/json'

const tooLong = { name: 'LoginError', code: 'bad-response', cause: 'more than 64 KiB' }

/** Reply to a response that MSW sends. */
function requestBody(body: BodyInit | null, type: string | undefined, status = 200) {
  const headers: Record<string, string> = type === undefined ? {} : { 'Content-Type': type }
  server.use(http.get('https://id.example.com/qr', () => new HttpResponse(body, { status, headers })))
  return api.get('/qr', neverAborted)
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
  expect(await requestBody('{"succeed":true}', type)).toMatchObject({
    status: 200,
    body: isRead ? { succeed: true } : undefined,
  })
})

test('[NET-06] a body without a type is not read', async () => {
  const bytes = new TextEncoder().encode('{"succeed":true}')
  expect(await requestBody(bytes, undefined)).toMatchObject({ status: 200, body: undefined })
})

test.each([
  ['the HTML page of a gateway', 502, '<html><body>Bad Gateway</body></html>', 'text/html'],
  ['the page of a captive portal', 200, '<html>Sign in to the Wi-Fi</html>', 'text/html'],
  ['HTML with a JSON content type', 200, '<html></html>', JSON_TYPE],
  ['an empty body', 200, '', JSON_TYPE],
  ['no body', 204, null, undefined],
  ['trailing garbage', 200, '{"succeed":true}}', JSON_TYPE],
  ['half a body', 200, '{"succeed":tr', JSON_TYPE],
  ['a NUL', 200, '{"succeed":true}\0', JSON_TYPE],
  ['a single quote', 200, "{'succeed':true}", JSON_TYPE],
])('[NET-06] %s has a status and no body', async (_what, status, text, type) => {
  expect(await requestBody(text, type, status)).toMatchObject({
    status,
    body: undefined,
    retryAfterMs: undefined,
  })
})

test('[NET-06] a byte order mark is no part of the JSON', async () => {
  expect((await requestBody('\ufeff{"succeed":true}', JSON_TYPE)).body).toEqual({ succeed: true })
})

test('[NET-06] a character that is split over two chunks comes out whole', async () => {
  const bytes = new TextEncoder().encode('{"name":"آدا 😀"}')
  const body = new ReadableStream({
    start(stream) {
      for (const byte of bytes) stream.enqueue(Uint8Array.of(byte))
      stream.close()
    },
  })
  expect((await requestBody(body, JSON_TYPE)).body).toEqual({ name: 'آدا 😀' })
})

test.each<[number, boolean]>([
  [64 * 1024, true],
  [64 * 1024 + 1, false],
])('[NET-06] a body of %d bytes is accepted: %o', async (bytes, isAccepted) => {
  const reply = requestBody(JSON.stringify('x'.repeat(bytes - 2)), JSON_TYPE)
  await (isAccepted
    ? expect(reply).resolves.toMatchObject({ body: 'x'.repeat(bytes - 2) })
    : expect(reply).rejects.toMatchObject(tooLong))
})

test.each<[string, string, string]>([
  ['JSON', JSON_TYPE, 'bad-response'],
  ['HTML', 'text/html', 'no error'],
])('[NET-06] less than 128 KiB of a 10 MB body of %s is read', async (_what, type, code) => {
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

  const outcome = await api.get('/qr', neverAborted).then(
    () => 'no error',
    (error: unknown) => error,
  )

  expect(outcome).toEqual(code === 'no error' ? code : expect.objectContaining({ name: 'LoginError', code }))
  expect(pulled).toBeLessThan(128 * 1024)
  expect(cancelled).toHaveBeenCalledOnce()
})

test('[NET-06] a connection that breaks in the middle of a body is a network error', async () => {
  const body = new ReadableStream({
    start(stream) {
      stream.enqueue(new TextEncoder().encode('{"succeed":true}'))
      stream.error(new TypeError('terminated'))
    },
  })
  await expect(requestBody(body, JSON_TYPE)).rejects.toMatchObject({ name: 'LoginError', code: 'network' })
})

test.each([
  ['lists', '[', ']'],
  ['objects', '{"a":', '}'],
])('[NET-07] %s, ten thousand deep, are parsed or ignored, and never crash', async (_type, open, close) => {
  const text = `${open.repeat(10_000)}1${close.repeat(10_000)}`
  expect(text.length).toBeLessThan(64 * 1024)
  const { status, body } = await requestBody(text, JSON_TYPE)
  expect(status).toBe(200)
  expect(['object', 'undefined']).toContain(typeof body)
})

const DANGEROUS = ['__proto__', 'constructor', 'prototype']

/** Every object in a JSON value. */
function objectsIn(value: unknown): object[] {
  if (typeof value !== 'object' || value === null) return []
  return [value, ...Object.values(value).flatMap(objectsIn)]
}

/** Body as `createHttp` parses it, without MSW in between. */
async function parse(text: string): Promise<unknown> {
  vi.stubGlobal('fetch', async () => new Response(text, { headers: { 'Content-Type': JSON_TYPE } }))
  return (await api.get('/qr', neverAborted)).body
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
          `\0{${members.map(([key, value]) => `${JSON.stringify(key)}:${toJson(value)}`).join(',')}}`,
      ),
  ),
}))

/** JSON with any key, even twice in an object. A string after a NUL is an object that is JSON already. */
function toJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(toJson).join(',')}]`
  return typeof value === 'string' && value.startsWith('\0{') ? value.slice(1) : JSON.stringify(value)
}

test('[NET-07] no key of a response reaches a prototype', async () => {
  await fc.assert(
    fc.asyncProperty(hostile, async value => {
      const body = await parse(toJson(value))
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
])('[NET-07] %s pollutes no prototype, even if the body is merged carelessly', async text => {
  const body = await parse(text)
  const [merged = {}] = objectsIn(body).map(object => Object.assign({}, object))
  expect(Reflect.get(merged, 'polluted')).toBeUndefined()
  expect(Reflect.get({}, 'polluted')).toBeUndefined()
  expect(JSON.stringify(body)).not.toContain('polluted')
})

test('[NET-07] harmless JSON is unchanged', async () => {
  const text = fc.json({ maxDepth: 4 }).filter(json => !/__proto__|constructor|prototype|\\/.test(json))
  await fc.assert(
    fc.asyncProperty(text, async json => {
      expect(await parse(json)).toEqual(JSON.parse(json))
    }),
    { numRuns: 1000 },
  )
})

test('a redirect is not followed, so a request reaches no other server', async () => {
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
  await expect(api.post('/verify', { code: '123456' }, neverAborted)).rejects.toMatchObject({
    name: 'LoginError',
    code: 'network',
  })
  expect(elsewhere).not.toHaveBeenCalled()
})

const resolves = (value: unknown) => () => Promise.resolve(value)
const JSON_HEADERS = { 'Content-Type': JSON_TYPE }

/** Responses of polyfills, of jsdom and of the mocks that hosts write in their tests. */
test.each([
  ['json alone', { status: 200, json: resolves({ succeed: true }) }],
  [
    'json, ok and plain headers',
    { ok: true, status: 200, headers: JSON_HEADERS, json: resolves({ succeed: true }) },
  ],
  ['text alone', { status: 200, text: resolves('{"succeed":true}') }],
  [
    'text and no stream',
    {
      status: 200,
      headers: new Headers(JSON_HEADERS),
      body: undefined,
      text: resolves('{"succeed":true}'),
    },
  ],
])('[NET-06] a response that has %s is read', async (_what, response) => {
  vi.stubGlobal('fetch', async () => response)
  expect(await api.get('/qr', neverAborted)).toMatchObject({
    status: 200,
    body: { succeed: true },
  })
})

test.each([
  ['says that it is HTML', { headers: { 'Content-Type': 'text/html' }, text: resolves('{"succeed":true}') }],
  ['is no JSON', { text: resolves('OK') }],
])('[NET-06] a response without a stream that %s has no body', async (_what, response) => {
  vi.stubGlobal('fetch', async () => ({ status: 200, ...response }))
  expect((await api.get('/qr', neverAborted)).body).toBeUndefined()
})

test('[NET-06] a response without a stream is read up to 64 KiB', async () => {
  const respond = (length: number) => {
    vi.stubGlobal('fetch', async () => ({
      status: 200,
      text: resolves(JSON.stringify('x'.repeat(length - 2))),
    }))
    return api.get('/qr', neverAborted)
  }
  await expect(respond(64 * 1024)).resolves.toMatchObject({ body: 'x'.repeat(64 * 1024 - 2) })
  await expect(respond(64 * 1024 + 1)).rejects.toMatchObject(tooLong)
})
