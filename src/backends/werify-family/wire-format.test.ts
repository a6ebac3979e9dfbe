import { http, HttpResponse, type JsonBodyType } from 'msw'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Identifier } from '../../domain/identifier.js'
import type { QrTicket } from '../../domain/qr-ticket.js'
import { toRecord } from '../../domain/to-record.js'
import type { LoginBackend } from '../login-backend.js'
import { interceptRequests, respondInTurn } from '../testing/network.js'
import { trader4 } from '../trader4/backend.js'
import { werify } from '../werify/backend.js'
import type { WerifyOptions } from '../werify/options.js'
import { werifyOauth } from '../werify-oauth/backend.js'

const NOW = Date.UTC(2026, 10, 21, 12, 0, 0)

const server = interceptRequests()
beforeEach(() => vi.useFakeTimers({ now: NOW, toFake: ['Date'] }))
afterEach(() => vi.useRealTimers())

/** Requests and verifies a code, then creates and checks a ticket. */
async function callEveryOperation(backend: LoginBackend, code: string) {
  const challenge = await backend.requestOtp(email, neverAborted)
  const session = await backend.verifyOtp(challenge, code, neverAborted)
  const ticket = await backend.qr?.create(neverAborted)
  const status = ticket && (await backend.qr?.check(ticket, neverAborted))
  return { challenge, session, ticket, status }
}

const neverAborted = new AbortController().signal
const email: Identifier = { kind: 'email', value: 'hi@trader4.net' }

// Requests and responses of the documentation and of the deployed servers.

const plural = (results: JsonBodyType) => ({ succeed: true, message: 'OK', results, metas: [] })
const singular = (result: JsonBodyType) => ({ succeed: true, message: 'OK', result, meta: [] })

const werifyRef = { id: '487f2509-7125-4a2b-9d9a-d8182919c8e0', hash: '6096cb42-1e60-4bdd-bfe0-55d5af00c978' }
const claim = `${werifyRef.id}/${werifyRef.hash}`
const hashFirst = `${werifyRef.hash}/${werifyRef.id}`
const expired_at = '2026-11-21T12:02:00.000000Z'
const oauthToken = 'wrf76ecb46331cc3a3494b0'
const trader4Token = 'tr44670677563e9edb832e43'
const profile = { first_name: 'Ada', access_token: 'access-token-of-ada', token_type: 'bearer' }
const ada = { accessToken: profile.access_token, profile: { firstName: 'Ada' }, raw: profile }

interface LoginExchange {
  readonly name: string
  readonly createBackend: (options: WerifyOptions) => LoginBackend
  readonly options: WerifyOptions
  readonly code: string
  readonly sendResponse: JsonBodyType
  readonly ticketResponse: JsonBodyType
  readonly requests: readonly (readonly [method: string, url: string, body: unknown])[]
  readonly payload: string
  /** Addresses of the server's own picture of the QR code. */
  readonly pictures: Pick<QrTicket, 'imageUrl' | 'downloadUrl'>
}

const werifyDefaults: LoginExchange = {
  name: 'werify',
  createBackend: werify,
  options: {},
  code: '222501',
  sendResponse: { type: 'otp', ...werifyRef, created_at: '2026-11-21T12:00:00.000000Z' },
  ticketResponse: { ...werifyRef, expired_at, url: 'https://api.werify.net/qr.svg?api-key=k' },
  requests: [
    ['POST', 'https://api.werify.net/api/werify/request-otp', { identifier: 'hi@trader4.net' }],
    ['POST', 'https://api.werify.net/api/werify/verify-otp', { ...werifyRef, otp: '222501' }],
    ['GET', 'https://api.werify.net/api/werify/qr', undefined],
    ['POST', 'https://api.werify.net/v1/oauth/qr', werifyRef],
  ],
  payload: `https://api.werify.net/api/werify/user/qr/${claim}`,
  pictures: { imageUrl: 'https://api.werify.net/qr.svg?api-key=k' },
}

const oauthDefaults: LoginExchange = {
  name: 'werifyOauth',
  createBackend: werifyOauth,
  options: {},
  code: '123456',
  sendResponse: [],
  ticketResponse: {
    token: oauthToken,
    expired_at,
    qr_image: `https://api.werify.net/v1/oauth/qr/${oauthToken}`,
  },
  requests: [
    ['POST', 'https://api.werify.net/v1/oauth/sign', { id: 'hi@trader4.net' }],
    ['POST', 'https://api.werify.net/v1/oauth/verify', { id: 'hi@trader4.net', code: 123456 }],
    ['GET', 'https://api.werify.net/v1/oauth/qr', undefined],
    ['POST', 'https://api.werify.net/v1/oauth/qr', { qr_token: oauthToken }],
  ],
  payload: oauthToken,
  pictures: { imageUrl: `https://api.werify.net/v1/oauth/qr/${oauthToken}` },
}

const trader4Defaults: LoginExchange = {
  name: 'trader4',
  createBackend: trader4,
  options: {},
  code: '123456',
  sendResponse: [],
  ticketResponse: {
    token: trader4Token,
    expired_at,
    url: `https://api.trader4.net/v1/oauth/qr/${trader4Token}.png`,
  },
  requests: [
    ['POST', 'https://api.trader4.net/v1/oauth/sign', { id: 'hi@trader4.net' }],
    ['POST', 'https://api.trader4.net/v1/oauth/verify', { id: 'hi@trader4.net', code: '123456' }],
    ['GET', 'https://api.trader4.net/v1/oauth/qr', undefined],
    ['POST', 'https://api.trader4.net/v1/oauth/qr', { token: trader4Token }],
  ],
  payload: trader4Token,
  pictures: {
    imageUrl: `https://api.trader4.net/v1/oauth/qr/${trader4Token}.png`,
    downloadUrl: `https://api.trader4.net/v1/oauth/qr/${trader4Token}.png?dl`,
  },
}

const withDefaults = [werifyDefaults, oauthDefaults, trader4Defaults]

const withOptions: readonly LoginExchange[] = [
  {
    ...werifyDefaults,
    name: 'werify at another address, with a token in its tickets',
    options: { baseUrl: 'https://id.example.com/api/v1/' },
    ticketResponse: { ...werifyRef, qr_token: oauthToken, expired_at },
    requests: [
      ['POST', 'https://id.example.com/api/v1/request-otp', { identifier: 'hi@trader4.net' }],
      ['POST', 'https://id.example.com/api/v1/verify-otp', { ...werifyRef, otp: '222501' }],
      ['GET', 'https://id.example.com/api/v1/qr', undefined],
      ['POST', 'https://id.example.com/v1/oauth/qr', { ...werifyRef, qr_token: oauthToken }],
    ],
    payload: `https://id.example.com/api/v1/user/qr/${claim}`,
  },
  {
    ...werifyDefaults,
    name: 'werify as deployed',
    options: { qrCheck: 'session-check', claimBase: 'https://app.example.com/claim' },
    requests: [
      ...werifyDefaults.requests.slice(0, 3),
      ['GET', `https://api.werify.net/api/werify/session-check/qr/${hashFirst}`, undefined],
    ],
    payload: `https://app.example.com/claim/${claim}`,
  },
  {
    ...werifyDefaults,
    name: 'werify at a server that reads the id first',
    options: { qrCheck: 'session-check', sessionCheckOrder: 'id-first' },
    requests: [
      ...werifyDefaults.requests.slice(0, 3),
      ['GET', `https://api.werify.net/api/werify/session-check/qr/${claim}`, undefined],
    ],
  },
  ...(['oauth', 'session-check'] as const).map(qrCheck => ({
    ...werifyDefaults,
    name: `werify with a token alone in its tickets, and qrCheck ${qrCheck}`,
    options: { qrCheck },
    ticketResponse: oauthDefaults.ticketResponse,
    requests: [
      ...werifyDefaults.requests.slice(0, 3),
      ['POST', 'https://api.werify.net/v1/oauth/qr', { qr_token: oauthToken }] as const,
    ],
    payload: oauthToken,
    pictures: oauthDefaults.pictures,
  })),
  {
    ...werifyDefaults,
    name: 'werify with another address for checks',
    options: { oauthBaseUrl: 'https://oauth.example.com/' },
    requests: [
      ...werifyDefaults.requests.slice(0, 3),
      ['POST', 'https://oauth.example.com/v1/oauth/qr', werifyRef],
    ],
  },
  {
    ...oauthDefaults,
    name: 'werifyOauth with a code that starts with a zero',
    options: { baseUrl: 'http://localhost:8080/base' },
    code: '007123',
    requests: [
      ['POST', 'http://localhost:8080/base/v1/oauth/sign', { id: 'hi@trader4.net' }],
      ['POST', 'http://localhost:8080/base/v1/oauth/verify', { id: 'hi@trader4.net', code: '007123' }],
      ['GET', 'http://localhost:8080/base/v1/oauth/qr', undefined],
      ['POST', 'http://localhost:8080/base/v1/oauth/qr', { qr_token: oauthToken }],
    ],
  },
]

const logins = [...withDefaults, ...withOptions].flatMap(login =>
  [plural, singular].map(envelope => {
    const responses = [login.sendResponse, profile, login.ticketResponse, profile].map(response =>
      envelope(response),
    )
    return { ...login, responses, envelope: envelope.name, backend: login.createBackend(login.options) }
  }),
)
const defaultLogins = logins.filter(login => withDefaults.some(({ name }) => name === login.name))

test.each(withDefaults)(
  '$name accepts all four kinds of identifier, and has codes of six digits',
  ({ name, createBackend }) => {
    const { identifiers, code, ...backend } = createBackend({})
    expect({ identifiers, code, name: backend.name }).toEqual({
      identifiers: ['email', 'mobile', 'phone', 'crypto'],
      code: { length: 6, alphabet: 'digits' },
      name,
    })
  },
)

test.each(logins)(
  '[NET-04] [NET-09] [NET-14] $name sends the documented requests, each once, and reads the $envelope envelope',
  async ({ backend, responses, code, requests, payload }) => {
    const sent = respondInTurn(server, ...responses)
    expect(await callEveryOperation(backend, code)).toMatchObject({
      challenge: { identifier: email, expiresAt: NOW + 300_000 },
      session: ada,
      ticket: { payload, expiresAt: NOW + 120_000 },
      status: { status: 'granted', session: ada },
    })
    expect(sent.map(({ method, url, body }) => [method, url, body])).toEqual(requests)
    expect(sent.map(({ headers }) => [headers.get('Accept'), headers.get('Content-Type')])).toEqual(
      requests.map(([method]) => ['application/json', method === 'POST' ? 'application/json' : null]),
    )
  },
)

test.each(withDefaults)(
  'a ticket of $name has the address of the server’s picture, unless it is invalid',
  async ({ createBackend, ticketResponse, pictures }) => {
    const absent = [7, null, 'http://api.example.com/qr.png'].map(nonsense =>
      plural({ ...toRecord(ticketResponse), url: nonsense, qr_image: nonsense }),
    )
    respondInTurn(server, plural(ticketResponse), ...absent)
    const { qr } = createBackend({})
    expect(await qr?.create(neverAborted)).toMatchObject(pictures)
    for (const _ of absent) {
      const ticket = await qr?.create(neverAborted)
      expect([ticket?.imageUrl, ticket?.downloadUrl]).toEqual([undefined, undefined])
    }
  },
)

const key = 'key & all'
const inQuery = '?api-key=key%20%26%20all'

test.each<[place: string, options: WerifyOptions, query: string, header: string | null]>([
  ['nowhere, if there is none', {}, '', null],
  ['nowhere, if there is none', { apiKeyIn: 'header' }, '', null],
  ['in the query', { apiKey: key }, inQuery, null],
  ['in the query', { apiKey: key, qrCheck: 'session-check' }, inQuery, null],
  ['in a header, if the host wants it', { apiKey: key, apiKeyIn: 'header' }, '', key],
])('every request of werify has the API key %s: %o', async (_place, options, query, header) => {
  const [login] = defaultLogins
  const sent = respondInTurn(server, ...login!.responses)
  const { ticket } = await callEveryOperation(werify(options), login!.code)
  expect(sent.map(({ url }) => new URL(url).search)).toEqual(sent.map(() => query))
  expect(sent.map(({ headers }) => headers.get('api-key'))).toEqual(sent.map(() => header))
  expect(sent).toHaveLength(4)
  expect(ticket?.payload).not.toContain('api-key')
})

const identifiers: readonly Identifier[] = [
  email,
  { kind: 'mobile', value: '+447888872720' },
  { kind: 'phone', value: '+445528888852' },
  { kind: 'crypto', value: 'bc1uw48ht4287287' },
]

test.each(withDefaults.flatMap(login => identifiers.map(identifier => ({ ...login, identifier }))))(
  '[ID-01] $name sends $identifier.value unchanged',
  async ({ name, createBackend, sendResponse, identifier }) => {
    const backend = createBackend({})
    const sent = respondInTurn(server, plural(sendResponse))
    expect(backend.identifiers).toContain(identifier.kind)
    expect(await backend.requestOtp(identifier, neverAborted)).toMatchObject({ identifier })
    expect(sent[0]?.body).toEqual({ [name === 'werify' ? 'identifier' : 'id']: identifier.value })
  },
)

test.each(withDefaults)(
  'the options of $name set the lifetime of a code and the content of the QR code',
  async login => {
    const backend = login.createBackend({
      codeLifetimeSeconds: 60,
      qrPayload: ({ payload, expiresAt }) => `https://phone.example.com/?${payload}&${expiresAt}`,
    })
    respondInTurn(server, plural(login.sendResponse), plural(login.ticketResponse))
    expect(await backend.requestOtp(email, neverAborted)).toMatchObject({ expiresAt: NOW + 60_000 })
    expect(await backend.qr?.create(neverAborted)).toMatchObject({
      payload: `https://phone.example.com/?${login.payload}&${NOW + 120_000}`,
    })
  },
)

test.each(withDefaults)(
  '[QR-05] $name throws forbidden for a 401, if that does not mean pending',
  async ({ createBackend, ticketResponse }) => {
    respondInTurn(server, plural(ticketResponse))
    const backend = createBackend({ pendingStatuses: [] })
    const ticket = await backend.qr?.create(neverAborted)
    server.use(http.all('*', () => HttpResponse.json({ succeed: false }, { status: 401 })))
    await expect(ticket && backend.qr?.check(ticket, neverAborted)).rejects.toMatchObject({
      name: 'LoginError',
      code: 'forbidden',
    })
  },
)

test.each(withDefaults)(
  '[NET-01] $name throws for an insecure address, and sends nothing',
  ({ createBackend }) => {
    const sent = respondInTurn(server)
    expect(() => createBackend({ baseUrl: 'http://api.example.com' })).toThrow(TypeError)
    expect(sent).toEqual([])
  },
)

test('[NET-01] werify throws for an insecure address of checks', () => {
  expect(() => werify({ oauthBaseUrl: 'http://api.example.com' })).toThrow(TypeError)
})

const badTokens = [
  '',
  ' ',
  'a b',
  'a\nb',
  'توکن',
  'x'.repeat(257),
  'x'.repeat(5000),
  7,
  null,
  undefined,
  ['t'],
]

test.each([oauthDefaults, trader4Defaults].flatMap(login => badTokens.map(token => ({ ...login, token }))))(
  '[F-50] $name rejects the token $token',
  async ({ createBackend, token }) => {
    respondInTurn(server, plural({ token: token as JsonBodyType, expired_at }))
    await expect(createBackend({}).qr?.create(neverAborted)).rejects.toMatchObject({
      name: 'LoginError',
      code: 'bad-response',
      cause: 'no usable token',
    })
  },
)

const badRefs = [
  {},
  { id: werifyRef.id },
  { ...werifyRef, hash: '' },
  { ...werifyRef, id: '../../me' },
  { ...werifyRef, id: `${werifyRef.id}/../me` },
  { ...werifyRef, hash: `me?${werifyRef.hash}` },
  { ...werifyRef, id: 7 },
  { token: 'a b', expired_at },
]

test.each(badRefs)('werify rejects %o as a challenge and as a ticket', async ref => {
  respondInTurn(server, plural(ref), plural({ ...ref, expired_at }))
  const backend = werify()
  const failure = { name: 'LoginError', code: 'bad-response' }
  await expect(backend.requestOtp(email, neverAborted)).rejects.toMatchObject({
    ...failure,
    cause: 'no id and hash',
  })
  await expect(backend.qr?.create(neverAborted)).rejects.toMatchObject({
    ...failure,
    cause: 'no id and hash, and no token',
  })
})

test.each([
  [werifyRef, werifyRef],
  [
    { ...werifyRef, qr_token: oauthToken },
    { ...werifyRef, qr_token: oauthToken },
  ],
  [{ token: oauthToken }, { qr_token: oauthToken }],
])('werify identifies the ticket %o by %o, and by nothing else', async (response, ref) => {
  respondInTurn(server, plural(response))
  expect((await werify().qr?.create(neverAborted))?.ref).toStrictEqual(ref)
})

test('[OTP-05] werify sends ids in capitals back unchanged', async () => {
  const ref = { id: werifyRef.id.toUpperCase(), hash: werifyRef.hash.toUpperCase() }
  const sent = respondInTurn(server, plural(ref), plural(profile))
  const backend = werify()
  await backend.verifyOtp(await backend.requestOtp(email, neverAborted), '222501', neverAborted)
  expect(sent.at(-1)?.body).toEqual({ ...ref, otp: '222501' })
})

test.each(withDefaults.flatMap(login => [null, 7, {}, 'soon', ''].map(nonsense => ({ ...login, nonsense }))))(
  '[NET-09] [QR-09] $name accepts a ticket whose other members are $nonsense, for three minutes',
  async login => {
    const { createBackend, sendResponse, ticketResponse, nonsense, payload } = login
    const others = { expired_at: nonsense, url: nonsense, qr_image: nonsense, qr_token: null }
    respondInTurn(
      server,
      plural({ ...toRecord(ticketResponse), ...others }),
      plural({ ...toRecord(sendResponse), type: nonsense, created_at: nonsense }),
    )
    const backend = createBackend({})
    expect(await backend.qr?.create(neverAborted)).toMatchObject({ payload, expiresAt: NOW + 180_000 })
    expect(await backend.requestOtp(email, neverAborted)).toMatchObject({ identifier: email })
  },
)

test.each(
  withDefaults.flatMap(login => [
    { ...login, interval: 5, intervalMs: 5000 },
    { ...login, interval: 0, intervalMs: 0 },
    { ...login, interval: '2', intervalMs: undefined },
    { ...login, interval: null, intervalMs: undefined },
  ]),
)(
  '[QR-03] [F-49] $name with an interval of $interval s gives a ticket $intervalMs ms',
  async ({ createBackend, ticketResponse, interval, intervalMs }) => {
    respondInTurn(server, plural({ ...toRecord(ticketResponse), interval }))
    expect((await createBackend({}).qr?.create(neverAborted))?.intervalMs).toBe(intervalMs)
  },
)

/** A device whose clock is five minutes slow. The server has its own. */
const SERVER_NOW = NOW + 5 * 60_000
const slowClock = [
  { how: 'by a lifetime', fields: { expires_in: 120 }, headers: {} },
  { how: 'by the time of the response', fields: {}, headers: { Date: new Date(SERVER_NOW).toUTCString() } },
]

test.each(withDefaults.flatMap(login => slowClock.map(told => ({ ...login, ...told }))))(
  '[QR-09] [F-75] $name ends a ticket on time on a device whose clock is slow, told $how',
  async ({ createBackend, ticketResponse, fields, headers }) => {
    const end = new Date(SERVER_NOW + 120_000).toISOString()
    const body = plural({ ...toRecord(ticketResponse), expired_at: end, ...fields })
    server.use(http.get(/\/qr$/, () => HttpResponse.json(body, { headers })))
    expect((await createBackend({}).qr?.create(neverAborted))?.expiresAt).toBe(NOW + 120_000)
  },
)

const sessionChecks: LoginExchange = {
  ...werifyDefaults,
  name: 'werify with qrCheck session-check',
  options: { qrCheck: 'session-check' },
}

test.each([...withDefaults, sessionChecks])(
  '$name asks the server to hold checks, and no other request, if the host wants it',
  async ({ createBackend, options, code, sendResponse, ticketResponse }) => {
    const responses = [plural(sendResponse), plural(profile), plural(ticketResponse), plural([])]
    const polled = respondInTurn(server, ...responses)
    expect((await callEveryOperation(createBackend(options), code)).ticket).not.toHaveProperty('mayHold')
    expect(polled.map(({ headers }) => headers.get('Prefer'))).toEqual([null, null, null, null])

    const sent = respondInTurn(server, ...responses)
    const { ticket, status } = await callEveryOperation(createBackend({ ...options, holdSeconds: 25 }), code)
    expect(ticket?.mayHold).toBe(true)
    expect(status).toEqual({ status: 'pending' })
    expect(sent.map(({ headers }) => headers.get('Prefer'))).toEqual([null, null, null, 'wait=25'])
  },
)

const page = 'https://app.example.com/sign-in?plan=pro#top'

test.each([
  [
    'the current page, without query and fragment',
    {},
    'https://api.trader4.net/v1/oauth/google?return_to=https%3A%2F%2Fapp.example.com%2Fsign-in&state=abc',
  ],
  [
    'the page of the option, with the parameters of the options',
    {
      baseUrl: 'https://id.example.com/',
      google: { returnTo: '/back?plan=pro', returnToParameter: 'redirect', stateParameter: 'nonce' },
    },
    'https://id.example.com/v1/oauth/google?redirect=https%3A%2F%2Fapp.example.com%2Fback%3Fplan%3Dpro&nonce=abc',
  ],
  [
    'the current page, if the option is another origin',
    { google: { returnTo: '//evil.example' } },
    'https://api.trader4.net/v1/oauth/google?return_to=https%3A%2F%2Fapp.example.com%2Fsign-in&state=abc',
  ],
])('[SSO-01] [SSO-02] [SSO-03] the link to Google leads back to %s', (_where, options, href) => {
  expect(trader4(options).google?.href(page, 'abc')).toBe(href)
})

test('[SSO-05] only trader4 has Google, unless the host turns it off', () => {
  const backends = [trader4({ google: false }), werify(), werifyOauth()]
  expect(backends.map(({ google }) => google)).toEqual([undefined, undefined, undefined])
})

test.each([
  ['/v1/oauth/google', {}],
  ['/v1/session', { google: { exchangePath: '/v1/session' } }],
])(
  '[NET-02] [SSO-04] the code of the redirect is exchanged in a request body, at %s',
  async (path, options) => {
    const sent = respondInTurn(server, plural(profile))
    await expect(trader4(options).google?.finish('one-time', neverAborted)).resolves.toEqual(ada)
    expect(sent).toMatchObject([
      { method: 'POST', url: `https://api.trader4.net${path}`, body: { code: 'one-time' } },
    ])
  },
)

test.each([
  ['reports a failure', plural(profile), { succeed: false }],
  ['does not report success', plural(profile), { succeed: undefined }],
  ['reports success as a string', plural(profile), { succeed: 'true' }],
  ['has no token', plural({ first_name: 'Ada' }), {}],
  ['has an empty token', plural({ ...profile, access_token: '' }), {}],
  ['has a token that is a number', plural({ ...profile, access_token: 1 }), {}],
  ['has a token of another type', plural({ ...profile, token_type: 'mac' }), {}],
])('[NET-08] an exchange whose response %s signs nobody in', async (_fault, body, change) => {
  respondInTurn(server, { ...body, ...change })
  await expect(trader4().google?.finish('one-time', neverAborted)).rejects.toMatchObject({
    name: 'LoginError',
  })
})

test.each([400, 401, 404, 409, 410, 422])(
  '[SSO-03] a code of Google that is refused with %d means google-failed',
  async status => {
    server.use(http.post('*', () => HttpResponse.json({ succeed: false }, { status })))
    await expect(trader4().google?.finish('one-time', neverAborted)).rejects.toMatchObject({
      code: 'google-failed',
    })
  },
)
