import { getResponse, type HttpHandler } from 'msw'
import { expect, test } from 'vitest'
import { createLoginService, type LoginService } from '../service/login-service.js'
import { scenarioHandler } from '../scenarios.js'
import { d7Handlers } from './d7/handlers.js'
import { digipayHandlers } from './digipay/handlers.js'
import { trader4Handlers } from './trader4/handlers.js'
import { werifyOauthHandlers } from './werify-oauth/handlers.js'
import { werifyHandlers } from './werify/handlers.js'

const HANDLERS: readonly [path: string, (baseUrl: string, service: LoginService) => HttpHandler[]][] = [
  ['/send-otp', d7Handlers],
  ['/send_otp', digipayHandlers],
  ['/v1/oauth/sign', trader4Handlers],
  ['/v1/oauth/google', trader4Handlers],
  ['/v1/oauth/sign', werifyOauthHandlers],
  ['/request-otp', werifyHandlers],
  ['/any', baseUrl => [scenarioHandler(baseUrl, () => 'locked')]],
]

const ADDRESSES = ['https://id.example.com/v1/', 'https://ID.example.com:443/v1', 'https://id.example.com/v1']

test.each(HANDLERS)(
  'the handlers of %s take every address that a backend takes',
  async (path, toHandlers) => {
    for (const baseUrl of ADDRESSES) {
      const request = new Request(`https://id.example.com/v1${path}`, { method: 'POST', body: '{}' })
      const handlers = toHandlers(baseUrl, createLoginService())
      expect(await getResponse(handlers, request), baseUrl).toBeDefined()
    }
  },
)
