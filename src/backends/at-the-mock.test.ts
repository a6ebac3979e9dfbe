import type { HttpHandler } from 'msw'
import { expect, onTestFinished, test, vi } from 'vitest'
import { d7Handlers } from '../../mocks/backends/d7/handlers.js'
import { digipayHandlers } from '../../mocks/backends/digipay/handlers.js'
import { trader4Handlers } from '../../mocks/backends/trader4/handlers.js'
import { werifyOauthHandlers } from '../../mocks/backends/werify-oauth/handlers.js'
import type { WerifyHandlerOptions } from '../../mocks/backends/werify/handler-options.js'
import { werifyHandlers } from '../../mocks/backends/werify/handlers.js'
import { manualClock } from '../../mocks/service/clock.js'
import { createLoginService, type LoginService } from '../../mocks/service/login-service.js'
import type { LoginRules } from '../../mocks/service/rules.js'
import { listen } from '../../mocks/transport/server.js'
import type { Identifier } from '../domain/identifier.js'
import { d7 } from './d7/backend.js'
import { digipay } from './digipay/backend.js'
import type { LoginBackend } from './login-backend.js'
import { trader4 } from './trader4/backend.js'
import { werifyOauth } from './werify-oauth/backend.js'
import { werify } from './werify/backend.js'
import type { WerifyOptions } from './werify/options.js'

// Every backend at a port of the strict mock: it sends nothing outside the contract, and understands what comes back.

const neverAborted = new AbortController().signal
const email: Identifier = { kind: 'email', value: 'hi@trader4.net' }
const mobile: Identifier = { kind: 'mobile', value: '+447888872720' }

interface Pair {
  readonly title: string
  readonly identifier: Identifier
  readonly backend: (baseUrl: string) => LoginBackend
  readonly handlers: (service: LoginService) => HttpHandler[]
}

const strict = true

function werifyPair(title: string, options: WerifyOptions, server: WerifyHandlerOptions): Pair {
  return {
    title: `werify ${title}`,
    identifier: email,
    backend: baseUrl => werify({ ...options, baseUrl }),
    handlers: service => werifyHandlers('/api', service, { ...server, strict }),
  }
}

const pairs: readonly Pair[] = [
  werifyPair('as documented', {}, {}),
  werifyPair('with a token alone in its tickets', {}, { ticketFormat: 'token' }),
  werifyPair('as deployed', { qrCheck: 'session-check' }, { sessionCheckOrder: 'hash-first' }),
  werifyPair(
    'at a server that reads the id first',
    { qrCheck: 'session-check', sessionCheckOrder: 'id-first' },
    { sessionCheckOrder: 'id-first' },
  ),
  werifyPair('with a key', { qrCheck: 'session-check', apiKey: 'key & all' }, { apiKey: 'key & all' }),
  werifyPair('with a key in a header', { apiKey: 'key', apiKeyIn: 'header' }, { apiKey: 'key' }),
  {
    title: 'werifyOauth',
    identifier: email,
    backend: baseUrl => werifyOauth({ baseUrl }),
    handlers: service => werifyOauthHandlers('/api', service, { strict }),
  },
  {
    title: 'trader4',
    identifier: email,
    backend: baseUrl => trader4({ baseUrl }),
    handlers: service => trader4Handlers('/api', service, { strict }),
  },
  {
    title: 'd7, behind a proxy',
    identifier: mobile,
    backend: baseUrl => d7({ baseUrl }),
    handlers: service => d7Handlers('/api', service, { strict }),
  },
  {
    title: 'd7, with every option',
    identifier: mobile,
    backend: baseUrl =>
      d7({
        baseUrl,
        originator: 'Acme',
        content: 'Code: {}',
        expirySeconds: 300,
        retryDelaySeconds: 60,
        retryCount: 2,
        code: { length: 4, alphabet: 'both' },
        channel: 'sms',
      }),
    handlers: service => d7Handlers('/api', service, { strict }),
  },
  {
    title: 'digipay',
    identifier: mobile,
    backend: baseUrl => digipay({ baseUrl, email: 'hi@trader4.net' }),
    handlers: service => digipayHandlers('/api', service, { strict }),
  },
]

async function start({ backend, handlers }: Pair, rules: Partial<LoginRules> = {}) {
  const now = manualClock()
  vi.useFakeTimers({ now: now(), toFake: ['Date'] })
  onTestFinished(() => void vi.useRealTimers())
  const service = createLoginService({ now, rules })
  const server = await listen(handlers(service), { port: 0 })
  onTestFinished(server.close)
  return {
    service,
    backend: backend(`${server.url}/api`),
    pass: (ms: number) => {
      now.advance(ms)
      vi.setSystemTime(now())
    },
  }
}

test.each(pairs)(
  '[MOCK-09] [NET-08] $title signs in with a code at the strict mock, after a wrong one',
  async pair => {
    const { service, backend, pass } = await start(pair)
    const { identifier } = pair
    const code = () => service.outbox.latest(identifier.value)?.code ?? ''
    const first = await backend.requestOtp(identifier, neverAborted)
    const wrong = code().replace(/.$/, last => (last === '1' ? '2' : '1'))
    await expect(backend.verifyOtp(first, wrong, neverAborted)).rejects.toMatchObject({
      code: 'code-rejected',
    })

    pass(60_000)
    const second = (await backend.resendOtp?.(first, neverAborted)) ?? first
    await expect(backend.verifyOtp(second, code(), neverAborted)).resolves.toHaveProperty('raw')
    await expect(backend.verifyOtp(second, code(), neverAborted)).rejects.toMatchObject({
      code: 'code-expired',
    })
  },
)

test.each(pairs.filter(({ identifier }) => identifier === email))(
  '[MOCK-09] [QR-05] $title is signed in by a phone at the strict mock, and after that the ticket is used',
  async pair => {
    const { service, backend, pass } = await start(pair)
    const { qr } = backend
    const ticket = (await qr?.create(neverAborted)) ?? expect.unreachable()
    const check = async () => {
      pass(1000)
      return qr?.check(ticket, neverAborted)
    }
    expect(await check()).toEqual({ status: 'pending' })
    const [open] = service.tickets.open()
    const phone = service.signInPhone('hi@trader4.net')
    service.tickets.scan({ token: open?.token ?? '' }, phone)
    expect(await check()).toEqual({ status: 'scanned' })
    service.tickets.approve({ token: open?.token ?? '' }, phone)
    expect(await check()).toMatchObject({ status: 'granted', session: { profile: { firstName: 'Sara' } } })
    expect(await check()).toEqual({ status: 'used' })
  },
)

test('[QR-05] werify never hears of an approval from a server that reads the other part of a ticket first', async () => {
  const { service, backend, pass } = await start(
    werifyPair('', { qrCheck: 'session-check' }, { sessionCheckOrder: 'id-first' }),
  )
  const ticket = (await backend.qr?.create(neverAborted)) ?? expect.unreachable()
  const [open] = service.tickets.open()
  service.tickets.approve({ token: open?.token ?? '' }, service.signInPhone('hi@trader4.net'))
  pass(1000)
  expect(await backend.qr?.check(ticket, neverAborted)).toEqual({ status: 'pending' })
})

test.each(pairs.filter(({ title }) => ['trader4', 'werifyOauth'].includes(title)))(
  '[PORT-01] [PORT-02] $title passes on new payloads, which phones read, and whose phone has scanned',
  async pair => {
    const { service, backend, pass } = await start(pair, { payloadLifeMs: 30_000, namesPhones: true })
    const ticket = (await backend.qr?.create(neverAborted)) ?? expect.unreachable()
    pass(30_000)
    const pending = await backend.qr?.check(ticket, neverAborted)
    expect(pending).toEqual({ status: 'pending', payload: expect.stringMatching(/^[\w-]{43}$/) })
    const payload = pending?.status === 'pending' ? (pending.payload ?? '') : ''

    const phone = service.signInPhone('hi@trader4.net')
    expect(service.tickets.scan({ token: ticket.payload }, phone)).toBe('unknown')
    expect(service.tickets.scan({ token: payload }, phone)).toBe('done')
    pass(1000)
    expect(await backend.qr?.check(ticket, neverAborted)).toEqual({
      status: 'scanned',
      device: 'Sara’s phone',
    })
    service.tickets.approve({ token: payload }, phone)
    pass(1000)
    expect(await backend.qr?.check(ticket, neverAborted)).toMatchObject({ status: 'granted' })
  },
)
