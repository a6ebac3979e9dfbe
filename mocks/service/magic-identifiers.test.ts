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
import { mockServer } from '../transport/node.js'
import { createLoginService, type LoginService } from './login-service.js'

const baseUrl = 'https://login.test/api'

interface Spoken {
  readonly backend: LoginBackend
  readonly handlers: (service: LoginService) => HttpHandler[]
  /** What this server cannot say, and says instead. */
  readonly says?: Partial<Record<MagicName, LoginErrorCode>>
}

const SPOKEN: readonly Spoken[] = [
  { backend: trader4({ baseUrl }), handlers: service => trader4Handlers(baseUrl, service) },
  { backend: werify({ baseUrl }), handlers: service => werifyHandlers(baseUrl, service) },
  { backend: werifyOauth({ baseUrl }), handlers: service => werifyOauthHandlers(baseUrl, service) },
  {
    backend: d7({ baseUrl, originator: 'Acme', content: 'Your code is {}' }),
    // A proxy adds the secret of the account; here there is none.
    handlers: service => d7Handlers(baseUrl, service, { apiToken: '' }),
    says: { locked: 'rate-limited' },
  },
  {
    backend: digipay({ baseUrl }),
    handlers: service => digipayHandlers(baseUrl, service),
    says: { locked: 'rate-limited' },
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

function start({ backend, handlers }: Spoken, text: string) {
  const service = createLoginService({ now: manualClock() })
  onTestFinished(mockServer(handlers(service)).close)
  const { identifier } = parseIdentifier(text, backend.identifiers)
  if (identifier === undefined) throw new Error(`${backend.name} does not take ${text}`)
  return { service, ask: () => backend.requestOtp(identifier, signal) }
}

const cases = SPOKEN.flatMap(spoken =>
  Object.entries(magicIdentifiers).flatMap(([name, { email, number }]) =>
    (spoken.backend.identifiers.includes('email') ? [email, number] : [number]).map(text => ({
      title: `${spoken.backend.name}, ${text}`,
      name,
      text,
      spoken,
    })),
  ),
)

function hasEnding(name: string): name is keyof typeof ENDINGS {
  return Object.hasOwn(ENDINGS, name)
}

test.each(cases.filter(({ name }) => hasEnding(name)))(
  '[MOCK-02] a magic identifier ends as its name says: $title',
  async ({ name, text, spoken }) => {
    if (!hasEnding(name)) throw new Error(name)
    const [step, usual] = ENDINGS[name]
    const failure = { code: spoken.says?.[name] ?? usual }
    const { service, ask } = start(spoken, text)
    if (step === 'sending') {
      await expect(ask()).rejects.toMatchObject(failure)
      expect(service.outbox.all()).toEqual([])
    } else {
      const challenge = await ask()
      const { code = '' } = service.outbox.latest(text) ?? {}
      await expect(spoken.backend.verifyOtp(challenge, code, signal)).rejects.toMatchObject(failure)
    }
  },
)

test.each(cases.filter(({ name }) => name === 'slow'))(
  '[MOCK-02] a slow identifier is heard of after 5 seconds, and then signs in: $title',
  async ({ text, spoken: { backend, handlers } }) => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    onTestFinished(() => void vi.useRealTimers())
    const { service, ask } = start({ backend, handlers }, text)
    const asked = ask()
    // The time limit of the request is one timer, and what makes it slow another.
    while (vi.getTimerCount() < 2) await new Promise(resolve => setImmediate(resolve))
    await vi.advanceTimersByTimeAsync(4999)
    expect(service.outbox.all()).toEqual([])
    await vi.advanceTimersByTimeAsync(1)
    const { code = '' } = service.outbox.latest(text) ?? {}
    await expect(backend.verifyOtp(await asked, code, signal)).resolves.toBeDefined()
  },
)

test('everybody else at the same domain, and every other number, is as people are', async () => {
  const service = createLoginService({ now: manualClock() })
  for (const text of ['ada@example.com', 'locked@example.org', '+447700900000', '+447700900009']) {
    service.codes.request(text)
    const { code = '' } = service.outbox.latest(text) ?? {}
    expect(service.codes.verify({ identifier: text }, code)).toMatchObject({ outcome: 'accepted' })
  }
})

test('a magic identifier is one however it is written', () => {
  const { codes } = createLoginService({ now: manualClock() })
  for (const text of ['LOCKED@Example.com', '+44 7700 900003']) {
    expect(codes.request(text)).toEqual({ outcome: 'locked', retryAfterMs: 900_000 })
  }
})

test('what is always wrong is wrong as often as any code may be', () => {
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
