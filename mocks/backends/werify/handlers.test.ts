import { expect, test } from 'vitest'
import { qrPayload } from '../../../src/backends/werify/contract.js'
import { manualClock } from '../../service/clock.js'
import { createLoginService } from '../../service/login-service.js'
import { askHandlers, bodyOf, payloadOf, type Answer, type Ask } from '../../testing/api-clients.js'
import { werifyHandlers, type WerifyHandlerOptions } from './handlers.js'

const base = '/api/werify'

function setUp(options?: WerifyHandlerOptions) {
  const now = manualClock()
  const service = createLoginService({ now })
  const ask = askHandlers(werifyHandlers(base, service, options))
  const bearer = { Authorization: `Bearer ${service.signInPhone('hi@trader4.net')}` }
  return { now, ask, bearer, newTicket: async () => qrPayload.parse(payloadOf(await ask(`${base}/qr`))) }
}

test('the running server has its check in the path: 401 until the ticket is claimed, then the profile', async () => {
  const { now, ask, bearer, newTicket } = setUp()
  const { id, hash } = await newTicket()
  const check = () => ask(`${base}/session-check/qr/${id}/${hash}`)
  const pending = await check()
  expect(pending.status).toBe(401)
  expect(bodyOf(pending)).toEqual({ succeed: false, message: '', results: [], metas: [] })
  await ask(`${base}/qr-claim`, { id, hash }, bearer)
  now.advance(1000)
  expect(payloadOf(await check())).toMatchObject({ first_name: 'Sara' })
  expect((await check()).status).toBe(409)
})

type Claim = (
  ask: Ask,
  ref: { id: string; hash: string },
  headers?: Record<string, string>,
) => Promise<Answer>

const claims: readonly (readonly [route: string, claim: Claim])[] = [
  ['POST /v1/oauth/qr/authorize', (ask, ref, headers) => ask('/v1/oauth/qr/authorize', ref, headers)],
  ['POST {base}/qr-claim', (ask, ref, headers) => ask(`${base}/qr-claim`, ref, headers)],
  [
    'GET {base}/user/qr/{id}/{hash}',
    (ask, { id, hash }, headers) => ask(`${base}/user/qr/${id}/${hash}`, undefined, headers),
  ],
]

test.each(claims)(
  '[QR-21] a phone claims a ticket by %s with its bearer token, once, and not after its end',
  async (_route, claim) => {
    const { now, ask, bearer, newTicket } = setUp()
    const { id, hash } = await newTicket()
    expect((await claim(ask, { id, hash })).status).toBe(401)
    expect((await claim(ask, { id, hash }, { Authorization: 'Bearer made-up' })).status).toBe(401)
    const claimed = await claim(ask, { id, hash }, bearer)
    expect([claimed.status, payloadOf(claimed)]).toEqual([200, []])
    expect((await claim(ask, { id, hash }, bearer)).status).toBe(409)

    const late = await newTicket()
    now.advance(180_000)
    expect((await claim(ask, { id: late.id, hash: late.hash }, bearer)).status).toBe(410)
  },
)

test.each(claims)('a phone without the key of the app claims nothing by %s', async (_route, claim) => {
  const key = { 'api-key': 'key-of-the-app' }
  const { ask, bearer } = setUp({ apiKey: 'key-of-the-app' })
  const { id, hash } = qrPayload.parse(payloadOf(await ask(`${base}/qr`, undefined, key)))
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
])('a ticket that never was is 404: %s', async names => {
  const { ask } = setUp()
  expect((await ask(`${base}/session-check/qr/${names}`)).status).toBe(404)
})

test.each([
  { title: 'none', headers: {}, status: 401 },
  { title: 'another', headers: { 'api-key': 'guess' }, status: 401 },
  { title: 'its own', headers: { 'api-key': 'public-key' }, status: 200 },
])('a server that wants an API key answers $status to $title', async ({ headers, status }) => {
  const { ask } = setUp({ apiKey: 'public-key' })
  const sent = await ask(`${base}/request-otp`, { identifier: 'hi@trader4.net' }, headers)
  expect([sent.status, bodyOf(sent)['code']]).toEqual([status, status === 401 ? 'invalid_client' : undefined])
  expect((await ask(`${base}/qr`, undefined, headers)).status).toBe(status)
})

test('the routes of /v1/oauth can lie elsewhere', async () => {
  const { ask, newTicket } = setUp({ oauthBaseUrl: '/elsewhere' })
  const { id, hash } = await newTicket()
  expect((await ask('/elsewhere/v1/oauth/qr', { id, hash })).status).toBe(401)
})

const id = '6096cb42-1e60-4bdd-bfe0-55d5af00c978'

test.each([
  { path: '/request-otp', body: {}, fields: ['identifier'] },
  { path: '/request-otp', body: { identifier: 42 }, fields: ['identifier'] },
  { path: '/request-otp', body: { identifier: 'hi@trader4.net', id: 'x' }, fields: ['id'] },
  { path: '/request-otp', body: [], fields: ['body'] },
  { path: '/verify-otp', body: { id, hash: id }, fields: ['otp'] },
  { path: '/verify-otp', body: { id, hash: id, otp: '12345' }, fields: ['otp'] },
  { path: '/verify-otp', body: { id, hash: id, otp: 123456 }, fields: ['otp'] },
  { path: '/verify-otp', body: { id: 'x', hash: 'y', otp: '123456' }, fields: ['id', 'hash'] },
  { path: '/qr-claim', body: { id }, fields: ['hash'] },
])('$path refuses $body for its $fields', async ({ path, body, fields }) => {
  const { ask } = setUp()
  const answer = await ask(base + path, body)
  expect(answer.status).toBe(422)
  expect(bodyOf(answer)).toEqual({
    message: 'The given data was invalid.',
    errors: Object.fromEntries(fields.map(field => [field, [`The ${field} is invalid.`]])),
  })
})
