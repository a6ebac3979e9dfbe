import { once } from 'node:events'
import { createServer } from 'node:http'
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { d7Handlers } from '../../mocks/backends/d7/handlers.js'
import { digipayHandlers } from '../../mocks/backends/digipay/handlers.js'
import { createLoginService } from '../../mocks/service/login-service.js'
import { listen } from '../../mocks/transport/server.js'
import * as backends from '../../src/index.js'
import { d7, digipay, loginProxy } from './proxy.mjs'

const SARA = { kind: 'mobile', value: '+447888872720' } as const
const signal = new AbortController().signal
const COMPANY = '76bc712200ca444fa334f9e55e5fd7a8'

let proxy = ''
let service: ReturnType<typeof createLoginService>

/** Starts the simulated servers with their secrets, and the proxy in front of them. */
beforeEach(async () => {
  service = createLoginService()
  const handlers = [
    ...d7Handlers('/d7', service, { apiToken: 'secret' }),
    ...digipayHandlers('/digipay', service, { token: 'secret', companyId: COMPANY }),
  ]
  const upstream = await listen(handlers, { port: 0 })
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(async () => {
    server.close()
    await upstream.close()
  })
  const bound = server.address()
  proxy = `http://127.0.0.1:${typeof bound === 'object' ? bound?.port : ''}`
  const servers = {
    '/login/d7': d7({ D7_TOKEN: 'secret', D7_URL: `${upstream.url}/d7` }),
    '/login/digipay': digipay({
      DIGIPAY_TOKEN: 'secret',
      DIGIPAY_COMPANY_ID: COMPANY,
      DIGIPAY_URL: `${upstream.url}/digipay`,
    }),
  }
  const answer = loginProxy(servers, { origins: [proxy], now: () => 0 })
  server.on('request', (request, response) => void answer(request, response, () => response.end()))

  // A page of that origin, whose browser adds the header.
  const send = fetch
  vi.stubGlobal('fetch', (url: string, init: RequestInit) => {
    const headers = new Headers(init.headers)
    if (url.startsWith(proxy)) headers.set('Sec-Fetch-Site', 'same-origin')
    return send(url, { ...init, headers })
  })
  onTestFinished(() => void vi.unstubAllGlobals())
})

const LOGINS = {
  'd7()': () => backends.d7({ baseUrl: `${proxy}/login/d7` }),
  'digipay()': () => backends.digipay({ baseUrl: `${proxy}/login/digipay` }),
} as const
const names = ['d7()', 'digipay()'] as const

test.each(names)('[PROXY-03] a person signs in with %s through the proxy, after a wrong code', async name => {
  const backend = LOGINS[name]()
  const challenge = await backend.requestOtp(SARA, signal)
  const { code = '' } = service.outbox.latest(SARA.value) ?? {}
  const wrong = code.replace(/.$/, last => (last === '1' ? '2' : '1'))
  await expect(backend.verifyOtp(challenge, wrong, signal)).rejects.toMatchObject({ code: 'code-rejected' })
  const session = await backend.verifyOtp(challenge, code, signal)
  expect(session).toMatchObject(name === 'd7()' ? { identifier: SARA } : { accessToken: expect.any(String) })
})

test.each(names)('[PROXY-02] a number that the proxy refuses is reported at its field: %s', async name => {
  const nobody = { kind: 'mobile', value: '+4412' } as const
  await expect(LOGINS[name]().requestOtp(nobody, signal)).rejects.toMatchObject({
    code: 'identifier-rejected',
  })
})

test.each(names)('[PROXY-06] who asks the proxy too often reads how long to wait: %s', async name => {
  const backend = LOGINS[name]()
  const challenge = await backend.requestOtp(SARA, signal)
  const guess = () => backend.verifyOtp(challenge, '000000', signal).catch((error: unknown) => error)
  const codes = []
  for (let tries = 0; tries < 6; tries++) codes.push(await guess())
  expect(codes.map(error => error instanceof backends.LoginError && error.code)).toEqual([
    ...Array.from({ length: 5 }, () => 'code-rejected'),
    'rate-limited',
  ])
  expect(codes.at(-1)).toMatchObject({ retryAfterMs: 600_000 })
})
