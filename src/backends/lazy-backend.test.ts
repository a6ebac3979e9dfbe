import { expect, test, vi } from 'vitest'
import type { Identifier } from '../domain/identifier.js'
import type { TokenSession } from '../domain/login-session.js'
import { lazyBackend, type BackendFace, type BackendSteps } from './lazy-backend.js'

const face: BackendFace = {
  name: 'acme',
  identifiers: ['email'],
  code: { length: 6, alphabet: 'digits' },
  hasQr: true,
}
const identifier: Identifier = { kind: 'email', value: 'ada@example.com' }
const challenge = { identifier, ref: { id: '1' }, expiresAt: 0 }
const session = { accessToken: 't', profile: {}, raw: {} }
const ticket = { ref: { token: 't' }, payload: 't', expiresAt: 0 }
const patient = new AbortController().signal

function acmeSteps() {
  return {
    requestOtp: vi.fn(async () => challenge),
    verifyOtp: vi.fn(async () => session),
    qr: { create: vi.fn(async () => ticket), check: vi.fn(async () => ({ status: 'pending' as const })) },
  } satisfies BackendSteps<TokenSession>
}

test('what the first screen needs is there at once, and nothing is loaded for it', () => {
  const load = vi.fn(async () => acmeSteps())
  const { name, identifiers, code, qr, google } = lazyBackend(face, load)
  expect({ name, identifiers, code, google }).toEqual({ ...face, hasQr: undefined, google: undefined })
  expect(qr).toBeDefined()
  expect(lazyBackend({ ...face, hasQr: false }, load).qr).toBeUndefined()
  expect(load).not.toHaveBeenCalled()
})

test('the steps are loaded once, however many requests are made', async () => {
  const steps = acmeSteps()
  const load = vi.fn(async () => steps)
  const backend = lazyBackend(face, load)
  backend.prepare?.()
  const answers = await Promise.all([
    backend.requestOtp(identifier, patient),
    backend.verifyOtp(challenge, '123456', patient),
    backend.qr?.create(patient),
    backend.qr?.check(ticket, patient),
  ])
  expect(answers).toEqual([challenge, session, ticket, { status: 'pending' }])
  expect(steps.requestOtp.mock.calls).toEqual([[identifier, patient]])
  expect(steps.verifyOtp.mock.calls).toEqual([[challenge, '123456', patient]])
  expect(steps.qr.create.mock.calls).toEqual([[patient]])
  expect(steps.qr.check.mock.calls).toEqual([[ticket, patient]])
  expect(load).toHaveBeenCalledOnce()
})

test('steps that do not load say so once they are needed, and are loaded again', async () => {
  const steps = acmeSteps()
  const load = vi.fn(async () => steps).mockRejectedValueOnce(new TypeError('Failed to fetch module'))
  const backend = lazyBackend(face, load)
  await expect(backend.requestOtp(identifier, patient)).rejects.toMatchObject({
    name: 'LoginError',
    code: 'not-loaded',
  })
  expect(steps.requestOtp).not.toHaveBeenCalled()
  await expect(backend.requestOtp(identifier, patient)).resolves.toBe(challenge)
})

test('preparing says nothing of what does not load', async () => {
  const load = vi.fn(() => Promise.reject(new TypeError('Failed to fetch module')))
  const backend = lazyBackend(face, load)
  expect(backend.prepare?.()).toBeUndefined()
  await vi.waitFor(() => expect(load.mock.settledResults).toMatchObject([{ type: 'rejected' }]))
  await expect(backend.qr?.create(patient)).rejects.toMatchObject({ code: 'not-loaded' })
  expect(load).toHaveBeenCalledTimes(2)
})

test('another code is resent where a server can do that, and asked for again where it cannot', async () => {
  const plain = acmeSteps()
  const resendOtp = vi.fn(async () => ({ ...challenge, expiresAt: 1 }))
  const able = { ...acmeSteps(), resendOtp }

  expect(await lazyBackend(face, async () => able).resendOtp?.(challenge, patient)).toMatchObject({
    expiresAt: 1,
  })
  expect(resendOtp.mock.calls).toEqual([[challenge, patient]])
  expect(able.requestOtp).not.toHaveBeenCalled()

  expect(await lazyBackend(face, async () => plain).resendOtp?.(challenge, patient)).toBe(challenge)
  expect(plain.requestOtp.mock.calls).toEqual([[identifier, patient]])
})

test('a backend that has no QR after all ends in an error, and not in a crash', async () => {
  const { requestOtp, verifyOtp } = acmeSteps()
  const backend = lazyBackend(face, async () => ({ requestOtp, verifyOtp }))
  await expect(backend.qr?.create(patient)).rejects.toMatchObject({ name: 'LoginError', code: 'rejected' })
})
