import { NUMBER_CHANNELS } from '../domain/channel.js'
import { IDENTIFIER_KINDS } from '../domain/identifier-kinds.js'
import { LoginError } from '../domain/login-error.js'
import type { LoginSession } from '../domain/login-session.js'
import type { OtpChallenge } from '../domain/otp-challenge.js'
import { assertDrawable, type QrStatus, type QrTicket } from '../domain/qr-ticket.js'
import { toRecord } from '../domain/to-record.js'

// Checks of what a backend of a host's own may return. Nonsense would take the widget down while it renders.

const STATUSES: readonly QrStatus['status'][] = [
  'pending',
  'held',
  'slow-down',
  'scanned',
  'denied',
  'expired',
  'used',
  'granted',
]

/** @throws {LoginError} `bad-response`, if a time is no time, or the identifier or the channel is unknown */
export function assertChallenge({
  identifier,
  expiresAt,
  resendAt = 0,
  channel = 'sms',
}: OtpChallenge): void {
  assertIdentifier(identifier)
  assert(NUMBER_CHANNELS.includes(channel), 'an unknown channel')
  assert(Number.isFinite(expiresAt) && Number.isFinite(resendAt), 'a challenge with a time that is none')
}

/** @throws {LoginError} `bad-response`, for neither a token nor an identifier */
export function assertSession(session: LoginSession): void {
  if (!session.accessToken) assertIdentifier(toRecord(session)['identifier'])
}

/** @throws {LoginError} `bad-response`, if the ticket cannot be drawn, or its expiry is no time */
export function assertTicket({ payload, expiresAt }: QrTicket): void {
  assert(Number.isFinite(expiresAt), 'a ticket with a time that is none')
  assertPayload(payload)
}

/** @throws {LoginError} `bad-response`, for an unknown status, or a payload that cannot be drawn */
export function assertStatus(answer: QrStatus): void {
  assert(STATUSES.includes(answer.status), 'an unknown status of a ticket')
  if ('payload' in answer && answer.payload !== undefined) assertPayload(answer.payload)
  if ('device' in answer && answer.device !== undefined) assertText(answer.device, 'the name of a phone')
}

function assertIdentifier(identifier: unknown): void {
  const { kind, value } = toRecord(identifier)
  assert(
    IDENTIFIER_KINDS.some(known => known === kind),
    'an unknown kind of identifier',
  )
  assertText(value, 'an identifier')
}

function assertPayload(payload: string): void {
  // Half of a surrogate pair has no UTF-8, and the drawing of a QR code throws.
  assertText(payload, 'a QR payload')
  assert(!/\p{Cs}/u.test(payload), 'a QR payload with half a character')
  assertDrawable({ payload })
}

function assertText(value: unknown, name: string): void {
  assert(typeof value === 'string', `${name} that is no text`)
}

function assert(isValid: boolean, cause: string): void {
  if (!isValid) throw new LoginError('bad-response', { cause })
}
