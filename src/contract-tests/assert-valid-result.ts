import { expect } from 'vitest'
import { NUMBER_CHANNELS } from '../domain/channel.js'
import type { OperationName } from '../backends/login-backend.js'
import { toRecord } from '../domain/to-record.js'

/** Cameras of phones cannot read a denser QR code. */
const MOST_PAYLOAD_BYTES = 300

/** Asserts that the result of an operation is all that `LoginBackend` promises. */
export function assertValidResult(operation: OperationName, value: unknown): void {
  const result = toRecord(value)
  switch (operation) {
    case 'requestOtp':
    case 'resendOtp':
      return assertChallenge(result)
    case 'verifyOtp':
    case 'google.finish':
      return assertSession(result)
    case 'qr.create':
      return assertTicket(result)
    case 'qr.check':
      expect(result).toHaveProperty('status', 'granted')
      return assertSession(toRecord(result['session']))
  }
}

/** Asserts that a status of a ticket, other than `granted`, says no more than `QrStatus` has. */
export function assertValidStatus(value: unknown): void {
  const { status, payload, device, ...others } = toRecord(value)
  const isPending = ['pending', 'held', 'slow-down'].includes(String(status))
  if (payload !== undefined) {
    expect(isPending, 'a payload of a ticket that is pending').toBe(true)
    assertPayload(payload)
  }
  if (device !== undefined) {
    expect(status, 'status with a device').toBe('scanned')
    expect(device, 'device').toBeTypeOf('string')
  }
  expect(others, 'unknown members').toEqual({})
}

type Members = Readonly<Record<string, unknown>>

function assertChallenge({ identifier, ref, expiresAt, resendAt, channel, ...others }: Members) {
  expect(identifier, 'identifier').toEqual({ kind: expect.any(String), value: expect.any(String) })
  assertStrings(ref, 'ref')
  assertFuture(expiresAt, 'expiresAt')
  if (resendAt !== undefined) assertFuture(resendAt, 'resendAt')
  if (channel !== undefined) expect(NUMBER_CHANNELS, 'channel').toContain(channel)
  expect(others, 'unknown members').toEqual({})
}

function assertTicket(members: Members) {
  const { ref, payload, expiresAt, intervalMs, mayHold, matchCode, imageUrl, downloadUrl, ...others } =
    members
  assertStrings(ref, 'ref')
  assertPayload(payload)
  assertFuture(expiresAt, 'expiresAt')
  if (intervalMs !== undefined) expect(intervalMs, 'intervalMs').toSatisfy(Number.isFinite)
  if (mayHold !== undefined) expect(mayHold, 'mayHold').toBeTypeOf('boolean')
  if (matchCode !== undefined)
    expect(matchCode, 'matchCode').toEqual(expect.stringMatching(/^[a-z\d]{1,8}$/i))
  if (imageUrl !== undefined) assertSecureUrl(imageUrl, 'imageUrl')
  if (downloadUrl !== undefined) assertSecureUrl(downloadUrl, 'downloadUrl')
  expect(others, 'unknown members').toEqual({})
}

function assertPayload(payload: unknown) {
  expect(payload, 'payload').toEqual(expect.stringMatching(/./))
  expect(new TextEncoder().encode(String(payload)).length, 'bytes of payload').toBeLessThanOrEqual(
    MOST_PAYLOAD_BYTES,
  )
}

/** Accepts a token with a profile, or a verified identifier without a token. */
function assertSession({ accessToken, userId, expiresAt, profile, identifier, raw }: Members) {
  expect(raw, 'raw').toBeTypeOf('object')
  if (identifier === undefined) {
    expect(accessToken, 'accessToken').toEqual(expect.stringMatching(/./))
    if (userId !== undefined) expect(userId, 'userId').toEqual(expect.stringMatching(/./))
    assertStrings(profile, 'profile')
    if (expiresAt !== undefined) assertFuture(expiresAt, 'expiresAt')
  } else {
    expect(identifier, 'identifier').toEqual({ kind: expect.any(String), value: expect.any(String) })
    expect(accessToken, 'accessToken').toBeUndefined()
  }
}

function assertStrings(object: unknown, name: string) {
  expect(object, name).toBeTypeOf('object')
  for (const [key, value] of Object.entries(toRecord(object)))
    expect(value, `${name}.${key}`).toBeTypeOf('string')
}

function assertSecureUrl(address: unknown, name: string) {
  const url = URL.canParse(String(address)) ? new URL(String(address)) : undefined
  const isLocal = ['localhost', '127.0.0.1', '[::1]'].includes(url?.hostname ?? '')
  expect(isLocal ? ['https:', 'http:'] : ['https:'], name).toContain(url?.protocol)
}

function assertFuture(time: unknown, name: string) {
  expect(time, name).toSatisfy(Number.isFinite)
  expect(time, name).toBeGreaterThan(Date.now())
}
