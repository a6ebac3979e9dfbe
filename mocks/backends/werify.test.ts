import { expect, test } from 'vitest'
import { qrPayload } from '../../src/backends/werify/contract.js'
import { manualClock } from '../clock.js'
import { createLoginService } from '../service.js'
import { askHandlers, bodyOf, payloadOf } from '../testing/speakers.js'
import { werifyHandlers, type WerifyHandlerOptions } from './werify.js'

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

test('a phone that opens the claim address with its bearer token claims the ticket', async () => {
  const { ask, bearer, newTicket } = setUp()
  const { id, hash } = await newTicket()
  const claimAddress = `${base}/user/qr/${id}/${hash}`
  expect((await ask(claimAddress)).status).toBe(401)
  expect((await ask(claimAddress, undefined, bearer)).status).toBe(200)
  expect((await ask(claimAddress, undefined, bearer)).status).toBe(409)
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
  expect((await ask(`${base}/request-otp`, { identifier: 'hi@trader4.net' }, headers)).status).toBe(status)
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
