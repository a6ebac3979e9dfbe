import { getResponse, http, HttpResponse } from 'msw'
import { expect, test } from 'vitest'
import { manualClock } from '../service/clock.js'
import { createLoginService } from '../service/login-service.js'
import { d7Handlers } from './d7/handlers.js'
import { digipayHandlers } from './digipay/handlers.js'
import { refuseOtherMethods } from './refuse-other-methods.js'
import { trader4Handlers } from './trader4/handlers.js'
import { werifyHandlers } from './werify/handlers.js'
import { werifyOauthHandlers } from './werify-oauth/handlers.js'

const baseUrl = 'http://login.test'
const service = createLoginService()
const JSON_TYPE = { 'Content-Type': 'application/json' }

test.each([
  ['trader4', trader4Handlers, 'GET', '/v1/oauth/sign', 'POST'],
  ['trader4', trader4Handlers, 'DELETE', '/v1/oauth/qr', 'GET, POST'],
  ['trader4', trader4Handlers, 'PUT', '/v1/oauth/google', 'GET, POST'],
  ['werifyOauth', werifyOauthHandlers, 'GET', '/v1/oauth/verify', 'POST'],
  ['d7', d7Handlers, 'GET', '/send-otp', 'POST'],
  ['d7', d7Handlers, 'POST', '/report/none', 'GET'],
  ['digipay', digipayHandlers, 'GET', '/verify_otp', 'POST'],
] as const)(
  '[MOCK-09] %s: %3$s %4$s is 405, and the response names %5$s',
  async (_name, handlers, method, path, allowed) => {
    const request = new Request(baseUrl + path, { method })
    const response = await getResponse(handlers(baseUrl, service), request)
    expect([response?.status, response?.headers.get('Allow')]).toEqual([405, allowed])
    expect(response?.headers.get('Content-Type')).toBe('application/json')
  },
)

test('[MOCK-09] at the real addresses both APIs of Werify answer side by side', async () => {
  const clock = manualClock()
  const shared = createLoginService({ now: clock })
  const handlers = [
    ...werifyHandlers('https://api.werify.net/api/werify', shared),
    ...werifyOauthHandlers('https://api.werify.net', shared),
  ]
  const url = 'https://api.werify.net/v1/oauth/qr'
  const created = await getResponse(handlers, new Request(url))
  expect(created?.status).toBe(200)

  const [ticket] = shared.tickets.open()
  const check = (ref: object) =>
    getResponse(handlers, new Request(url, { method: 'POST', body: JSON.stringify(ref), headers: JSON_TYPE }))
  for (const ref of [{ qr_token: ticket?.token }, { id: ticket?.id, hash: ticket?.hash }]) {
    clock.advance(5000)
    expect((await check(ref))?.status).toBe(401)
  }
  expect((await getResponse(handlers, new Request(url, { method: 'DELETE' })))?.status).toBe(405)
})

test('a preflight is passed on', async () => {
  const handlers = refuseOtherMethods([http.get('/a', () => HttpResponse.json({}))], () =>
    HttpResponse.error(),
  )
  const request = new Request(`${baseUrl}/a`, { method: 'OPTIONS' })
  expect(await getResponse(handlers, request, { baseUrl })).toBeUndefined()
})
