import { expect } from 'vitest'
import type { StepName } from './backend-under-test.js'

/** A QR code of more is too dense for the cameras of phones. */
const MOST_PAYLOAD_BYTES = 300

/** Expects of what a step gave all that the port says of it. */
export function expectWhole(step: StepName, value: unknown): void {
  const given = Object(value)
  switch (step) {
    case 'requestOtp':
    case 'resendOtp':
      return expectChallenge(given)
    case 'verifyOtp':
    case 'google.finish':
      return expectSession(given)
    case 'qr.create':
      return expectTicket(given)
    case 'qr.check':
      expect(given).toHaveProperty('status', 'granted')
      return expectSession(Object(given.session))
  }
}

type Given = Readonly<Record<string, unknown>>

function expectChallenge({ identifier, ref, expiresAt, resendAt, ...others }: Given) {
  expect(identifier, 'identifier').toEqual({ kind: expect.any(String), value: expect.any(String) })
  expectTexts(ref, 'ref')
  expectTime(expiresAt, 'expiresAt')
  if (resendAt !== undefined) expectTime(resendAt, 'resendAt')
  expect(others, 'what the port does not name').toEqual({})
}

function expectTicket(given: Given) {
  const { ref, payload, expiresAt, intervalMs, mayHold, matchCode, imageUrl, downloadUrl, ...others } = given
  expectTexts(ref, 'ref')
  expect(payload, 'payload').toEqual(expect.stringMatching(/./))
  expect(new TextEncoder().encode(String(payload)).length, 'bytes of payload').toBeLessThanOrEqual(
    MOST_PAYLOAD_BYTES,
  )
  expectTime(expiresAt, 'expiresAt')
  if (intervalMs !== undefined) expect(intervalMs, 'intervalMs').toSatisfy(Number.isFinite)
  if (mayHold !== undefined) expect(mayHold, 'mayHold').toBeTypeOf('boolean')
  if (matchCode !== undefined)
    expect(matchCode, 'matchCode').toEqual(expect.stringMatching(/^[a-z\d]{1,8}$/i))
  if (imageUrl !== undefined) expectAddress(imageUrl, 'imageUrl')
  if (downloadUrl !== undefined) expectAddress(downloadUrl, 'downloadUrl')
  expect(others, 'what the port does not name').toEqual({})
}

/** A token and a profile; or, where codes are only checked, whose the identifier is. */
function expectSession({ accessToken, userId, expiresAt, profile, identifier, raw }: Given) {
  expect(raw, 'raw').toBeTypeOf('object')
  if (identifier === undefined) {
    expect(accessToken, 'accessToken').toEqual(expect.stringMatching(/./))
    if (userId !== undefined) expect(userId, 'userId').toEqual(expect.stringMatching(/./))
    expectTexts(profile, 'profile')
    if (expiresAt !== undefined) expectTime(expiresAt, 'expiresAt')
  } else {
    expect(identifier, 'identifier').toEqual({ kind: expect.any(String), value: expect.any(String) })
    expect(accessToken, 'accessToken').toBeUndefined()
  }
}

function expectTexts(object: unknown, name: string) {
  expect(object, name).toBeTypeOf('object')
  for (const [key, value] of Object.entries(Object(object)))
    expect(value, `${name}.${key}`).toBeTypeOf('string')
}

function expectAddress(address: unknown, name: string) {
  const url = URL.canParse(String(address)) ? new URL(String(address)) : undefined
  const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(url?.hostname ?? '')
  expect(isHere ? ['https:', 'http:'] : ['https:'], name).toContain(url?.protocol)
}

function expectTime(time: unknown, name: string) {
  expect(time, name).toSatisfy(Number.isFinite)
  expect(time, name).toBeGreaterThan(Date.now())
}
