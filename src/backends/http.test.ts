import { afterEach, expect, test, vi } from 'vitest'
import { createHttp } from './http.js'

afterEach(() => vi.unstubAllGlobals())

const neverAborted = new AbortController().signal

function stubFetch(respond: () => Promise<Response> = async () => Response.json({})) {
  const stub = vi.fn((_url: string, _init: RequestInit) => respond())
  vi.stubGlobal('fetch', stub)
  return stub
}

/** Options of every request. */
const always = {
  cache: 'no-store',
  credentials: 'omit',
  redirect: 'error',
  referrerPolicy: 'no-referrer',
  signal: expect.any(AbortSignal),
}

test('[NET-03] a GET is sent without cookies, cache, referrer or redirects, and asks for JSON', async () => {
  const fetch = stubFetch()
  await createHttp('https://id.example.com/v1', { 'api-key': 'k' }).get('/qr', neverAborted)
  expect(fetch.mock.calls).toStrictEqual([
    [
      'https://id.example.com/v1/qr',
      { ...always, method: 'GET', headers: { 'api-key': 'k', Accept: 'application/json' } },
    ],
  ])
})

test('[NET-03] [NET-04] a POST is sent in the same way, with its body as JSON', async () => {
  const fetch = stubFetch()
  await createHttp('https://id.example.com/v1').post(
    '/verify',
    { id: 'hi@trader4.net', code: 7 },
    neverAborted,
  )
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

test('[NET-01] a slash at the end of the base address is dropped, and an insecure address is refused', async () => {
  const fetch = stubFetch()
  await createHttp('https://id.example.com/v1/').get('/qr', neverAborted)
  expect(fetch.mock.calls[0]?.[0]).toBe('https://id.example.com/v1/qr')
  expect(() => createHttp('http://id.example.com/v1')).toThrow(/must be a full https: address/)
})

test('a reply has the status, the JSON body and the wait of a response', async () => {
  stubFetch(async () => Response.json({ succeed: true }, { status: 429, headers: { 'Retry-After': '37' } }))
  expect(await createHttp('https://id.example.com').get('/qr', neverAborted)).toEqual({
    status: 429,
    body: { succeed: true },
    retryAfterMs: 37_000,
    wasHeld: false,
  })
})

test.each([
  ['the browser is online', true, 'network'],
  ['the browser is offline', false, 'offline'],
  ['the browser does not tell', undefined, 'network'],
])('when a request fails and %s, the error is %3$s', async (_when, onLine, code) => {
  vi.stubGlobal('navigator', { onLine })
  const cause = new TypeError('Failed to fetch')
  const fetch = stubFetch(() => Promise.reject(cause))
  await expect(createHttp('https://id.example.com').get('/qr', neverAborted)).rejects.toMatchObject({
    name: 'LoginError',
    code,
    cause,
  })
  expect(fetch).toHaveBeenCalledOnce()
})

test('a connection that is lost during the request is a network error, since something may have been sent', async () => {
  vi.stubGlobal('navigator', { onLine: true })
  stubFetch(() => {
    vi.stubGlobal('navigator', { onLine: false })
    return Promise.reject(new TypeError('Failed to fetch'))
  })
  await expect(createHttp('https://id.example.com').get('/qr', neverAborted)).rejects.toMatchObject({
    code: 'network',
  })
})

test('a request is sent even if the browser reports that it is offline', async () => {
  vi.stubGlobal('navigator', { onLine: false })
  stubFetch()
  await expect(createHttp('https://id.example.com').get('/qr', neverAborted)).resolves.toMatchObject({
    status: 200,
  })
})
