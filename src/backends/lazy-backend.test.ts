import { expect, test, vi } from 'vitest'
import type { Identifier } from '../domain/identifier.js'
import type { TokenSession } from '../domain/login-session.js'
import { lazyBackend, type BackendInfo, type BackendOperations } from './lazy-backend.js'

const info: BackendInfo = {
  name: 'acme',
  identifiers: ['email'],
  code: { length: 6, alphabet: 'digits' },
  hasQr: true,
}
const identifier: Identifier = { kind: 'email', value: 'ada@example.com' }
const challenge = { identifier, ref: { id: '1' }, expiresAt: 0 }
const session = { accessToken: 't', profile: {}, raw: {} }
const ticket = { ref: { token: 't' }, payload: 't', expiresAt: 0 }
const neverAborted = new AbortController().signal

function createOperations() {
  return {
    requestOtp: vi.fn(async () => challenge),
    verifyOtp: vi.fn(async () => session),
    qr: { create: vi.fn(async () => ticket), check: vi.fn(async () => ({ status: 'pending' as const })) },
  } satisfies BackendOperations<TokenSession>
}

test('the facts about a backend are there without loading its operations', () => {
  const load = vi.fn(async () => createOperations())
  const { name, identifiers, code, qr, google } = lazyBackend(info, load)
  expect({ name, identifiers, code, google }).toEqual({ ...info, hasQr: undefined, google: undefined })
  expect(qr).toBeDefined()
  expect(lazyBackend({ ...info, hasQr: false }, load).qr).toBeUndefined()
  expect(load).not.toHaveBeenCalled()
})

test('the operations are loaded once, however many requests are made', async () => {
  const operations = createOperations()
  const load = vi.fn(async () => operations)
  const backend = lazyBackend(info, load)
  backend.prepare?.()
  const results = await Promise.all([
    backend.requestOtp(identifier, neverAborted),
    backend.verifyOtp(challenge, '123456', neverAborted),
    backend.qr?.create(neverAborted),
    backend.qr?.check(ticket, neverAborted),
  ])
  expect(results).toEqual([challenge, session, ticket, { status: 'pending' }])
  expect(operations.requestOtp.mock.calls).toEqual([[identifier, neverAborted]])
  expect(operations.verifyOtp.mock.calls).toEqual([[challenge, '123456', neverAborted]])
  expect(operations.qr.create.mock.calls).toEqual([[neverAborted]])
  expect(operations.qr.check.mock.calls).toEqual([[ticket, neverAborted]])
  expect(load).toHaveBeenCalledOnce()
})

test('operations that fail to load throw not-loaded, and the next request loads them again', async () => {
  const operations = createOperations()
  const load = vi.fn(async () => operations).mockRejectedValueOnce(new TypeError('Failed to fetch module'))
  const backend = lazyBackend(info, load)
  await expect(backend.requestOtp(identifier, neverAborted)).rejects.toMatchObject({
    name: 'LoginError',
    code: 'not-loaded',
  })
  expect(operations.requestOtp).not.toHaveBeenCalled()
  await expect(backend.requestOtp(identifier, neverAborted)).resolves.toBe(challenge)
})

test('prepare ignores a failed load', async () => {
  const load = vi.fn(() => Promise.reject(new TypeError('Failed to fetch module')))
  const backend = lazyBackend(info, load)
  expect(backend.prepare?.()).toBeUndefined()
  await vi.waitFor(() => expect(load.mock.settledResults).toMatchObject([{ type: 'rejected' }]))
  await expect(backend.qr?.create(neverAborted)).rejects.toMatchObject({ code: 'not-loaded' })
  expect(load).toHaveBeenCalledTimes(2)
})

test('resendOtp requests another code if the backend cannot resend', async () => {
  const plain = createOperations()
  const resendOtp = vi.fn(async () => ({ ...challenge, expiresAt: 1 }))
  const able = { ...createOperations(), resendOtp }

  expect(await lazyBackend(info, async () => able).resendOtp?.(challenge, neverAborted)).toMatchObject({
    expiresAt: 1,
  })
  expect(resendOtp.mock.calls).toEqual([[challenge, neverAborted]])
  expect(able.requestOtp).not.toHaveBeenCalled()

  expect(await lazyBackend(info, async () => plain).resendOtp?.(challenge, neverAborted)).toBe(challenge)
  expect(plain.requestOtp.mock.calls).toEqual([[identifier, neverAborted]])
})

const google = {
  href: () => 'https://id.example/google',
  stateParameter: 'nonce',
  issuer: 'https://id.example',
}

test('a backend with Google has its link at once, and finishes with the operations', async () => {
  const finish = vi.fn(async () => session)
  const backend = lazyBackend({ ...info, google }, async () => ({
    ...createOperations(),
    google: { finish },
  }))
  expect(backend.google).toMatchObject(google)
  expect(await backend.google?.finish('one-time', neverAborted)).toBe(session)
  expect(finish.mock.calls).toEqual([['one-time', neverAborted]])
})

test('operations without what was announced throw a LoginError that says so', async () => {
  const { requestOtp, verifyOtp } = createOperations()
  const backend = lazyBackend({ ...info, google }, async () => ({ requestOtp, verifyOtp }))
  const missing = (part: string) => ({
    name: 'LoginError',
    code: 'rejected',
    cause: `this backend has no ${part}`,
  })
  await expect(backend.qr?.create(neverAborted)).rejects.toMatchObject(missing('qr'))
  await expect(backend.qr?.check(ticket, neverAborted)).rejects.toMatchObject(missing('qr'))
  await expect(backend.google?.finish('one-time', neverAborted)).rejects.toMatchObject(missing('google'))
})
