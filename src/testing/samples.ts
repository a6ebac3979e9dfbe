import type { Identifier } from '../domain/identifier.js'
import type { LoginErrorCode } from '../domain/login-error.js'
import type { OtpChallenge } from '../domain/otp-challenge.js'
import type { QrTicket } from '../domain/qr-ticket.js'

// Sample identifiers, challenges and tickets.

/** Time at which tests begin, in epoch milliseconds. */
export const START = Date.UTC(2026, 10, 20, 9, 30)
export const MINUTE = 60_000

export const ada: Identifier = { kind: 'email', value: 'ada@example.com' }
export const bob: Identifier = { kind: 'mobile', value: '+447888872720' }

export function challengeFor(identifier: Identifier, more: Partial<OtpChallenge> = {}): OtpChallenge {
  return { identifier, ref: { id: '1', hash: 'h' }, expiresAt: START + 5 * MINUTE, ...more }
}

export function ticketNamed(name: string, more: Partial<QrTicket> = {}): QrTicket {
  return { ref: { token: name }, payload: `werify:${name}`, expiresAt: START + 3 * MINUTE, ...more }
}

/** Every error code. */
export const errorCodes: readonly LoginErrorCode[] = Object.values({
  offline: 'offline',
  network: 'network',
  timeout: 'timeout',
  'not-loaded': 'not-loaded',
  'widget-error': 'widget-error',
  'bad-response': 'bad-response',
  'server-error': 'server-error',
  'rate-limited': 'rate-limited',
  locked: 'locked',
  forbidden: 'forbidden',
  'identifier-rejected': 'identifier-rejected',
  'code-rejected': 'code-rejected',
  'code-expired': 'code-expired',
  'google-failed': 'google-failed',
  rejected: 'rejected',
} satisfies { [Code in LoginErrorCode]: Code })
