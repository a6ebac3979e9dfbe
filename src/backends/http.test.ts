import { afterEach, expect, test, vi } from 'vitest'
import { createHttp } from './http.js'

afterEach(() => vi.unstubAllGlobals())

const patient = new AbortController().signal

function stubFetch(answer: () => Promise<Response> = async () => Response.json({})) {
  const stub = vi.fn((_url: string, _init: RequestInit) => answer())
  vi.stubGlobal('fetch', stub)
  return stub
}

/** What holds for every request, whatever it asks. */
const always = {
  cache: 'no-store',
  credentials: 'omit',
  redirect: 'error',
  referrerPolicy: 'no-referrer',
  signal: expect.any(AbortSignal),
}

test('[NET-03] a GET is sent without cookies, cache, referrer or redirects, and asks for JSON', async () => {
  const fetch = stubFetch()
  await createHttp('https://id.example.com/v1', { 'api-key': 'k' }).get('/qr', patient)
  expect(fetch.mock.calls).toStrictEqual([
    [
      'https://id.example.com/v1/qr',
      { ...always, method: 'GET', headers: { 'api-key': 'k', Accept: 'application/json' } },
    ],
  ])
})

test('[NET-03] [NET-04] so is a POST, and its JSON says that it is', async () => {
  const fetch = stubFetch()
  await createHttp('https://id.example.com/v1').post('/verify', { id: 'hi@trader4.net', code: 7 }, patient)
  expect(fetch.mock.calls).toStrictEqual([
    [
      'https://id.example.com/v1/verify',
      {
        ...always,
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
        body: '{"id":"hi@trader4.net","code":7}',
      },
    ],
  ])
})

test('an answer is its status, its JSON and how long it asks to wait', async () => {
  stubFetch(async () => Response.json({ succeed: true }, { status: 429, headers: { 'Retry-After': '37' } }))
  expect(await createHttp('https://id.example.com').get('/qr', patient)).toEqual({
    status: 429,
    body: { succeed: true },
    retryAfterMs: 37_000,
    wasHeld: false,
  })
})

test.each([
  ['the browser is online', true, 'network'],
  ['the browser is offline', false, 'offline'],
  ['nothing says whether it is', undefined, 'network'],
])('when a request fails and %s, the error is %3$s', async (_when, onLine, code) => {
  vi.stubGlobal('navigator', { onLine })
  const fetch = stubFetch(() => Promise.reject(new TypeError('Failed to fetch')))
  await expect(createHttp('https://id.example.com').get('/qr', patient)).rejects.toMatchObject({
    name: 'LoginError',
    code,
  })
  expect(fetch).toHaveBeenCalledOnce()
})

test('a connection that is lost under way is a network error: something may have been sent', async () => {
  vi.stubGlobal('navigator', { onLine: true })
  stubFetch(() => {
    vi.stubGlobal('navigator', { onLine: false })
    return Promise.reject(new TypeError('Failed to fetch'))
  })
  await expect(createHttp('https://id.example.com').get('/qr', patient)).rejects.toMatchObject({
    code: 'network',
  })
})

test('a browser that wrongly says it is offline keeps nobody from signing in', async () => {
  vi.stubGlobal('navigator', { onLine: false })
  stubFetch()
  await expect(createHttp('https://id.example.com').get('/qr', patient)).resolves.toMatchObject({
    status: 200,
  })
})
