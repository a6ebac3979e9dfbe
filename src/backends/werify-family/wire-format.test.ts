import { http, HttpResponse, type JsonBodyType } from 'msw'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import type { Identifier } from '../../domain/identifier.js'
import type { QrTicket } from '../../domain/qr-ticket.js'
import type { LoginBackend } from '../login-backend.js'
import { trader4 } from '../trader4/backend.js'
import { werify, type WerifyOptions } from '../werify/backend.js'
import { werifyOauth } from '../werify-oauth/backend.js'

const NOW = Date.UTC(2026, 10, 21, 12, 0, 0)

const server = setupServer()
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
beforeEach(() => vi.useFakeTimers({ now: NOW, toFake: ['Date'] }))
afterEach(() => {
  vi.useRealTimers()
  server.resetHandlers()
})
afterAll(() => server.close())

/** Answers every request with the next of `answers`, and says what was sent. */
function answering(...answers: readonly JsonBodyType[]) {
  const sent: { method: string; url: string; headers: Headers; body: unknown }[] = []
  server.use(
    http.all('*', async ({ request }) => {
      const { method, url, headers } = request
      const text = await request.text()
      sent.push({ method, url, headers, body: text === '' ? undefined : JSON.parse(text) })
      return HttpResponse.json(answers[sent.length - 1])
    }),
  )
  return sent
}

/** A whole login: a code is sent and checked, a ticket is made and checked. */
async function wholeLogin(backend: LoginBackend, code: string) {
  const challenge = await backend.requestOtp(email, patient)
  const session = await backend.verifyOtp(challenge, code, patient)
  const ticket = await backend.qr?.create(patient)
  const status = ticket && (await backend.qr?.check(ticket, patient))
  return { challenge, session, ticket, status }
}

const patient = new AbortController().signal
const email: Identifier = { kind: 'email', value: 'hi@trader4.net' }

// What the documents and the running servers answer, and what they want to be sent.

const newer = (results: JsonBodyType) => ({ succeed: true, message: 'OK', results, metas: [] })
const older = (result: JsonBodyType) => ({ succeed: true, message: 'OK', result, meta: [] })

const werifyRef = { id: '487f2509-7125-4a2b-9d9a-d8182919c8e0', hash: '6096cb42-1e60-4bdd-bfe0-55d5af00c978' }
const claim = `${werifyRef.id}/${werifyRef.hash}`
const expired_at = '2026-11-21T12:02:00.000000Z'
const oauthToken = 'wrf76ecb46331cc3a3494b0'
const trader4Token = 'tr44670677563e9edb832e43'
const profile = { first_name: 'Ada', access_token: 'access-token-of-ada', token_type: 'bearer' }
const ada = { accessToken: profile.access_token, profile: { firstName: 'Ada' }, raw: profile }

interface SpokenLogin {
  readonly name: string
  readonly make: (options: WerifyOptions) => LoginBackend
  readonly options: WerifyOptions
  readonly code: string
  readonly sendAnswer: JsonBodyType
  readonly ticketAnswer: JsonBodyType
  readonly requests: readonly (readonly [method: string, url: string, body: unknown])[]
  readonly payload: string
  /** Where the server has its own picture of the QR code. */
  readonly pictures: Pick<QrTicket, 'imageUrl' | 'downloadUrl'>
}

const werifyDefaults: SpokenLogin = {
  name: 'werify',
  make: werify,
  options: {},
  code: '222501',
  sendAnswer: { type: 'otp', ...werifyRef, created_at: '2026-11-21T12:00:00.000000Z' },
  ticketAnswer: { ...werifyRef, expired_at, url: 'https://api.werify.net/qr.svg?api-key=k' },
  requests: [
    ['POST', 'https://api.werify.net/api/werify/request-otp', { identifier: 'hi@trader4.net' }],
    ['POST', 'https://api.werify.net/api/werify/verify-otp', { ...werifyRef, otp: '222501' }],
    ['GET', 'https://api.werify.net/api/werify/qr', undefined],
    ['POST', 'https://api.werify.net/v1/oauth/qr', werifyRef],
  ],
  payload: `https://api.werify.net/api/werify/user/qr/${claim}`,
  pictures: { imageUrl: 'https://api.werify.net/qr.svg?api-key=k' },
}

const oauthDefaults: SpokenLogin = {
  name: 'werifyOauth',
  make: werifyOauth,
  options: {},
  code: '123456',
  sendAnswer: [],
  ticketAnswer: {
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

const trader4Defaults: SpokenLogin = {
  name: 'trader4',
  make: trader4,
  options: {},
  code: '123456',
  sendAnswer: [],
  ticketAnswer: {
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

const withOptions: readonly SpokenLogin[] = [
  {
    ...werifyDefaults,
    name: 'werify at an address of its own, whose tickets have a token too',
    options: { baseUrl: 'https://id.example.com/api/v1/' },
    ticketAnswer: { ...werifyRef, qr_token: oauthToken, expired_at },
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
    name: 'werify as the running server has it',
    options: { qrCheck: 'session-check', claimBase: 'https://app.example.com/claim' },
    requests: [
      ...werifyDefaults.requests.slice(0, 3),
      ['GET', `https://api.werify.net/api/werify/session-check/qr/${claim}`, undefined],
    ],
    payload: `https://app.example.com/claim/${claim}`,
  },
  {
    ...werifyDefaults,
    name: 'werify whose tickets are checked elsewhere',
    options: { oauthBaseUrl: 'https://oauth.example.com/' },
    requests: [
      ...werifyDefaults.requests.slice(0, 3),
      ['POST', 'https://oauth.example.com/v1/oauth/qr', werifyRef],
    ],
  },
  {
    ...oauthDefaults,
    name: 'werifyOauth, for a code that starts with a zero,',
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
  [newer, older].map(envelope => {
    const answers = [login.sendAnswer, profile, login.ticketAnswer, profile].map(answer => envelope(answer))
    return { ...login, answers, envelope: envelope.name, backend: login.make(login.options) }
  }),
)
const defaultLogins = logins.filter(login => withDefaults.some(({ name }) => name === login.name))

test.each(withDefaults)(
  '$name knows people by all four kinds, and sends codes of six digits',
  ({ name, make }) => {
    const { identifiers, code, ...backend } = make({})
    expect({ identifiers, code, name: backend.name }).toEqual({
      identifiers: ['email', 'mobile', 'phone', 'crypto'],
      code: { length: 6, alphabet: 'digits' },
      name,
    })
  },
)

test.each(logins)(
  '[NET-04] [NET-09] [NET-14] $name sends what its document says, each thing once, and takes the $envelope envelope',
  async ({ backend, answers, code, requests, payload }) => {
    const sent = answering(...answers)
    expect(await wholeLogin(backend, code)).toMatchObject({
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
  'a ticket of $name says where the server has its own picture, and not when that is none',
  async ({ make, ticketAnswer, pictures }) => {
    const absent = [7, null, 'http://api.example.com/qr.png'].map(nonsense =>
      newer({ ...Object(ticketAnswer), url: nonsense, qr_image: nonsense }),
    )
    answering(newer(ticketAnswer), ...absent)
    const { qr } = make({})
    expect(await qr?.create(patient)).toMatchObject(pictures)
    for (const _ of absent) {
      const ticket = await qr?.create(patient)
      expect([ticket?.imageUrl, ticket?.downloadUrl]).toEqual([undefined, undefined])
    }
  },
)

test('the key of a werify app goes with every request, in a header, and no key goes when there is none', async () => {
  const [login] = defaultLogins
  const sent = answering(...login!.answers, ...login!.answers)
  await wholeLogin(login!.backend, login!.code)
  const { ticket } = await wholeLogin(werify({ apiKey: 'key-of-the-app' }), login!.code)

  expect(sent.map(({ headers }) => headers.get('api-key'))).toEqual([
    ...Array<null>(4).fill(null),
    ...Array<string>(4).fill('key-of-the-app'),
  ])
  expect([...sent.map(({ url }) => url), ticket?.payload].join(' ')).not.toContain('key-of-the-app')
})

const identifiers: readonly Identifier[] = [
  email,
  { kind: 'mobile', value: '+447888872720' },
  { kind: 'phone', value: '+445528888852' },
  { kind: 'crypto', value: 'bc1uw48ht4287287' },
]

test.each(withDefaults.flatMap(login => identifiers.map(identifier => ({ ...login, identifier }))))(
  '[ID-01] $name has a code sent to $identifier.value, as it is written',
  async ({ name, make, sendAnswer, identifier }) => {
    const backend = make({})
    const sent = answering(newer(sendAnswer))
    expect(backend.identifiers).toContain(identifier.kind)
    expect(await backend.requestOtp(identifier, patient)).toMatchObject({ identifier })
    expect(sent[0]?.body).toEqual({ [name === 'werify' ? 'identifier' : 'id']: identifier.value })
  },
)

test.each(withDefaults)(
  'a host of $name says how long a code is good, and what the QR code says',
  async login => {
    const backend = login.make({
      codeLifetimeSeconds: 60,
      qrPayload: ({ payload, expiresAt }) => `https://phone.example.com/?${payload}&${expiresAt}`,
    })
    answering(newer(login.sendAnswer), newer(login.ticketAnswer))
    expect(await backend.requestOtp(email, patient)).toMatchObject({ expiresAt: NOW + 60_000 })
    expect(await backend.qr?.create(patient)).toMatchObject({
      payload: `https://phone.example.com/?${login.payload}&${NOW + 120_000}`,
    })
  },
)

test.each(withDefaults)(
  '[QR-05] $name, where 401 does not mean pending, may not be used by a page that gets one',
  async ({ make, ticketAnswer }) => {
    answering(newer(ticketAnswer))
    const backend = make({ pendingStatuses: [] })
    const ticket = await backend.qr?.create(patient)
    server.use(http.all('*', () => HttpResponse.json({ succeed: false }, { status: 401 })))
    await expect(ticket && backend.qr?.check(ticket, patient)).rejects.toMatchObject({
      name: 'LoginError',
      code: 'forbidden',
    })
  },
)

test.each(withDefaults)(
  '[NET-01] $name is not made for an address where codes could be read, and sends nothing',
  ({ make }) => {
    const sent = answering()
    expect(() => make({ baseUrl: 'http://api.example.com' })).toThrow(TypeError)
    expect(sent).toEqual([])
  },
)

test('[NET-01] nor is werify, when it is only tickets that are checked there', () => {
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
  '[F-50] $name makes no ticket of the token $token',
  async ({ make, token }) => {
    answering(newer({ token: token as JsonBodyType, expired_at }))
    await expect(make({}).qr?.create(patient)).rejects.toMatchObject({
      name: 'LoginError',
      code: 'bad-response',
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
]

test.each(badRefs)('werify makes no challenge and no ticket of %o', async ref => {
  answering(newer(ref), newer({ ...ref, expired_at }))
  const backend = werify()
  const failure = { name: 'LoginError', code: 'bad-response' }
  await expect(backend.requestOtp(email, patient)).rejects.toMatchObject(failure)
  await expect(backend.qr?.create(patient)).rejects.toMatchObject(failure)
})

test('[OTP-05] werify sends back ids in capitals as it got them', async () => {
  const ref = { id: werifyRef.id.toUpperCase(), hash: werifyRef.hash.toUpperCase() }
  const sent = answering(newer(ref), newer(profile))
  const backend = werify()
  await backend.verifyOtp(await backend.requestOtp(email, patient), '222501', patient)
  expect(sent.at(-1)?.body).toEqual({ ...ref, otp: '222501' })
})

test.each(withDefaults.flatMap(login => [null, 7, {}, 'soon', ''].map(nonsense => ({ ...login, nonsense }))))(
  '[NET-09] [QR-09] $name gives a ticket three minutes whose other members are $nonsense',
  async login => {
    const { make, sendAnswer, ticketAnswer, nonsense, payload } = login
    const others = { expired_at: nonsense, url: nonsense, qr_image: nonsense, qr_token: null }
    answering(
      newer({ ...Object(ticketAnswer), ...others }),
      newer({ ...Object(sendAnswer), type: nonsense, created_at: nonsense }),
    )
    const backend = make({})
    expect(await backend.qr?.create(patient)).toMatchObject({ payload, expiresAt: NOW + 180_000 })
    expect(await backend.requestOtp(email, patient)).toMatchObject({ identifier: email })
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
  '[QR-03] [F-49] $name that wants to be asked every $interval s: the ticket says $intervalMs ms',
  async ({ make, ticketAnswer, interval, intervalMs }) => {
    answering(newer({ ...Object(ticketAnswer), interval }))
    expect((await make({}).qr?.create(patient))?.intervalMs).toBe(intervalMs)
  },
)

const sessionChecks: SpokenLogin = {
  ...werifyDefaults,
  name: 'werify, by its other route',
  options: { qrCheck: 'session-check' },
}

test.each([...withDefaults, sessionChecks])(
  '$name asks for checks to be held, and for nothing else, where the host wants it',
  async ({ make, options, code, sendAnswer, ticketAnswer }) => {
    const answers = [newer(sendAnswer), newer(profile), newer(ticketAnswer), newer([])]
    const plain = answering(...answers)
    expect((await wholeLogin(make(options), code)).ticket).not.toHaveProperty('mayHold')
    expect(plain.map(({ headers }) => headers.get('Prefer'))).toEqual([null, null, null, null])

    const sent = answering(...answers)
    const { ticket, status } = await wholeLogin(make({ ...options, holdSeconds: 25 }), code)
    expect(ticket?.mayHold).toBe(true)
    expect(status).toEqual({ status: 'pending' })
    expect(sent.map(({ headers }) => headers.get('Prefer'))).toEqual([null, null, null, 'wait=25'])
  },
)

const page = 'https://app.example.com/sign-in?plan=pro#top'

test.each([
  [
    'this page, without query and fragment',
    {},
    'https://api.trader4.net/v1/oauth/google?return_to=https%3A%2F%2Fapp.example.com%2Fsign-in&state=abc',
  ],
  [
    'where the host wants, with the names that its server has',
    {
      baseUrl: 'https://id.example.com/',
      google: { returnTo: '/back?plan=pro', returnToParameter: 'redirect', stateParameter: 'nonce' },
    },
    'https://id.example.com/v1/oauth/google?redirect=https%3A%2F%2Fapp.example.com%2Fback%3Fplan%3Dpro&nonce=abc',
  ],
  [
    'this page, where the host was made to want another',
    { google: { returnTo: '//evil.example' } },
    'https://api.trader4.net/v1/oauth/google?return_to=https%3A%2F%2Fapp.example.com%2Fsign-in&state=abc',
  ],
])('[SSO-01] [SSO-02] [SSO-03] the link to Google leads back to %s', (_where, options, href) => {
  expect(trader4(options).google?.href(page, 'abc')).toBe(href)
})

test('[SSO-05] only trader4 has Google, and has it not where a host wants none', () => {
  const backends = [trader4({ google: false }), werify(), werifyOauth()]
  expect(backends.map(({ google }) => google)).toEqual([undefined, undefined, undefined])
})

test.each([
  ['/v1/oauth/google', {}],
  ['/v1/session', { google: { exchangePath: '/v1/session' } }],
])('[NET-02] [SSO-04] what Google came back with is exchanged in a body, at %s', async (path, options) => {
  const sent = answering(newer(profile))
  await expect(trader4(options).google?.finish('one-time', patient)).resolves.toEqual(ada)
  expect(sent).toMatchObject([
    { method: 'POST', url: `https://api.trader4.net${path}`, body: { code: 'one-time' } },
  ])
})

test.each([
  ['says that it failed', newer(profile), { succeed: false }],
  ['says nothing of success', newer(profile), { succeed: undefined }],
  ['says success in a text', newer(profile), { succeed: 'true' }],
  ['has no token', newer({ first_name: 'Ada' }), {}],
  ['has an empty token', newer({ ...profile, access_token: '' }), {}],
  ['has a token that is a number', newer({ ...profile, access_token: 1 }), {}],
  ['has a token of another type', newer({ ...profile, token_type: 'mac' }), {}],
])('[NET-08] an exchange whose answer %s signs nobody in', async (_what, answer, change) => {
  answering({ ...answer, ...change })
  await expect(trader4().google?.finish('one-time', patient)).rejects.toMatchObject({ name: 'LoginError' })
})

test.each([400, 401, 404, 409, 410, 422])(
  '[SSO-03] a code that the server does not take, with %d, is said to have failed',
  async status => {
    server.use(http.post('*', () => HttpResponse.json({ succeed: false }, { status })))
    await expect(trader4().google?.finish('one-time', patient)).rejects.toMatchObject({
      code: 'google-failed',
    })
  },
)
