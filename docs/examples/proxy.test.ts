import { once } from 'node:events'
import { createServer, type IncomingMessage, type RequestListener } from 'node:http'
import { text } from 'node:stream/consumers'
import * as fc from 'fast-check'
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { d7, digipay, loginProxy } from './proxy.mjs'

interface Asked {
  readonly url: string | undefined
  readonly headers: IncomingMessage['headers']
  readonly body: string
}

const OWN_PAGE = { 'Content-Type': 'application/json', 'Sec-Fetch-Site': 'same-origin' }

/** What has reached the servers behind the proxy. */
let asked: Asked[] = []
let upstreamAnswers: RequestListener = (_, response) => response.end('{}')
let proxy = ''

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.close()
    server.closeAllConnections()
  })
  const bound = server.address()
  return `http://127.0.0.1:${typeof bound === 'object' ? bound?.port : ''}`
}

beforeEach(async () => {
  asked = []
  upstreamAnswers = (_, response) => response.end('{}')
  const upstream = await serve(async (request, response) => {
    asked.push({ url: request.url, headers: request.headers, body: await text(request) })
    upstreamAnswers(request, response)
  })
  const answer = loginProxy({
    '/login/d7': d7({ D7_TOKEN: 'secret-of-d7', D7_URL: `${upstream}/verify/v1/otp` }),
    '/login/digipay': digipay({
      DIGIPAY_URL: `${upstream}/digipay/v3/auth`,
      DIGIPAY_TOKEN: 'secret-of-digipay',
      DIGIPAY_COMPANY_ID: 'company',
    }),
  })
  proxy = await serve((request, response) => {
    void answer(request, response, () => response.writeHead(418).end())
  })
})

function post(path: string, body: unknown, headers: Readonly<Record<string, string>> = OWN_PAGE) {
  return fetch(proxy + path, { method: 'POST', body: JSON.stringify(body), headers })
}

const D7 = { authorization: 'Bearer secret-of-d7' }
const DIGIPAY = { authorization: 'Token secret-of-digipay', companyid: 'company' }
const NUMBER = { dial_code: '+91', phone_number: '9865878965' }
const DEVICE = { device_type: 2, device_id: 'a1b2c3', device_unique_id: '1234' }
const CUSTOMER = { user_type: 2, otp_type: 1 }
const MESSAGE = {
  originator: 'SignOTP',
  content: 'Your code is {}',
  otp_code_length: 6,
  otp_type: 'numeric',
  expiry: 600,
  retry_delay: 60,
  retry_count: 5,
}

/** What each path may be asked, and what the proxy adds. */
const ROUTES = [
  ['/login/d7/send-otp', '/verify/v1/otp/send-otp', D7, { recipient: '+447888872720' }, MESSAGE],
  ['/login/d7/resend-otp', '/verify/v1/otp/resend-otp', D7, { otp_id: 'x' }, {}],
  ['/login/d7/verify-otp', '/verify/v1/otp/verify-otp', D7, { otp_id: 'x', otp_code: '689237' }, {}],
  ['/login/digipay/send_otp', '/digipay/v3/auth/send_otp', DIGIPAY, NUMBER, CUSTOMER],
  [
    '/login/digipay/verify_otp',
    '/digipay/v3/auth/verify_otp',
    DIGIPAY,
    { ...NUMBER, otp: '321465', ...DEVICE },
    CUSTOMER,
  ],
] as const

test.each(ROUTES)('[PROXY-01] %s is asked of the server behind it, with its secret', async (...route) => {
  const [path, url, secret, body, added] = route
  expect((await post(path, body)).status).toBe(200)
  expect(asked).toMatchObject([{ url, headers: secret }])
  expect(JSON.parse(asked[0]?.body ?? '')).toEqual({ ...body, ...added })
})

test.each(ROUTES)('[PROXY-02] %s takes from a page what it must say, and nothing more', async (...route) => {
  const [path, , , body, added] = route
  const abuse = {
    originator: 'Your bank',
    content: 'Call 0900 now. {}',
    otp_code_length: 2,
    otp_type: 2,
    expiry: 86_400,
    user_type: 1,
  }
  await post(path, { ...abuse, ...body }, { ...OWN_PAGE, Authorization: 'Bearer other', Cookie: 'a=b' })
  expect(JSON.parse(asked[0]?.body ?? '')).toEqual({ ...body, ...added })
  expect(asked[0]?.headers.authorization).toMatch(/secret-of-/)
  expect(asked[0]?.headers).not.toHaveProperty('cookie')
})

test('[PROXY-03] status, body and Retry-After come back; no other header and no cookie does', async () => {
  upstreamAnswers = (_, response) => {
    const headers = { 'Retry-After': '37', 'Set-Cookie': 'session=1', 'X-Account': '42', Server: 'upstream' }
    response.writeHead(429, { ...headers, 'Access-Control-Allow-Origin': '*' }).end('{"detail":"Slow down"}')
  }
  const response = await post('/login/d7/send-otp', {})
  expect([response.status, await response.text()]).toEqual([429, '{"detail":"Slow down"}'])
  const sentByNode = ['connection', 'date', 'keep-alive', 'transfer-encoding', 'content-length']
  expect([...response.headers].filter(([name]) => !sentByNode.includes(name))).toEqual([
    ['cache-control', 'no-store'],
    ['content-type', 'application/json'],
    ['retry-after', '37'],
    ['x-content-type-options', 'nosniff'],
  ])
})

test.each([
  [404, 'another path', '/login/d7/balance', {}],
  [404, 'a path with more to it', '/login/d7/send-otp?to=https://evil.example', {}],
  [404, 'a way out of the path', '/login/d7/send-otp%2f..%2fbalance', {}],
  [404, 'what every object has', '/login/d7/constructor', {}],
  [404, 'a path of the other server', '/login/d7/send_otp', {}],
  [405, 'GET', '/login/d7/send-otp', { method: 'GET', body: null }],
  [405, 'OPTIONS, which would be a preflight', '/login/d7/send-otp', { method: 'OPTIONS' }],
  [405, 'PUT', '/login/d7/send-otp', { method: 'PUT' }],
  [403, 'a page of another site', '/login/d7/send-otp', { headers: from({ site: 'cross-site' }) }],
  [403, 'a page of a sibling host', '/login/d7/send-otp', { headers: from({ site: 'same-site' }) }],
  [403, 'an address that was typed', '/login/d7/send-otp', { headers: from({ site: 'none' }) }],
  [403, 'another origin', '/login/d7/send-otp', { headers: from({ origin: 'http://evil.example' }) }],
  [403, 'a sandboxed frame', '/login/d7/send-otp', { headers: from({ origin: 'null' }) }],
  [403, 'what is no browser', '/login/d7/send-otp', { headers: from({}) }],
  [415, 'a form', '/login/d7/send-otp', { headers: { ...OWN_PAGE, 'Content-Type': 'text/plain' } }],
  [413, 'a huge body', '/login/d7/send-otp', { body: JSON.stringify({ recipient: '1'.repeat(5000) }) }],
  [
    413,
    'a body of unknown length',
    '/login/d7/send-otp',
    { body: new Blob(['{}']).stream(), duplex: 'half' },
  ],
  [400, 'broken JSON', '/login/d7/send-otp', { body: '{"recipient":' }],
  [400, 'JSON that is no object', '/login/d7/send-otp', { body: 'null' }],
] as const)('[PROXY-02] refused with %i, unasked: %s', async (status, _, path, changes) => {
  const init = { method: 'POST', body: '{}', headers: OWN_PAGE, ...changes }
  const response = await fetch(proxy + path, init)
  expect([response.status, await response.text()]).toEqual([status, '{}'])
  expect(response.headers.has('Access-Control-Allow-Origin')).toBe(false)
  expect(asked).toEqual([])
})

/** As a browser says who asks. Old ones leave out the site. */
function from({ site, origin }: { readonly site?: string; readonly origin?: string }) {
  return {
    'Content-Type': 'application/json',
    ...(site !== undefined && { 'Sec-Fetch-Site': site }),
    ...(origin !== undefined && { Origin: origin }),
  }
}

test('[PROXY-02] a browser that says nothing but its origin is let in from the same host', async () => {
  expect((await post('/login/d7/resend-otp', { otp_id: 'x' }, from({ origin: proxy }))).status).toBe(200)
})

test('[PROXY-02] whatever path is tried, no other one is ever asked of a server', async () => {
  const paths = ROUTES.map(([path]) => path)
  const piece = fc.oneof(
    fc.constantFrom(...paths, '/login/d7', '/login/digipay', '..', '.', '/', '//', '%2e%2e', '?', '@', '\\'),
    fc.webSegment(),
  )
  const tried = fc.array(piece, { minLength: 1, maxLength: 4 }).map(pieces => `/${pieces.join('')}`)
  await fc.assert(
    fc.asyncProperty(tried, async path => {
      await post(path, {})
      const allowed: readonly (string | undefined)[] = ROUTES.map(([, url]) => url)
      expect(asked.filter(({ url }) => !allowed.includes(url))).toEqual([])
    }),
  )
})

test('what is below no path of the proxy is left to the server of the page', async () => {
  expect((await post('/login/d70/send-otp', {})).status).toBe(418)
  expect((await fetch(proxy)).status).toBe(418)
})

test.each([
  ['leads elsewhere', response => response.writeHead(307, { Location: '/login' }).end()],
  ['ends without an answer', response => response.destroy()],
] satisfies readonly (readonly [string, (response: Parameters<RequestListener>[1]) => void])[])(
  '[PROXY-01] a server that %s is answered with 502, and gets its secret once',
  async (_, misbehave) => {
    upstreamAnswers = (_request, response) => misbehave(response)
    expect((await post('/login/d7/send-otp', {})).status).toBe(502)
    expect(asked).toHaveLength(1)
  },
)

test('[NET-05] a server that never answers is given up before the widget gives up the proxy', async () => {
  const limit = new AbortController()
  const timeout = vi.spyOn(AbortSignal, 'timeout').mockReturnValue(limit.signal)
  upstreamAnswers = () => limit.abort()
  expect((await post('/login/d7/send-otp', {})).status).toBe(502)
  expect(timeout).toHaveBeenCalledExactlyOnceWith(9000)
  timeout.mockRestore()
})

test.each([
  ['D7_TOKEN', () => d7({})],
  ['D7_TOKEN', () => d7({ D7_TOKEN: '' })],
  ['DIGIPAY_URL', () => digipay({ DIGIPAY_TOKEN: 'x', DIGIPAY_COMPANY_ID: 'y' })],
  ['DIGIPAY_TOKEN', () => digipay({ DIGIPAY_URL: 'https://digipay.example' })],
])('a server without %s does not start, and says what is missing', (name, start) => {
  expect(start).toThrow(`Set ${name} in the environment of this server.`)
})

test('d7 is asked where its documents say', () => {
  expect(d7({ D7_TOKEN: 'x' }).url).toBe('https://api.d7networks.com/verify/v1/otp')
})
