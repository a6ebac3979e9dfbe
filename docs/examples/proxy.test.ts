import { once } from 'node:events'
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { gzipSync } from 'node:zlib'
import * as fc from 'fast-check'
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { d7, digipay, loginProxy } from './proxy.mjs'

interface Asked {
  readonly url: string | undefined
  readonly headers: IncomingMessage['headers']
  readonly body: string
}

/** Requests that reached the servers behind the proxy. */
let asked: Asked[] = []
let upstreamAnswers: RequestListener = (_, response) => response.end('{}')
let elapsedMs = 0
let proxy = ''

type ProxyOptions = Partial<Parameters<typeof loginProxy>[1]>

async function listen(): Promise<readonly [server: ReturnType<typeof createServer>, host: string]> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.close()
    server.closeAllConnections()
  })
  const bound = server.address()
  return [server, `127.0.0.1:${typeof bound === 'object' ? bound?.port : ''}`]
}

/** @param arrived called for each request, before the proxy gets it */
async function startProxy(options: ProxyOptions = {}, arrived?: (request: IncomingMessage) => void) {
  const [behind, address] = await listen()
  behind.on('request', async (request, response) => {
    asked.push({ url: request.url, headers: request.headers, body: await text(request) })
    upstreamAnswers(request, response)
  })
  const [server, own] = await listen()
  const answer = loginProxy(
    {
      '/login/d7': d7({ D7_TOKEN: 'secret-of-d7', D7_URL: `http://${address}/verify/v1/otp` }),
      '/login/digipay': digipay({
        DIGIPAY_URL: `http://${address}/digipay/v3/auth`,
        DIGIPAY_TOKEN: 'secret-of-digipay',
        DIGIPAY_COMPANY_ID: 'company',
      }),
    },
    {
      origins: [`http://${own}`],
      limits: { perAddress: Infinity, perNumber: Infinity },
      now: () => elapsedMs,
      ...options,
    },
  )
  server.on('request', (request, response) => {
    arrived?.(request)
    void answer(request, response, () => response.writeHead(418).end())
  })
  proxy = `http://${own}`
}

beforeEach(async () => {
  asked = []
  elapsedMs = 0
  upstreamAnswers = (_, response) => response.end('{}')
  await startProxy()
})

afterEach(() => vi.restoreAllMocks())

const OWN_PAGE = { 'Content-Type': 'application/json', 'Sec-Fetch-Site': 'same-origin' }

function post(path: string, body: unknown, headers: Readonly<Record<string, string>> = OWN_PAGE) {
  return fetch(proxy + path, { method: 'POST', body: JSON.stringify(body), headers })
}

const D7 = { authorization: 'Bearer secret-of-d7' }
const DIGIPAY = { authorization: 'Token secret-of-digipay', companyid: 'company' }
const OTP_ID = '86b24910-2d1e-4257-b6d4-e6b829e50e84'
const RECIPIENT = { recipient: '+447888872720' }
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

interface Route {
  readonly path: string
  readonly url: string
  readonly secret: Readonly<Record<string, string>>
  readonly body: Readonly<Record<string, unknown>>
  /** Fields that the proxy adds. */
  readonly added: object
  /** Status for a field that does not fit. The backends of the widget take it for a wrong number or code. */
  readonly invalid: number
}

const D7_ROUTE = { secret: D7, added: {}, invalid: 422 }
const DIGIPAY_ROUTE = { secret: DIGIPAY, added: CUSTOMER, invalid: 400 }
const ROUTES: readonly Route[] = [
  {
    ...D7_ROUTE,
    path: '/login/d7/send-otp',
    url: '/verify/v1/otp/send-otp',
    body: RECIPIENT,
    added: MESSAGE,
  },
  { ...D7_ROUTE, path: '/login/d7/resend-otp', url: '/verify/v1/otp/resend-otp', body: { otp_id: OTP_ID } },
  {
    ...D7_ROUTE,
    path: '/login/d7/verify-otp',
    url: '/verify/v1/otp/verify-otp',
    body: { otp_id: OTP_ID, otp_code: '689237' },
  },
  { ...DIGIPAY_ROUTE, path: '/login/digipay/send_otp', url: '/digipay/v3/auth/send_otp', body: NUMBER },
  {
    ...DIGIPAY_ROUTE,
    path: '/login/digipay/verify_otp',
    url: '/digipay/v3/auth/verify_otp',
    body: { ...NUMBER, otp: '321465', ...DEVICE },
  },
]

test.each(ROUTES)('[PROXY-01] $path is forwarded to its server, with the secret', async route => {
  expect((await post(route.path, route.body)).status).toBe(200)
  expect(asked).toMatchObject([{ url: route.url, headers: route.secret }])
  expect(JSON.parse(asked[0]?.body ?? '')).toEqual({ ...route.body, ...route.added })
})

test.each(ROUTES)('[PROXY-01] $path, redirected by its server, asks no other one', async route => {
  const [other, address] = await listen()
  const visited = vi.fn<RequestListener>((_, response) => response.end('{}'))
  other.on('request', visited)
  upstreamAnswers = (_, response) => response.writeHead(307, { Location: `http://${address}/` }).end()
  expect((await post(route.path, route.body)).status).toBe(502)
  expect(visited).not.toHaveBeenCalled()
})

test.each(ROUTES)('[PROXY-02] $path takes only its own fields from a page', async route => {
  const abuse = {
    originator: 'Your bank',
    content: 'Call 0900 now. {}',
    otp_code_length: 2,
    otp_type: 2,
    expiry: 86_400,
    user_type: 1,
    'bot-token': 'x',
  }
  await post(route.path, { ...abuse, ...route.body })
  expect(JSON.parse(asked[0]?.body ?? '')).toEqual({ ...route.body, ...route.added })
})

test.each(ROUTES)('[PROXY-02] $path takes no header from a page, and tells of no visitor', async route => {
  const personal = {
    Authorization: 'Bearer other',
    Cookie: 'a=b',
    'X-Forwarded-For': '192.0.2.7',
    Forwarded: 'for=192.0.2.7',
    'User-Agent': 'browser',
    Referer: proxy,
    'X-Bot-Token': 'x',
  }
  await post(route.path, route.body, { ...OWN_PAGE, ...personal })
  const { host: _host, 'content-length': _length, ...sent } = asked[0]?.headers ?? {}
  expect(sent).toEqual({
    ...route.secret,
    'content-type': 'application/json',
    // Set by `fetch` for every request.
    accept: '*/*',
    'accept-encoding': expect.any(String),
    'accept-language': '*',
    connection: 'keep-alive',
    'sec-fetch-mode': 'cors',
    'user-agent': 'node',
  })
})

/** Values that a page sends in the place of any field, to get another shape past the proxy. */
const HOSTILE = [
  undefined,
  null,
  true,
  '',
  ['+447888872720', '+447888872721'],
  { toString: '+447888872720' },
  1.5,
  '+447888872720\n',
  '+447888872720, +447888872721',
  '٤٤٧٨٨٨٨٧٢٧٢٠',
  'x'.repeat(4000),
]
const FIELDS = ROUTES.flatMap(route => Object.keys(route.body).map(field => ({ ...route, field })))

test.each(FIELDS)('[PROXY-02] $path refuses what is no $field, as invalid', async route => {
  const isText = route.field.startsWith('device_') && route.field !== 'device_type'
  const refused = HOSTILE.filter(value => !(isText && typeof value === 'string' && /^\+.* /.test(value)))
  for (const value of refused) {
    const response = await post(route.path, { ...route.body, [route.field]: value })
    expect([value, response.status, await response.text()]).toEqual([value, route.invalid, '{}'])
  }
  expect(asked).toEqual([])
})

/** The shortest and the longest value of each field that its server takes, and values just beyond. */
const EDGES: readonly (readonly [
  path: string,
  field: string,
  taken: readonly string[],
  refused: readonly string[],
])[] = [
  [
    '/login/d7/send-otp',
    'recipient',
    ['1234567', '+1234567', `+${'9'.repeat(15)}`],
    ['123456', '+123456', `+${'9'.repeat(16)}`, '+0123456789', '++447888872720', 'tel:+447888872720'],
  ],
  [
    '/login/d7/verify-otp',
    'otp_id',
    [OTP_ID.toUpperCase()],
    [`0${OTP_ID}`, `${OTP_ID}0`, OTP_ID.replace('8', 'g'), OTP_ID.replaceAll('-', '')],
  ],
  ['/login/d7/verify-otp', 'otp_code', ['aZ', '0123456789'], ['1', '01234567890', '12-34', ' 1234', '1234 ']],
  ['/login/digipay/send_otp', 'dial_code', ['+1', '+999'], ['1', '+', '+0', '+1234', '++1', '+1 ']],
  [
    '/login/digipay/send_otp',
    'phone_number',
    ['1234', '9'.repeat(14)],
    ['123', '9'.repeat(15), '-1234', '1234x'],
  ],
  ['/login/digipay/verify_otp', 'otp', ['1234', '12345678'], ['123', '123456789', ' 1234', '1234x']],
  [
    '/login/digipay/verify_otp',
    'device_id',
    [' ', '~', '~'.repeat(128)],
    ['~'.repeat(129), '\x7f', 'a\nb', 'é'],
  ],
]

test.each(EDGES)(
  '[PROXY-02] %s takes a %s at the edge, and none beyond',
  async (path, field, taken, refused) => {
    const route = ROUTES.find(known => known.path === path) ?? expect.unreachable()
    const send = async (value: string) => (await post(path, { ...route.body, [field]: value })).status
    for (const value of taken) expect([value, await send(value)]).toEqual([value, 200])
    for (const value of refused) expect([value, await send(value)]).toEqual([value, route.invalid])
    expect(asked).toHaveLength(taken.length)
  },
)

test('[PROXY-02] a body of 8 KiB is taken, and none that is longer', async () => {
  const padded = (length: number) => {
    const empty = JSON.stringify({ ...RECIPIENT, more: '' }).length
    return { ...RECIPIENT, more: 'x'.repeat(length - empty) }
  }
  expect((await post('/login/d7/send-otp', padded(8192))).status).toBe(200)
  expect((await post('/login/d7/send-otp', padded(8193))).status).toBe(413)
})

test.each([
  ['application/json', 200],
  ['Application/JSON; charset=utf-8', 200],
  ['application/json ;charset=utf-8', 200],
  ['application/jsonp', 415],
  ['application/json x', 415],
  ['text/application/json', 415],
])('[PROXY-02] a body of the type %s is %i', async (type, status) => {
  expect((await post('/login/d7/send-otp', RECIPIENT, { ...OWN_PAGE, 'Content-Type': type })).status).toBe(
    status,
  )
})

test.each([
  [404, 'an unknown path', '/login/d7/balance', {}],
  [404, 'a path with a query', '/login/d7/send-otp?to=https://evil.example', {}],
  [404, 'a path with an encoded traversal', '/login/d7/send-otp%2f..%2fbalance', {}],
  [404, 'a path of the other server', '/login/d7/send_otp', {}],
  [405, 'GET', '/login/d7/send-otp', { method: 'GET', body: null }],
  [405, 'OPTIONS, which would be a preflight', '/login/d7/send-otp', { method: 'OPTIONS' }],
  [405, 'PUT', '/login/d7/send-otp', { method: 'PUT' }],
  [403, 'a page of another site', '/login/d7/send-otp', { headers: from({ site: 'cross-site' }) }],
  [403, 'a page of a sibling host', '/login/d7/send-otp', { headers: from({ site: 'same-site' }) }],
  [403, 'a request from the address bar', '/login/d7/send-otp', { headers: from({ site: 'none' }) }],
  [403, 'another origin', '/login/d7/send-otp', { headers: from({ origin: 'http://evil.example' }) }],
  [
    403,
    'another port of the host',
    '/login/d7/send-otp',
    { headers: from({ origin: 'http://127.0.0.1:1' }) },
  ],
  [403, 'a host without the port', '/login/d7/send-otp', { headers: from({ origin: 'http://127.0.0.1' }) }],
  [403, 'a sandboxed frame', '/login/d7/send-otp', { headers: from({ origin: 'null' }) }],
  [403, 'a client that is no browser', '/login/d7/send-otp', { headers: from({}) }],
  [415, 'a form', '/login/d7/send-otp', { headers: { ...OWN_PAGE, 'Content-Type': 'text/plain' } }],
  [413, 'a huge body', '/login/d7/send-otp', { body: JSON.stringify({ recipient: '1'.repeat(9000) }) }],
  [
    413,
    'a body of unknown length',
    '/login/d7/send-otp',
    { body: new Blob(['{}']).stream(), duplex: 'half' },
  ],
  [400, 'broken JSON', '/login/d7/send-otp', { body: '{"recipient":' }],
  [400, 'JSON that is no object', '/login/d7/send-otp', { body: 'null' }],
] as const)('[PROXY-02] responds with %i and forwards nothing: %s', async (status, _, path, changes) => {
  const init = { method: 'POST', body: JSON.stringify(RECIPIENT), headers: OWN_PAGE, ...changes }
  const response = await fetch(proxy + path, init)
  expect([response.status, await response.text()]).toEqual([status, '{}'])
  expect(response.headers.has('Access-Control-Allow-Origin')).toBe(false)
  expect(response.headers.get('Allow')).toBe(status === 405 ? 'POST' : null)
  expect(asked).toEqual([])
})

test('[PROXY-02] a path that every object has, since something else polluted their prototype, is not forwarded', async () => {
  const route = { takes: {}, adds: {}, gives: () => ({}) }
  const shared: object = Object.getPrototypeOf({})
  Object.defineProperty(shared, '/balance', { value: route, configurable: true })
  onTestFinished(() => void Reflect.deleteProperty(shared, '/balance'))
  expect('/balance' in {}).toBe(true)
  expect((await post('/login/d7/balance', {})).status).toBe(404)
  expect(asked).toEqual([])
})

/** Headers of a browser. Old ones leave out the site. */
function from({ site, origin }: { readonly site?: string; readonly origin?: string }) {
  return {
    'Content-Type': 'application/json',
    ...(site !== undefined && { 'Sec-Fetch-Site': site }),
    ...(origin !== undefined && { Origin: origin }),
  }
}

test('[PROXY-02] a browser that sends only `Origin` is accepted from the same origin', async () => {
  expect((await post('/login/d7/send-otp', RECIPIENT, from({ origin: proxy }))).status).toBe(200)
})

test('[PROXY-02] whatever path is tried, only the known ones are forwarded', async () => {
  const paths = ROUTES.map(({ path }) => path)
  const bodies = fc.constantFrom(...ROUTES.map(({ body }) => body))
  const piece = fc.oneof(
    fc.constantFrom(...paths, '/login/d7', '/login/digipay', '..', '.', '/', '//', '%2e%2e', '?', '@', '\\'),
    fc.webSegment(),
  )
  const tried = fc.array(piece, { minLength: 1, maxLength: 4 }).map(pieces => `/${pieces.join('')}`)
  const allowed: readonly (string | undefined)[] = ROUTES.map(({ url }) => url)
  await fc.assert(
    fc.asyncProperty(tried, bodies, async (path, body) => {
      await post(path, body)
      expect(asked.filter(({ url }) => !allowed.includes(url))).toEqual([])
    }),
  )
})

test('a request below no path of the proxy is left to the server of the page', async () => {
  expect((await post('/login/d70/send-otp', RECIPIENT)).status).toBe(418)
  expect((await fetch(proxy)).status).toBe(418)
})

/** A request as text, which may be one that `fetch` cannot make. `PORT` is the port of the proxy. */
function toRaw({
  connection = 'close',
  line = TO,
  to = HOST,
  type = SAME_ORIGIN,
  length = LENGTH,
  body = SEND,
}: Partial<Raw>) {
  const head = [line, to, type, 'Content-Type: application/json', length, `Connection: ${connection}`]
  const lines = [...head.filter(header => header !== ''), '', body].join('\r\n')
  return lines.replaceAll('PORT', new URL(proxy).port)
}

const SEND = JSON.stringify(RECIPIENT)
const TO = 'POST /login/d7/send-otp HTTP/1.1'
const HOST = 'Host: 127.0.0.1:PORT'
const SAME_ORIGIN = 'Sec-Fetch-Site: same-origin'
const LENGTH = `Content-Length: ${SEND.length}`
const CHUNKS = { length: 'Transfer-Encoding: chunked', body: '2\r\n{}\r\n0\r\n\r\n' }
type Raw = Readonly<Record<'connection' | 'line' | 'to' | 'type' | 'length' | 'body', string>>

/** @returns all that the proxy sends until it closes the connection */
async function sendRaw(request: Partial<Raw>): Promise<string> {
  const { hostname, port } = new URL(proxy)
  const socket = connect(Number(port), hostname)
  onTestFinished(() => void socket.destroy())
  socket.write(toRaw(request))
  return text(socket)
}

test.each<readonly [attack: string, statuses: readonly number[], request: Partial<Raw>]>([
  ['a page whose name resolves to this machine', [403], { to: 'Host: evil.example:PORT' }],
  ['that page on another port', [403], { to: 'Host: evil.example' }],
  [
    'that page in an old browser',
    [403],
    { to: 'Host: evil.example:PORT', type: 'Origin: http://evil.example:PORT' },
  ],
  [
    'that page with a made-up `Origin`',
    [403],
    { to: 'Host: evil.example:PORT', type: 'Origin: http://127.0.0.1:PORT' },
  ],
  ['its page without encryption', [403], { type: 'Origin: https://127.0.0.1:PORT' }],
  ['another port of this machine', [403], { to: 'Host: 127.0.0.1:1' }],
  ['this machine without its port', [403], { to: 'Host: 127.0.0.1' }],
  ['no host', [403], { line: TO.replace('1.1', '1.0'), to: '' }],
  ['two hosts', [403], { to: `Host: evil.example\r\n${HOST}` }],
  ['another host in the request line', [418], { line: TO.replace('/login', 'http://evil.example/login') }],
  ['two lengths', [400], { length: `${LENGTH}\r\nContent-Length: 2` }],
  ['a length and chunks', [400], { ...CHUNKS, length: `${LENGTH}\r\n${CHUNKS.length}` }],
  ['chunks alone', [413], CHUNKS],
  [
    'a huge length, and no body',
    [413],
    { connection: 'keep-alive', length: 'Content-Length: 9999999999', body: '' },
  ],
])('[PROXY-05] %s: responds with %j and forwards nothing', async (_, statuses, request) => {
  const answered = await sendRaw(request)
  expect([...answered.matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status]) => Number(status))).toEqual(statuses)
  expect(asked).toEqual([])
})

test.each([
  ['nothing is wrong with it', {}],
  ['an old browser sends it', { type: 'Origin: http://127.0.0.1:PORT' }],
])('the request that is attacked with is forwarded where %s', async (_, request) => {
  expect(await sendRaw(request)).toMatch(/^HTTP\/1\.1 200 /)
  expect(asked).toHaveLength(1)
})

test('[PROXY-02] a request that hides behind the body of another is taken for what it is', async () => {
  const hidden = toRaw({ type: '' })
  const first = toRaw({ connection: 'keep-alive', length: 'Content-Length: 2', body: `{}${hidden}` })
  const answered = await sendRaw({ line: first, to: '', type: '', length: '', body: '' })
  expect([...answered.matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status]) => Number(status))).toEqual([422, 403])
  expect(asked).toEqual([])
})

const SENT = { otp_id: OTP_ID, status: 'OPEN', expiry: 600 }
const SECRETS = { otp: '689237', code: '689237', headers: { Authorization: 'Bearer secret-of-d7' } }
const TOKEN = { type: 'Token', token: 'eyJ.eyJ.sig' }
const MISSING = { loc: ['body', 'recipient'], msg: 'secret-of-d7 is no number', type: 'value_error' }

/** Bodies of the servers with what comes back of them. */
const ANSWERS: readonly (readonly [
  title: string,
  path: string,
  status: number,
  body: unknown,
  passed: object,
])[] = [
  ['a sent code', 'd7/send-otp', 200, { ...SENT, ...SECRETS }, SENT],
  [
    'a code sent again',
    'd7/resend-otp',
    200,
    { ...SENT, resend_count: 1, ...SECRETS },
    { ...SENT, resend_count: 1 },
  ],
  [
    'a verified code',
    'd7/verify-otp',
    200,
    { status: 'APPROVED', otp_id: OTP_ID, ...SECRETS },
    { status: 'APPROVED' },
  ],
  [
    'an error code',
    'd7/verify-otp',
    400,
    { detail: { code: 'INVALID_OTP_CODE', message: 'secret-of-d7' } },
    { detail: { code: 'INVALID_OTP_CODE', message: '' } },
  ],
  [
    'a list of invalid fields',
    'd7/send-otp',
    422,
    { detail: [MISSING] },
    { detail: [{ loc: ['body', 'recipient'], msg: '', type: '' }] },
  ],
  ['an error in words', 'd7/resend-otp', 400, { detail: 'Bearer secret-of-d7 asked too early' }, {}],
  [
    'an error code that is a text',
    'd7/send-otp',
    401,
    { detail: { code: 'secret-of-d7' } },
    { detail: { message: '' } },
  ],
  [
    'values of wrong types',
    'd7/send-otp',
    200,
    { otp_id: [OTP_ID], status: '<b>OPEN</b>', expiry: '600' },
    {},
  ],
  ['a list', 'd7/send-otp', 200, [SENT], {}],
  ['null', 'd7/send-otp', 200, null, {}],
  [
    'a code sent by Digipay',
    'digipay/send_otp',
    200,
    { success: 1, error: [], data: { message: 'x', ...SECRETS, token: TOKEN } },
    { success: 1, error: [] },
  ],
  [
    'a session',
    'digipay/verify_otp',
    200,
    {
      success: 1,
      error: [],
      data: { message: 'x', token: { ...TOKEN, ...SECRETS }, user_id: 'bccea2ac', ...SECRETS },
    },
    { success: 1, error: [], data: { token: TOKEN, user_id: 'bccea2ac' } },
  ],
  [
    'an error of Digipay',
    'digipay/verify_otp',
    400,
    { success: 0, error: [1, 'x'], data: { message: 'BAD_REQUEST' } },
    { success: 0, error: [1], data: {} },
  ],
  [
    'a session of texts that are none',
    'digipay/verify_otp',
    200,
    { success: '1', error: 'x', data: { token: { type: '<b>', token: 'a b' }, user_id: 'Token secret' } },
    { data: { token: {} } },
  ],
]

/** The longest texts of an answer that come back, each cut by one character of what does not. */
const LONGEST: readonly (readonly [
  path: string,
  at: (text: string) => object,
  longest: string,
  beyond: string,
])[] = [
  ['d7/verify-otp', status => ({ status }), 'A_'.repeat(20), 'A'.repeat(41)],
  ['d7/verify-otp', status => ({ status }), '_', ''],
  ['d7/verify-otp', code => ({ detail: { code, message: '' } }), 'A_'.repeat(20), 'a'],
  ['d7/send-otp', loc => ({ detail: [{ loc: [loc], msg: '', type: '' }] }), 'a1_'.repeat(13), 'a'.repeat(41)],
  ['d7/send-otp', otp_id => ({ otp_id }), OTP_ID.toUpperCase(), `${OTP_ID}0`],
  ['digipay/verify_otp', token => ({ data: { token: { token } } }), '~'.repeat(8192), '~'.repeat(8193)],
  ['digipay/verify_otp', token => ({ data: { token: { token } } }), '!', 'é'],
  ['digipay/verify_otp', type => ({ data: { token: { type } } }), 'TOKEN', 'a token'],
  ['digipay/verify_otp', type => ({ data: { token: { type } } }), 'token', 'tokens'],
  ['digipay/verify_otp', user_id => ({ data: { user_id } }), 'a-1_'.repeat(64), 'a'.repeat(257)],
  ['digipay/verify_otp', user_id => ({ data: { user_id } }), '-', 'a b'],
]

test.each(LONGEST)('[PROXY-03] of %s a text at the edge comes back, and none beyond: %#', async (...row) => {
  const [path, at, longest, beyond] = row
  const route = ROUTES.find(known => known.path === `/login/${path}`)
  const read = async (value: string) => {
    upstreamAnswers = (_, response) => response.end(JSON.stringify(at(value)))
    return (await post(`/login/${path}`, route?.body)).text()
  }
  expect(await read(longest)).toBe(JSON.stringify(at(longest)))
  expect(await read(beyond)).not.toContain(`"${beyond}"`)
})

test('[PROXY-03] an answer of 16 KiB comes back, and none that is longer', async () => {
  const answer = (length: number) => JSON.stringify(SENT).padEnd(length)
  upstreamAnswers = (_, response) => response.end(answer(16_384))
  expect(await (await post('/login/d7/send-otp', RECIPIENT)).json()).toEqual(SENT)
  upstreamAnswers = (_, response) => response.end(answer(16_385))
  expect((await post('/login/d7/send-otp', RECIPIENT)).status).toBe(502)
})

test.each(ANSWERS)('[PROXY-03] of %s only what a page may know comes back', async (...row) => {
  const [, path, status, body, passed] = row
  const route = ROUTES.find(known => known.path === `/login/${path}`)
  upstreamAnswers = (_, response) => response.writeHead(status).end(JSON.stringify(body))
  const response = await post(`/login/${path}`, route?.body)
  expect([response.status, await response.json()]).toEqual([status, passed])
})

/** Other things that a server does, with the status that the page sees. No body comes back. */
const FAULTS: readonly (readonly [
  title: string,
  status: number,
  misbehave: (response: ServerResponse) => unknown,
])[] = [
  ['redirects', 502, response => response.writeHead(307, { Location: '/login' }).end()],
  ['closes the connection', 502, response => response.destroy()],
  [
    'breaks off',
    502,
    response => response.writeHead(200, { 'Content-Length': '100' }).write('{', () => response.destroy()),
  ],
  ['responds with 204', 502, response => response.writeHead(204).end()],
  ['responds with 300', 502, response => response.writeHead(300).end('{}')],
  ['shows an error page', 500, response => response.writeHead(500).end('<h1>Bearer secret-of-d7</h1>')],
  ['shows a page', 200, response => response.writeHead(200).end('<h1>Bearer secret-of-d7</h1>')],
  ['says nothing', 429, response => response.writeHead(429).end()],
  ['nests deeply', 200, response => response.end('['.repeat(8000) + ']'.repeat(8000))],
  ['never stops', 502, response => response.end('x'.repeat(20_000))],
  [
    'packs a bomb',
    502,
    response =>
      response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(gzipSync(Buffer.alloc(10_000_000))),
  ],
]

test.each(FAULTS)(
  '[PROXY-03] [PROXY-04] a server that %s is %i to the page, without a word, and is asked once',
  async (...row) => {
    const [, status, misbehave] = row
    upstreamAnswers = (_, response) => misbehave(response)
    const response = await post('/login/d7/send-otp', RECIPIENT)
    expect([response.status, await response.text()]).toEqual([status, '{}'])
    expect(asked).toHaveLength(1)
  },
)

test.each([
  ['37', '37'],
  ['Wed, 21 Oct 2026 07:28:00 GMT', 'Wed, 21 Oct 2026 07:28:00 GMT'],
  ['secret-of-d7', null],
  ['-1', null],
  ['1e9', null],
  ['1234567', '1234567'],
  ['12345678', null],
  ['in 37', null],
  ['37 s', null],
  ['Wed, 21 Oct 26 07:28:00 GMT', null],
])('[PROXY-03] Retry-After: %s comes back as %s, and no other header does', async (sent, passed) => {
  upstreamAnswers = (_, response) => {
    const headers = { 'Retry-After': sent, 'Set-Cookie': 'session=1', 'X-Account': '42', Server: 'upstream' }
    response.writeHead(429, { ...headers, 'Access-Control-Allow-Origin': '*' }).end()
  }
  const { headers } = await post('/login/d7/send-otp', RECIPIENT)
  const sentByNode = ['connection', 'date', 'keep-alive', 'transfer-encoding', 'content-length']
  expect([...headers].filter(([name]) => !sentByNode.includes(name))).toEqual([
    ['cache-control', 'no-store'],
    ['content-type', 'application/json'],
    ...(passed === null ? [] : [['retry-after', passed]]),
    ['x-content-type-options', 'nosniff'],
  ])
})

/** Replaces the time limit by one that ends with a call. */
function limitTime() {
  const limit = new AbortController()
  const timeout = vi.spyOn(AbortSignal, 'timeout').mockReturnValueOnce(limit.signal)
  const endTime = () => {
    expect(timeout).toHaveBeenCalledExactlyOnceWith(9000)
    limit.abort()
  }
  return { timeout, endTime }
}

test.each<readonly [string, (response: ServerResponse, endTime: () => void) => unknown]>([
  ['never responds', (_, endTime) => endTime()],
  [
    'never ends its response',
    (response, endTime) => response.write('{"otp_id":', () => setImmediate(endTime)),
  ],
])('[NET-05] [PROXY-04] a server that %s is 504 before the widget’s own time limit', async (_, misbehave) => {
  const { endTime } = limitTime()
  upstreamAnswers = (_request, response) => misbehave(response, endTime)
  const response = await post('/login/d7/send-otp', RECIPIENT)
  expect([response.status, await response.text()]).toEqual([504, '{}'])
})

test('a connection is kept after a request that came as a whole', async () => {
  expect((await post('/login/d7/send-otp', RECIPIENT)).headers.get('Connection')).toBe('keep-alive')
})

test('[PROXY-04] a body that comes in drops is 408, and its connection is closed', async () => {
  const { timeout, endTime } = limitTime()
  const answered = sendRaw({ connection: 'keep-alive', body: '{' })
  await vi.waitFor(() => expect(timeout).toHaveBeenCalled())
  endTime()
  expect(await answered).toMatch(/^HTTP\/1\.1 408 [\s\S]*\r\nConnection: close\r\n/)
  expect(asked).toEqual([])
})

const GUESS = { otp_id: OTP_ID, otp_code: '689237' }
const PLAIN = { recipient: '447888872720' }
const LEADING_ZEROS = { ...NUMBER, phone_number: `00${NUMBER.phone_number}` }
const SPLIT_ELSEWHERE = { dial_code: '+919', phone_number: '865878965' }

test.each([
  ['a number', '/login/d7/send-otp', [RECIPIENT, PLAIN, RECIPIENT]],
  [
    'a code sent again',
    '/login/d7/resend-otp',
    [{ otp_id: OTP_ID }, { otp_id: OTP_ID.toUpperCase() }, { otp_id: OTP_ID }],
  ],
  [
    'guesses of a code',
    '/login/d7/verify-otp',
    [GUESS, { ...GUESS, otp_code: '1' + GUESS.otp_code.slice(1) }, GUESS],
  ],
  ['a number of Digipay', '/login/digipay/send_otp', [NUMBER, LEADING_ZEROS, SPLIT_ELSEWHERE]],
] as const)(
  '[PROXY-06] %s counts as one, however it is written, and has to wait once it is used up',
  async (_, path, bodies) => {
    await startProxy({ limits: { perAddress: Infinity, perNumber: 2 } })
    elapsedMs = 1
    const statuses = []
    for (const body of bodies) statuses.push((await post(path, body)).status)
    expect(statuses).toEqual([200, 200, 429])
    elapsedMs = 400_000
    expect((await post(path, bodies[0])).headers.get('Retry-After')).toBe('201')
    elapsedMs = 600_001
    expect((await post(path, bodies[0])).status).toBe(200)
  },
)

test('[PROXY-06] one number does not use up another, nor do codes use up the guesses', async () => {
  await startProxy({ limits: { perAddress: 2, perNumber: 1 } })
  const other = { ...NUMBER, phone_number: '9865878966' }
  const guess = { ...NUMBER, ...DEVICE, otp: '321465' }
  expect((await post('/login/digipay/send_otp', NUMBER)).status).toBe(200)
  expect((await post('/login/digipay/send_otp', other)).status).toBe(200)
  expect((await post('/login/digipay/verify_otp', guess)).status).toBe(200)
})

test.each([
  ['192.0.2.7', '192.0.2.7', '192.0.2.8'],
  ['an IPv4 address in an IPv6 socket', '::ffff:192.0.2.7', '::ffff:192.0.2.8', '192.0.2.7'],
  ['an IPv6 network', '2001:db8:1:2::7', '2001:db8:1:3::7', '2001:db8:1:2:8:9:a:b'],
  ['a short IPv6 network', '2001:db8::7', '2001:db9::7', '2001:db8::ffff:8'],
  ['an IPv6 network with the digits of another', '2001:db8:1:23::7', '2001:db8:12:3::7'],
])(
  '[PROXY-06] %s is one address, which another one does not use up',
  async (_, address, other, same = address) => {
    let current = address
    await startProxy({ limits: { perAddress: 1, perNumber: Infinity }, addressOf: () => current })
    const send = async (sender: string) => {
      current = sender
      return (await post('/login/d7/send-otp', RECIPIENT)).status
    }
    expect([await send(address), await send(same), await send(other)]).toEqual([200, 429, 200])
  },
)

test('[PROXY-06] without a load balancer, the address is that of the connection', async () => {
  const addresses = ['192.0.2.7', '192.0.2.8', '192.0.2.7']
  await startProxy({ limits: { perAddress: 1, perNumber: Infinity } }, ({ socket }) => {
    Object.defineProperty(socket, 'remoteAddress', { value: addresses.shift(), configurable: true })
  })
  const statuses = []
  while (addresses.length > 0) statuses.push((await post('/login/d7/send-otp', RECIPIENT)).status)
  expect(statuses).toEqual([200, 200, 429])
})

test('[PROXY-06] once too many addresses and numbers are counted, those that are known go on, and new ones wait', async () => {
  await startProxy({ limits: { inAll: 3 } })
  const send = async (recipient: string) => (await post('/login/d7/send-otp', { recipient })).status
  const numbers = ['0', '1', '2', '2', '0'].map(last => `+44788887272${last}`)
  const statuses = []
  for (const number of numbers) statuses.push(await send(number))
  expect(statuses).toEqual([200, 200, 429, 429, 200])
  elapsedMs = 600_000
  expect(await send('+447888872722')).toBe(200)
})

test('[PROXY-06] sixty requests from an address and five for a number are let through, unless it is configured', async () => {
  const [server, ownHost] = await listen()
  const url = proxy
  const answer = loginProxy(
    { '/login': { ...d7({ D7_TOKEN: 'x' }), url } },
    { origins: [`http://${ownHost}`] },
  )
  server.on('request', (request, response) => void answer(request, response, () => response.end()))
  proxy = `http://${ownHost}`
  vi.spyOn(performance, 'now').mockReturnValue(1000)
  const statuses = []
  for (let sent = 0; sent < 62; sent++) {
    const recipient = sent < 7 ? RECIPIENT.recipient : `+44788887${1000 + sent}`
    statuses.push((await post('/login/send-otp', { recipient })).status)
  }
  const limited = statuses.flatMap((status, index) => (status === 429 ? [index] : []))
  expect(limited).toEqual([5, 6, 60, 61])
  expect((await post('/login/send-otp', RECIPIENT)).headers.get('Retry-After')).toBe('600')
})

const EXTRA = { fields: ['bot_token'], headers: ['X-Bot-Token'] }
const WITH_EXTRA = { ...OWN_PAGE, 'X-Bot-Token': 'from-header', 'X-Other': 'x' }

test.each(ROUTES)(
  '[PROXY-07] what is named goes along with a request for a code, and with no other: $path',
  async route => {
    await startProxy({ extra: EXTRA })
    await post(route.path, { bot_token: 'from-field', other: 'x', ...route.body }, WITH_EXTRA)
    const sends = !route.path.includes('verify')
    const added = { ...route.added, ...(sends && { bot_token: 'from-field' }) }
    expect(JSON.parse(asked[0]?.body ?? '')).toEqual({ ...route.body, ...added })
    expect(asked[0]?.headers['x-bot-token']).toBe(sends ? 'from-header' : undefined)
    expect(asked[0]?.headers).not.toHaveProperty('x-other')
  },
)

test.each([
  ['x'.repeat(4096), true],
  ['x'.repeat(4097), false],
  ['', false],
  ['é', false],
])('[PROXY-07] what a page adds is 1 to 4096 plain characters: %#', async (added, isTaken) => {
  await startProxy({ extra: EXTRA })
  await post('/login/d7/send-otp', { ...RECIPIENT, bot_token: added })
  const sent: unknown = JSON.parse(asked[0]?.body ?? '')
  expect(sent).toEqual({ ...RECIPIENT, ...MESSAGE, ...(isTaken && { bot_token: added }) })
})

test('[PROXY-07] a name of the proxy’s own is not replaced by what a page adds, and text alone is added', async () => {
  await startProxy({ extra: { fields: ['content', 'recipient', 'bot_token'], headers: ['authorization'] } })
  await post(
    '/login/d7/send-otp',
    { ...RECIPIENT, content: 'Call 0900 {}', bot_token: ['x'] },
    { ...OWN_PAGE, Authorization: 'x' },
  )
  expect(JSON.parse(asked[0]?.body ?? '')).toEqual({ ...RECIPIENT, ...MESSAGE })
  expect(asked[0]?.headers.authorization).toBe(D7.authorization)
})

test.each([
  ['no', 403, () => false],
  ['yes, later', 200, async () => true],
  ['nothing, as it fails', 502, () => Promise.reject(new Error('secret-of-d7'))],
])('[PROXY-07] a bot check that says %s is %i, and is asked before each code', async (_, status, decide) => {
  const checkSend = vi.fn(decide)
  await startProxy({ extra: EXTRA, checkSend, limits: { perAddress: Infinity, perNumber: 1 } })
  const response = await post('/login/d7/send-otp', { ...RECIPIENT, bot_token: 'from-field' }, WITH_EXTRA)
  expect([response.status, await response.text()]).toEqual([status, '{}'])
  expect(checkSend).toHaveBeenCalledExactlyOnceWith({
    fields: { bot_token: 'from-field' },
    headers: { 'x-bot-token': 'from-header' },
    signal: expect.any(AbortSignal),
  })
  expect(asked.map(({ body }) => JSON.parse(body))).toEqual(
    status === 200 ? [{ ...RECIPIENT, ...MESSAGE }] : [],
  )
  expect((await post('/login/d7/verify-otp', GUESS)).status).toBe(200)
  expect(checkSend).toHaveBeenCalledOnce()
})

test('[PROXY-07] whoever fails a bot check does not use up the number of somebody else', async () => {
  const checkSend = vi.fn().mockReturnValueOnce(false).mockReturnValue(true)
  await startProxy({ checkSend, limits: { perAddress: Infinity, perNumber: 1 } })
  expect((await post('/login/d7/send-otp', RECIPIENT)).status).toBe(403)
  expect((await post('/login/d7/send-otp', RECIPIENT)).status).toBe(200)
})

test('[PROXY-04] a bot check that never answers is 504, and no code is sent when it does', async () => {
  const { endTime } = limitTime()
  const waiting: ((isPerson: boolean) => void)[] = []
  await startProxy({
    checkSend: () => {
      endTime()
      return new Promise<boolean>(resolve => waiting.push(resolve))
    },
  })
  expect((await post('/login/d7/send-otp', RECIPIENT)).status).toBe(504)
  waiting.forEach(decide => decide(true))
  expect((await post('/login/d7/balance', {})).status).toBe(404)
  expect(asked).toEqual([])
})

test.each([
  ['D7_TOKEN', () => d7({})],
  ['D7_TOKEN', () => d7({ D7_TOKEN: '' })],
  ['DIGIPAY_URL', () => digipay({ DIGIPAY_TOKEN: 'x', DIGIPAY_COMPANY_ID: 'y' })],
  ['DIGIPAY_TOKEN', () => digipay({ DIGIPAY_URL: 'https://digipay.example' })],
  ['DIGIPAY_COMPANY_ID', () => digipay({ DIGIPAY_URL: 'https://digipay.example', DIGIPAY_TOKEN: 'x' })],
])('a server without %s does not start, and names what is missing', (name, start) => {
  expect(start).toThrow(`Set ${name} in the environment of this server.`)
})

test.each(['app.example.com', 'https://app.example.com/', 'https://app.example.com/login', '*', 'null', ''])(
  '[PROXY-05] a server does not start with a page at "%s", and says what an origin looks like',
  origin => {
    expect(() => loginProxy({}, { origins: [origin] })).toThrow(
      `"${origin}" is not an origin. Pass one such as`,
    )
  },
)

test('the default address of d7 is the one in its documentation', () => {
  expect(d7({ D7_TOKEN: 'x' }).url).toBe('https://api.d7networks.com/verify/v1/otp')
})

test('the type of a code of d7 is set in the environment', () => {
  const { adds } = d7({ D7_TOKEN: 'x', D7_OTP_TYPE: 'alphanumeric' }).paths['/send-otp']
  expect(adds.otp_type).toBe('alphanumeric')
})
