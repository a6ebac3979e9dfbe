import { http, HttpResponse } from 'msw'
import { expect, test } from 'vitest'
import { documents } from '../../src/openapi/documents.js'
import { d7Handlers } from '../backends/d7/handlers.js'
import { digipayHandlers } from '../backends/digipay/handlers.js'
import { trader4Handlers } from '../backends/trader4/handlers.js'
import { werifyOauthHandlers } from '../backends/werify-oauth/handlers.js'
import { werifyHandlers } from '../backends/werify/handlers.js'
import { createLoginService, type LoginService } from '../service/login-service.js'
import { expectDocumented } from './expect-documented.js'
import { askHandlers } from './ask.js'

const json = { 'Content-Type': 'application/json' }

const good = {
  method: 'post',
  path: '/api/trader4/v1/oauth/sign',
  body: '{"id":"hi@trader4.net"}',
  status: 200,
  headers: new Headers(json),
  text: '{"succeed":true,"message":"","results":[],"metas":[]}',
} as const

const limited = { ...good, status: 429, text: '{"message":"Too Many Attempts."}' } as const

test('documented responses pass', () => {
  expect(() => expectDocumented(good)).not.toThrow()
  expect(() =>
    expectDocumented({ ...limited, headers: new Headers({ ...json, 'Retry-After': '30' }) }),
  ).not.toThrow()
})

test.each([
  ['an address', { ...good, path: '/api/trader4/v1/oauth/signin' }],
  ['a backend', { ...good, path: '/api/acme/v1/oauth/sign' }],
  ['a method', { ...good, method: 'get' as const }],
  ['a status', { ...good, status: 201 }],
  ['a content type', { ...good, headers: new Headers({ 'Content-Type': 'text/html' }) }],
  ['a body without a content type', { ...good, headers: new Headers() }],
  ['the envelope of another backend', { ...good, text: '{"succeed":true,"result":[],"meta":[]}' }],
  ['the payload of another route', { ...good, text: '{"succeed":true,"results":{"token":"t"},"metas":[]}' }],
  ['a failure with the status of a success', { ...good, text: '{"succeed":false,"results":[],"metas":[]}' }],
  ['a response that lacks a required property', { ...good, text: '{"succeed":true,"metas":[]}' }],
  ['a property', { ...good, text: '{"succeed":true,"results":[],"metas":[],"code":"123456"}' }],
  ['a field in the body of a successful request', { ...good, body: '{"identifier":"hi@trader4.net"}' }],
  ['a header', { ...good, headers: new Headers({ ...json, 'Retry-After': '30' }) }],
  ['a value of a header', { ...limited, headers: new Headers({ ...json, 'Retry-After': 'soon' }) }],
])('[MOCK-08] %s that the document does not have is an error', (_difference, exchange) => {
  expect(() => expectDocumented(exchange)).toThrow(/document/)
})

test('[MOCK-08] an undocumented response of a mock fails the test that receives it', async () => {
  const wrong = http.post('/api/trader4/v1/oauth/sign', () => HttpResponse.json({ ok: true }))
  const ask = askHandlers([wrong])
  await expect(ask('/api/trader4/v1/oauth/sign', { id: 'hi@trader4.net' })).rejects.toThrow(
    'post /api/trader4/v1/oauth/sign answered 200, which is documented otherwise',
  )
})

test.each([
  {
    name: 'd7',
    handlers: (base: string, service: LoginService) => d7Handlers(base, service, { apiToken: 'secret' }),
  },
  { name: 'digipay', handlers: digipayHandlers },
  { name: 'trader4', handlers: trader4Handlers },
  { name: 'werify', handlers: werifyHandlers },
  { name: 'werify-oauth', handlers: werifyOauthHandlers },
] as const)(
  '[MOCK-08] the mock of $name has the routes of its document, and no others',
  ({ name, handlers }) => {
    // What refuses preflights, and the other methods of a route, is no route.
    const mocked = handlers('', createLoginService())
      .filter(({ info }) => info.method === 'GET' || info.method === 'POST')
      .map(({ info }) => info.header)
    const documented = Object.entries(documents[name].paths).flatMap(([path, operations]) =>
      Object.keys(operations).map(
        method => `${method.toUpperCase()} ${path.replaceAll('{', ':').replaceAll('}', '')}`,
      ),
    )
    expect(mocked.toSorted()).toEqual(documented.toSorted())
  },
)
