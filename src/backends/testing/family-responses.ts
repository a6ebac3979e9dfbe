import type { Answer, BackendUnderTest, DocumentedError } from '../../contract-tests/index.js'

// For tests: what the servers of the Werify family answer, as their documents show it.

export const NOW = Date.UTC(2026, 10, 21, 12, 0, 0)

export const IDENTIFIERS = {
  email: 'hi@trader4.net',
  mobile: '+447888872720',
  phone: '+445528888852',
  crypto: 'bc1uw48ht4287287',
}

/** The envelope of newer servers. */
export const newer = (results: unknown): Answer => ({
  status: 200,
  body: { succeed: true, message: 'OK', results, metas: [] },
})

/** The envelope of older servers. */
export const older = (result: unknown): Answer => ({
  status: 200,
  body: { succeed: true, message: 'OK', result, meta: [] },
})

export const PROFILE = {
  first_name: 'Ada',
  middle_name: null,
  last_name: 'Lovelace',
  email: 'ada@example.com',
  mobile: '+447888872720',
  phone_number: null,
  country: 'GB',
  language: 'en-US',
  timezone: 'Europe/London',
  currency: 'GBP',
  last_connection: '2026-11-21T12:00:00.123456Z',
  private: false,
  avatar: 'https://example.com/ada.png',
  access_token: 'access-token-of-ada',
  token_type: 'bearer',
}

const refused = (status: number, more: object = {}): Answer => ({
  status,
  body: { succeed: false, message: '', results: [], metas: [], ...more },
})
const page = (status: number): Answer => ({
  status,
  headers: { 'Content-Type': 'text/html; charset=utf-8' },
  text: '<!DOCTYPE html><title>Server Error</title>',
})
const invalid: Answer = {
  status: 422,
  body: { message: 'The identifier is invalid.', errors: { identifier: ['The identifier is invalid.'] } },
}
const tooMany: Answer = {
  status: 429,
  headers: { 'Retry-After': '37', 'X-RateLimit-Limit': '60', 'X-RateLimit-Remaining': '0' },
  body: { message: 'Too Many Attempts.' },
}
const failed: Answer = { status: 500, body: { message: 'Server Error' } }

/** What the status of a refusal says by itself, whatever was asked for. */
const plain = (['requestOtp', 'verifyOtp', 'qr.create'] as const).flatMap((step): DocumentedError[] => [
  [step, page(403), 'forbidden'],
  [step, refused(401, { code: 'invalid_client' }), 'forbidden'],
  [step, { status: 408 }, 'timeout'],
  [step, refused(402), 'rejected'],
  [step, page(418), 'rejected'],
  [step, refused(423), 'locked'],
  [step, refused(451), 'rejected'],
  [step, tooMany, 'rate-limited'],
  [step, { ...tooMany, headers: {}, body: { error: 'slow_down' } }, 'rate-limited'],
  [step, failed, 'server-error'],
  [step, page(500), 'server-error'],
  [step, refused(200, { message: 'It did not work.' }), 'rejected'],
])

/** What they refuse, and why. */
export const ERRORS: readonly DocumentedError[] = [
  ...plain,

  ['requestOtp', refused(401), 'forbidden'],
  ['requestOtp', refused(404), 'rejected'],
  ['requestOtp', invalid, 'identifier-rejected'],
  ['requestOtp', refused(400), 'identifier-rejected'],
  ['requestOtp', refused(423, { code: 'otp_locked' }), 'locked'],

  ['verifyOtp', refused(401), 'code-rejected'],
  ['verifyOtp', refused(404), 'code-expired'],
  ['verifyOtp', refused(410), 'code-expired'],
  ['verifyOtp', invalid, 'code-expired'],
  ['verifyOtp', refused(400), 'rejected'],
  ['verifyOtp', refused(401, { code: 'otp_invalid', attempts_left: 2 }), 'code-rejected'],
  ['verifyOtp', refused(401, { code: 'otp_used' }), 'code-expired'],
  ['verifyOtp', refused(401, { code: 'otp_expired' }), 'code-expired'],
  ['verifyOtp', refused(423, { code: 'otp_locked' }), 'locked'],

  ['qr.create', refused(401), 'forbidden'],
  ['qr.create', refused(404), 'rejected'],

  ['qr.check', refused(400), 'rejected'],
  ['qr.check', invalid, 'rejected'],
  ['qr.check', page(403), 'forbidden'],
  ['qr.check', refused(401, { code: 'invalid_client' }), 'forbidden'],
  ['qr.check', { status: 408 }, 'timeout'],
  ['qr.check', tooMany, 'rate-limited'],
  ['qr.check', failed, 'server-error'],
  ['qr.check', page(500), 'server-error'],
]

/** What Trader4 makes of the code that Google led back with. */
export const GOOGLE_ERRORS: readonly DocumentedError[] = [
  ...[400, 401, 404, 409, 410].map((status): DocumentedError => [
    'google.finish',
    refused(status),
    'google-failed',
  ]),
  ['google.finish', invalid, 'google-failed'],
  ['google.finish', page(403), 'forbidden'],
  ['google.finish', tooMany, 'rate-limited'],
  ['google.finish', failed, 'server-error'],
  ['google.finish', page(500), 'server-error'],
  ['google.finish', refused(200, { message: 'It did not work.' }), 'rejected'],
]

/** No document says what a check answers until the phone approves: servers are known to use all of these. */
export const STATUSES: NonNullable<BackendUnderTest['qr']>['statuses'] = {
  pending: [
    refused(401),
    refused(200),
    { status: 202 },
    { status: 204 },
    { status: 425 },
    { status: 428 },
    { status: 400, body: { error: 'authorization_pending' } },
  ],
  'slow-down': [
    { status: 400, body: { error: 'slow_down' } },
    { status: 429, body: { error: 'slow_down' } },
  ],
  scanned: [refused(200, { code: 'scanned' })],
  denied: [refused(403), { status: 400, body: { error: 'access_denied' } }],
  used: [refused(404), refused(409), refused(401, { code: 'AUTH_TOKEN_ALREADY_ACCEPTED' })],
  expired: [refused(410), { status: 400, body: { error: 'expired_token' } }],
}

/** A server that is asked to hold a check says that it did, or only takes its time. */
export const HELD: Answer = { ...refused(401), headers: { 'Preference-Applied': 'wait=25' } }
