import { expect, test } from 'vitest'
import { sessionTicketResponse, tokenTicketResponse } from '../../../src/backends/werify/contract.js'
import { manualClock } from '../../service/clock.js'
import { createLoginService } from '../../service/login-service.js'
import { askHandlers, parseBody, parsePayload, type ApiResponse, type Ask } from '../../testing/ask.js'
import type { WerifyHandlerOptions } from './handler-options.js'
import { werifyHandlers } from './handlers.js'

const base = '/api/werify'

function setUp(options?: WerifyHandlerOptions) {
  const now = manualClock()
  const service = createLoginService({ now })
  const ask = askHandlers(werifyHandlers(base, service, options))
  const bearer = { Authorization: `Bearer ${service.signInPhone('hi@trader4.net')}` }
  return {
    now,
    ask,
    bearer,
    newTicket: async () => sessionTicketResponse.parse(parsePayload(await ask(`${base}/qr`))),
  }
}

test('the session check is 401 until the ticket is claimed, then the profile', async () => {
  const { now, ask, bearer, newTicket } = setUp()
  const { id, hash } = await newTicket()
  const check = () => ask(`${base}/session-check/qr/${hash}/${id}`)
  const pending = await check()
  expect(pending.status).toBe(401)
  expect(parseBody(pending)).toEqual({ succeed: false, message: '', results: [], metas: [] })
  await ask(`${base}/qr-claim`, { id, hash }, bearer)
  now.advance(1000)
  expect(parsePayload(await check())).toMatchObject({ first_name: 'Sara' })
  expect((await check()).status).toBe(401)
})

type Order = NonNullable<WerifyHandlerOptions['sessionCheckOrder']>

test.each<[known: Order | 'either', sent: Order, found: boolean]>([
  ['either', 'hash-first', true],
  ['either', 'id-first', true],
  ['hash-first', 'hash-first', true],
  ['hash-first', 'id-first', false],
  ['id-first', 'hash-first', false],
  ['id-first', 'id-first', true],
])('a server that knows the order %s answers a check that is %s: %s', async (known, sent, found) => {
  const { now, ask, bearer, newTicket } = setUp(known === 'either' ? {} : { sessionCheckOrder: known })
  const { id, hash } = await newTicket()
  await ask(`${base}/qr-claim`, { id, hash }, bearer)
  now.advance(1000)
  const path = sent === 'hash-first' ? `${hash}/${id}` : `${id}/${hash}`
  expect((await ask(`${base}/session-check/qr/${path}`)).status).toBe(found ? 200 : 401)
})

test('a ticket with a token alone is checked and approved with it, as in the documentation', async () => {
  const { now, ask, bearer } = setUp({ ticketFormat: 'token' })
  const created = await ask(`${base}/qr`)
  expect(Object.keys(parseBody(created))).toEqual(['succeed', 'message', 'result', 'meta'])
  const { token } = tokenTicketResponse.parse(parsePayload(created))
  expect((await ask('/v1/oauth/qr', { qr_token: token })).status).toBe(401)
  expect((await ask('/v1/oauth/qr/authorize', { qr_token: token }, bearer)).status).toBe(200)
  now.advance(1000)
  expect(parsePayload(await ask('/v1/oauth/qr', { qr_token: token }))).toMatchObject({ first_name: 'Sara' })
})

type Claim = (
  ask: Ask,
  ref: { id: string; hash: string },
  headers?: Record<string, string>,
) => Promise<ApiResponse>

const claims: readonly (readonly [route: string, claim: Claim])[] = [
  ['POST /v1/oauth/qr/authorize', (ask, ref, headers) => ask('/v1/oauth/qr/authorize', ref, headers)],
  ['POST {base}/qr-claim', (ask, ref, headers) => ask(`${base}/qr-claim`, ref, headers)],
  [
    'GET {base}/user/qr/{hash}/{id}',
    (ask, { id, hash }, headers) => ask(`${base}/user/qr/${hash}/${id}`, undefined, headers),
  ],
  [
    'GET {base}/user/qr/{id}/{hash}, the address in the QR code',
    (ask, { id, hash }, headers) => ask(`${base}/user/qr/${id}/${hash}`, undefined, headers),
  ],
]

test.each(claims)(
  '[QR-21] a phone claims a ticket by %s with its bearer token, once, and not after expiry',
  async (_route, claim) => {
    const { now, ask, bearer, newTicket } = setUp()
    const { id, hash } = await newTicket()
    expect((await claim(ask, { id, hash })).status).toBe(401)
    expect((await claim(ask, { id, hash }, { Authorization: 'Bearer made-up' })).status).toBe(401)
    const claimed = await claim(ask, { id, hash }, bearer)
    expect([claimed.status, parsePayload(claimed)]).toEqual([200, []])
    expect((await claim(ask, { id, hash }, bearer)).status).toBe(401)

    const late = await newTicket()
    now.advance(180_000)
    expect((await claim(ask, { id: late.id, hash: late.hash }, bearer)).status).toBe(410)
  },
)

test.each(claims)('a phone without the API key claims no ticket by %s', async (_route, claim) => {
  const key = { 'api-key': 'key-of-the-app' }
  const { ask, bearer } = setUp({ apiKey: 'key-of-the-app' })
  const { id, hash } = sessionTicketResponse.parse(parsePayload(await ask(`${base}/qr`, undefined, key)))
  expect((await claim(ask, { id, hash }, bearer)).status).toBe(401)
  expect((await claim(ask, { id, hash }, { ...bearer, ...key })).status).toBe(200)
})

test('a phone can decline', async () => {
  const { ask, bearer, newTicket } = setUp()
  const { id, hash } = await newTicket()
  expect((await ask(`${base}/qr-deny`, { id, hash }, bearer)).status).toBe(200)
  expect((await ask('/v1/oauth/qr', { id, hash })).status).toBe(403)
})

test.each([
  'not-a-uuid/not-a-uuid',
  '6096cb42-1e60-4bdd-bfe0-55d5af00c978/487f2509-7125-4a2b-9d9a-d8182919c8e0',
])('an unknown ticket is 401: %s', async names => {
  const { ask } = setUp()
  expect((await ask(`${base}/session-check/qr/${names}`)).status).toBe(401)
})

const wrong = { 'api-key': 'guess' }
const right = { 'api-key': 'public-key' }

test.each([
  { title: 'no key', query: '', headers: {}, status: 401 },
  { title: 'another key in the header', query: '', headers: wrong, status: 401 },
  { title: 'another key in the query', query: '?api-key=guess', headers: {}, status: 401 },
  { title: 'another key in the query, before its key', query: '?api-key=guess', headers: right, status: 401 },
  { title: 'an empty key in the query, before its key', query: '?api-key=', headers: right, status: 401 },
  { title: 'its key in the header', query: '', headers: right, status: 200 },
  { title: 'its key in the query', query: '?api-key=public-key', headers: {}, status: 200 },
  {
    title: 'its key in the query, before another',
    query: '?api-key=public-key',
    headers: wrong,
    status: 200,
  },
])('a server with an API key answers $status to $title', async ({ query, headers, status }) => {
  const { ask } = setUp({ apiKey: 'public-key' })
  const sent = await ask(`${base}/request-otp${query}`, { identifier: 'hi@trader4.net' }, headers)
  expect([sent.status, parseBody(sent)['code']]).toEqual([
    status,
    status === 401 ? 'invalid_client' : undefined,
  ])
  expect((await ask(`${base}/qr${query}`, undefined, headers)).status).toBe(status)
})

test('the routes of /v1/oauth can have another base URL', async () => {
  const { ask, newTicket } = setUp({ oauthBaseUrl: '/elsewhere' })
  const { id, hash } = await newTicket()
  expect((await ask('/elsewhere/v1/oauth/qr', { id, hash })).status).toBe(401)
})

test.each([
  { path: '/request-otp', body: {}, fields: ['identifier'] },
  { path: '/request-otp', body: { identifier: '  ' }, fields: ['identifier'] },
  { path: '/request-otp', body: [], fields: ['identifier'] },
  { path: '/verify-otp', body: { id: 'x', hash: 'y' }, fields: ['otp'] },
  { path: '/verify-otp', body: { id: 'x', hash: null, otp: 'y' }, fields: ['hash', 'otp'] },
  { path: '/verify-otp', body: { id: '', hash: '  ', otp: '123456' }, fields: ['id', 'hash'] },
  { path: '/qr-claim', body: { id: 'x' }, fields: ['hash'] },
])('$path refuses $body for its $fields', async ({ path, body, fields }) => {
  const { ask } = setUp()
  const response = await ask(base + path, body)
  expect(response.status).toBe(422)
  expect(parseBody(response)).toEqual({
    message: 'The given data was invalid.',
    errors: Object.fromEntries(fields.map(field => [field, [`The ${field} is invalid.`]])),
  })
})
