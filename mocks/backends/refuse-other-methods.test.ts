import { getResponse, http, HttpResponse } from 'msw'
import { expect, test } from 'vitest'
import { createLoginService } from '../service/login-service.js'
import { d7Handlers } from './d7/handlers.js'
import { digipayHandlers } from './digipay/handlers.js'
import { refuseOtherMethods } from './refuse-other-methods.js'
import { trader4Handlers } from './trader4/handlers.js'
import { werifyOauthHandlers } from './werify-oauth/handlers.js'

const baseUrl = 'http://login.test'
const service = createLoginService()

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

test('a preflight is passed on', async () => {
  const handlers = refuseOtherMethods([http.get('/a', () => HttpResponse.json({}))], () =>
    HttpResponse.error(),
  )
  const request = new Request(`${baseUrl}/a`, { method: 'OPTIONS' })
  expect(await getResponse(handlers, request, { baseUrl })).toBeUndefined()
})
