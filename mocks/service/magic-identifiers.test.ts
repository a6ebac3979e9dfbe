import type { HttpHandler } from 'msw'
import { expect, onTestFinished, test, vi } from 'vitest'
import type { LoginBackend } from '../../src/backends/login-backend.js'
import { d7 } from '../../src/backends/d7/backend.js'
import { digipay } from '../../src/backends/digipay/backend.js'
import { trader4 } from '../../src/backends/trader4/backend.js'
import { werifyOauth } from '../../src/backends/werify-oauth/backend.js'
import { werify } from '../../src/backends/werify/backend.js'
import type { LoginErrorCode } from '../../src/domain/login-error.js'
import { parseIdentifier } from '../../src/domain/identifier.js'
import { d7Handlers } from '../backends/d7/handlers.js'
import { digipayHandlers } from '../backends/digipay/handlers.js'
import { trader4Handlers } from '../backends/trader4/handlers.js'
import { werifyOauthHandlers } from '../backends/werify-oauth/handlers.js'
import { werifyHandlers } from '../backends/werify/handlers.js'
import { manualClock } from './clock.js'
import { magicIdentifiers, type MagicName } from './magic-identifiers.js'
import { startMockServer } from '../testing/start-mock-server.js'
import { createLoginService, type LoginService } from './login-service.js'

const baseUrl = 'https://login.test/api'

interface SimulatedBackend {
  readonly backend: LoginBackend
  readonly handlers: (service: LoginService) => HttpHandler[]
  /** Error codes that this server sends in place of others, which its API does not have. */
  readonly instead?: Partial<Record<MagicName, LoginErrorCode>>
}

const BACKENDS: readonly SimulatedBackend[] = [
  { backend: trader4({ baseUrl }), handlers: service => trader4Handlers(baseUrl, service, { strict: true }) },
  { backend: werify({ baseUrl }), handlers: service => werifyHandlers(baseUrl, service, { strict: true }) },
  {
    backend: werifyOauth({ baseUrl }),
    handlers: service => werifyOauthHandlers(baseUrl, service, { strict: true }),
  },
  {
    backend: d7({ baseUrl, originator: 'Acme', content: 'Your code is {}' }),
    // The secret that a proxy adds is empty here.
    handlers: service => d7Handlers(baseUrl, service, { apiToken: '', strict: true }),
    instead: { locked: 'rate-limited' },
  },
  {
    backend: digipay({ baseUrl }),
    handlers: service => digipayHandlers(baseUrl, service, { strict: true }),
    instead: { locked: 'rate-limited' },
  },
]

type Ending = readonly [step: 'sending' | 'checking', LoginErrorCode]

const ENDINGS: Readonly<Record<Exclude<MagicName, 'slow'>, Ending>> = {
  unknown: ['sending', 'identifier-rejected'],
  limited: ['sending', 'rate-limited'],
  locked: ['sending', 'locked'],
  wrong: ['checking', 'code-rejected'],
  used: ['checking', 'code-expired'],
  expired: ['checking', 'code-expired'],
  offline: ['sending', 'network'],
}

const { signal } = new AbortController()

function start({ backend, handlers }: SimulatedBackend, text: string) {
  const service = createLoginService({ now: manualClock() })
  onTestFinished(startMockServer(handlers(service)).close)
  const { identifier } = parseIdentifier(text, backend.identifiers)
  if (identifier === undefined) throw new Error(`${backend.name} does not take ${text}`)
  return { service, ask: () => backend.requestOtp(identifier, signal) }
}

const cases = BACKENDS.flatMap(simulated =>
  Object.entries(magicIdentifiers).flatMap(([name, { email, number }]) =>
    (simulated.backend.identifiers.includes('email') ? [email, number] : [number]).map(text => ({
      title: `${simulated.backend.name}, ${text}`,
      name,
      text,
      simulated,
    })),
  ),
)

function hasEnding(name: string): name is keyof typeof ENDINGS {
  return Object.hasOwn(ENDINGS, name)
}

test.each(cases.filter(({ name }) => hasEnding(name)))(
  '[MOCK-02] a magic identifier has the outcome of its name: $title',
  async ({ name, text, simulated }) => {
    if (!hasEnding(name)) throw new Error(name)
    const [step, usual] = ENDINGS[name]
    const failure = { code: simulated.instead?.[name] ?? usual }
    const { service, ask } = start(simulated, text)
    if (step === 'sending') {
      await expect(ask()).rejects.toMatchObject(failure)
      expect(service.outbox.all()).toEqual([])
    } else {
      const challenge = await ask()
      const { code = '' } = service.outbox.latest(text) ?? {}
      await expect(simulated.backend.verifyOtp(challenge, code, signal)).rejects.toMatchObject(failure)
    }
  },
)

test.each(cases.filter(({ name }) => name === 'slow'))(
  '[MOCK-02] a slow identifier is sent its code after 5 seconds, and then signs in: $title',
  async ({ text, simulated: { backend, handlers } }) => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    onTestFinished(() => void vi.useRealTimers())
    const { service, ask } = start({ backend, handlers }, text)
    const asked = ask()
    // One timer is the request's time limit, the other is the delay.
    while (vi.getTimerCount() < 2) await new Promise(resolve => setImmediate(resolve))
    await vi.advanceTimersByTimeAsync(4999)
    expect(service.outbox.all()).toEqual([])
    await vi.advanceTimersByTimeAsync(1)
    const { code = '' } = service.outbox.latest(text) ?? {}
    await expect(backend.verifyOtp(await asked, code, signal)).resolves.toBeDefined()
  },
)

test('other identifiers at the same domain, and other reserved numbers, behave normally', async () => {
  const service = createLoginService({ now: manualClock() })
  for (const text of ['ada@example.com', 'locked@example.org', '+12025550100', '+12025550109']) {
    service.codes.request(text)
    const { code = '' } = service.outbox.latest(text) ?? {}
    expect(service.codes.verify({ identifier: text }, code)).toMatchObject({ outcome: 'accepted' })
  }
})

test('a magic identifier is recognised in any spelling', () => {
  const { codes } = createLoginService({ now: manualClock() })
  for (const text of ['LOCKED@Example.com', '+1 (202) 555-0103']) {
    expect(codes.request(text)).toEqual({ outcome: 'locked', retryAfterMs: 900_000 })
  }
})

test('a code that is always wrong ends its challenge after five attempts, as any other', () => {
  const { codes, outbox } = createLoginService({ now: manualClock() })
  const identifier = magicIdentifiers.wrong.email
  codes.request(identifier)
  const { code = '' } = outbox.latest(identifier) ?? {}
  const answers = Array.from({ length: 6 }, () => codes.verify({ identifier }, code))
  expect(answers.map(answer => ('attemptsLeft' in answer ? answer.attemptsLeft : answer.outcome))).toEqual([
    4,
    3,
    2,
    1,
    0,
    'expired',
  ])
})
