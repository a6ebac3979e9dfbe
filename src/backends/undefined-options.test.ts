import { expect, test } from 'vitest'
import {
  d7Handlers,
  createLoginService,
  digipayHandlers,
  trader4Handlers,
  werifyHandlers,
} from '../../mocks/index.js'
import { d7 } from './d7/backend.js'
import { digipay } from './digipay/backend.js'
import type { LoginBackend } from './login-backend.js'
import { trader4 } from './trader4/backend.js'
import { werify } from './werify/backend.js'
import { werifyOauth } from './werify-oauth/backend.js'

// A host often passes on a setting that may be absent, such as `baseUrl: import.meta.env.VITE_API`. With
// `exactOptionalPropertyTypes` that only compiles where the type of the option has `undefined`, as this file shows.

const baseUrl = 'https://app.example.com/login'
const family = {
  codeLifetimeSeconds: undefined,
  pendingStatuses: undefined,
  holdSeconds: undefined,
  qrPayload: undefined,
}
const google = {
  returnTo: undefined,
  returnToParameter: undefined,
  stateParameter: undefined,
  issuer: undefined,
  exchangePath: undefined,
}

test.each<[LoginBackend, LoginBackend]>([
  [trader4({ ...family, baseUrl: undefined, google: undefined }), trader4()],
  [trader4({ google }), trader4()],
  [
    werify({
      ...family,
      baseUrl: undefined,
      oauthBaseUrl: undefined,
      claimBase: undefined,
      qrCheck: undefined,
      sessionCheckOrder: undefined,
      apiKey: undefined,
      apiKeyIn: undefined,
    }),
    werify(),
  ],
  [werifyOauth({ ...family, baseUrl: undefined }), werifyOauth()],
  [
    d7({
      baseUrl,
      originator: undefined,
      content: undefined,
      templateId: undefined,
      expirySeconds: undefined,
      retryDelaySeconds: undefined,
      retryCount: undefined,
      code: undefined,
      channel: undefined,
    }),
    d7({ baseUrl }),
  ],
  [
    digipay({
      baseUrl,
      companyId: undefined,
      userType: undefined,
      otpType: undefined,
      email: undefined,
      deviceType: undefined,
      deviceId: undefined,
      deviceUniqueId: undefined,
      codeLifetimeSeconds: undefined,
    }),
    digipay({ baseUrl }),
  ],
])('an option that is undefined counts as absent: $0.name', (given, plain) => {
  const { google: link, ...rest } = given
  const page = 'https://app.example.com/'
  expect(JSON.stringify(rest)).toBe(JSON.stringify({ ...plain, google: undefined }))
  expect(link?.href(page, 's')).toBe(plain.google?.href(page, 's'))
})

test('an option of the mock that is undefined counts as absent', () => {
  const service = createLoginService({
    now: undefined,
    randomBytes: undefined,
    rules: undefined,
    smsHost: undefined,
  })
  const lenient = { errorDetails: undefined, strict: undefined }
  const handlers = [
    trader4Handlers(baseUrl, service, lenient),
    werifyHandlers(baseUrl, service, { ...lenient, apiKey: undefined, oauthBaseUrl: undefined }),
    d7Handlers(baseUrl, service, { apiToken: undefined, credit: undefined, strict: undefined }),
    digipayHandlers(baseUrl, service, { token: undefined, companyId: undefined, strict: undefined }),
  ]
  const plain = [trader4Handlers, werifyHandlers, d7Handlers, digipayHandlers].map(create =>
    create(baseUrl, createLoginService()),
  )
  const headers = (list: typeof handlers) => list.flat().map(({ info }) => info.header)
  expect(headers(handlers)).toEqual(headers(plain))
})
