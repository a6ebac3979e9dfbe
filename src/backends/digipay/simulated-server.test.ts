import { expect, onTestFinished, test } from 'vitest'
import { digipayHandlers, type DigipayHandlerOptions } from '../../../mocks/backends/digipay/handlers.js'
import { manualClock } from '../../../mocks/service/clock.js'
import { startMockServer } from '../../../mocks/testing/start-mock-server.js'
import { createLoginService } from '../../../mocks/service/login-service.js'
import type { Identifier } from '../../domain/identifier.js'
import { digipay } from './backend.js'

const baseUrl = 'https://proxy.example.com/digipay/v3/auth'
const companyId = '76bc712200ca444fa334f9e55e5fd7a8'
const neverAborted = new AbortController().signal
const mobile: Identifier = { kind: 'mobile', value: '+447888872720' }

function setUp(options: DigipayHandlerOptions = {}) {
  const now = manualClock()
  const service = createLoginService({ now })
  onTestFinished(startMockServer(digipayHandlers(baseUrl, service, { ...options, strict: true })).close)
  return {
    now,
    backend: digipay({ baseUrl, companyId }),
    code: (to: string) => service.outbox.latest(to)?.code ?? 'none',
  }
}

test.each<Identifier>([mobile, { kind: 'phone', value: '+445528888852' }])(
  '[ID-01] $value signs in with the code that was sent there',
  async identifier => {
    const { backend, code } = setUp({ companyId })
    const challenge = await backend.requestOtp(identifier, neverAborted)
    const session = await backend.verifyOtp(challenge, code(identifier.value), neverAborted)
    expect(session).toMatchObject({ userId: 'bccea2ac4114b5aaa790221f72d37990', profile: {} })
    expect(session.raw['token']).toEqual({ type: 'Token', token: session.accessToken })
  },
)

test.each([{ invalidJsonErrors: false }, { invalidJsonErrors: true }])(
  '[NET-10] every error is recognised, even if its body is not JSON: %o',
  async options => {
    const { backend, code, now } = setUp(options)
    const nobody = { kind: 'mobile', value: '+4412' } as const
    await expect(backend.requestOtp(nobody, neverAborted)).rejects.toMatchObject({
      code: 'identifier-rejected',
    })

    const challenge = await backend.requestOtp(mobile, neverAborted)
    await expect(backend.requestOtp(mobile, neverAborted)).rejects.toMatchObject({
      code: 'rate-limited',
      retryAfterMs: 30_000,
    })
    const right = code(mobile.value)
    const wrong = right === '100000' ? '100001' : '100000'
    await expect(backend.verifyOtp(challenge, wrong, neverAborted)).rejects.toMatchObject({
      code: 'code-rejected',
    })
    now.advance(300_000)
    await expect(backend.verifyOtp(challenge, right, neverAborted)).rejects.toMatchObject({
      code: 'code-expired',
    })
  },
)

test('[NET-10] without a proxy that adds the token, every request is forbidden', async () => {
  const { backend } = setUp({ token: 'secret', companyId })
  await expect(backend.requestOtp(mobile, neverAborted)).rejects.toMatchObject({ code: 'forbidden' })
})
