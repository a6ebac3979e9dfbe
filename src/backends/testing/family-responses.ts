import type { Answer, BackendUnderTest, DocumentedError } from '../../contract-tests/index.js'

// For tests: responses of the Werify family's servers, as documented.

export const NOW = Date.UTC(2026, 10, 21, 12, 0, 0)

export const IDENTIFIERS = {
  email: 'hi@trader4.net',
  mobile: '+447888872720',
  phone: '+445528888852',
  crypto: 'bc1uw48ht4287287',
}

/** Success in the envelope of newer servers. */
export const toPluralSuccess = (results: unknown): Answer => ({
  status: 200,
  body: { succeed: true, message: 'OK', results, metas: [] },
})

/** Success in the envelope of older servers. */
export const toSingularSuccess = (result: unknown): Answer => ({
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

const toError = (status: number, more: object = {}): Answer => ({
  status,
  body: { succeed: false, message: '', results: [], metas: [], ...more },
})
const toHtmlError = (status: number): Answer => ({
  status,
  headers: { 'Content-Type': 'text/html; charset=utf-8' },
  text: '<!DOCTYPE html><title>Server Error</title>',
})
const validationError: Answer = {
  status: 422,
  body: {
    message: 'The identifier is invalid.',
    errors: { identifier: ['The identifier is invalid.'] },
  },
}
const tooManyRequests: Answer = {
  status: 429,
  headers: { 'Retry-After': '37', 'X-RateLimit-Limit': '60', 'X-RateLimit-Remaining': '0' },
  body: { message: 'Too Many Attempts.' },
}
const serverError: Answer = { status: 500, body: { message: 'Server Error' } }

/** Errors that mean the same for each of these operations. */
const commonErrors = (['requestOtp', 'verifyOtp', 'qr.create'] as const).flatMap(
  (operation): DocumentedError[] => [
    [operation, toHtmlError(403), 'forbidden'],
    [operation, toError(401, { code: 'invalid_client' }), 'forbidden'],
    [operation, { status: 408 }, 'timeout'],
    [operation, toError(402), 'rejected'],
    [operation, toHtmlError(418), 'rejected'],
    [operation, toError(423), 'locked'],
    [operation, toError(451), 'rejected'],
    [operation, tooManyRequests, 'rate-limited'],
    [operation, { ...tooManyRequests, headers: {}, body: { error: 'slow_down' } }, 'rate-limited'],
    [operation, serverError, 'server-error'],
    [operation, toHtmlError(500), 'server-error'],
    [operation, toError(200, { message: 'It did not work.' }), 'rejected'],
  ],
)

/** Errors of all servers of the family. */
export const ERRORS: readonly DocumentedError[] = [
  ...commonErrors,

  ['requestOtp', toError(401), 'forbidden'],
  ['requestOtp', toError(404), 'rejected'],
  ['requestOtp', validationError, 'identifier-rejected'],
  ['requestOtp', toError(400), 'identifier-rejected'],
  ['requestOtp', toError(423, { code: 'otp_locked' }), 'locked'],

  ['verifyOtp', toError(401), 'code-rejected'],
  ['verifyOtp', toError(404), 'code-expired'],
  ['verifyOtp', toError(410), 'code-expired'],
  ['verifyOtp', validationError, 'code-expired'],
  ['verifyOtp', toError(400), 'rejected'],
  ['verifyOtp', toError(401, { code: 'otp_invalid', attempts_left: 2 }), 'code-rejected'],
  ['verifyOtp', toError(401, { code: 'otp_used' }), 'code-expired'],
  ['verifyOtp', toError(401, { code: 'otp_expired' }), 'code-expired'],
  ['verifyOtp', toError(423, { code: 'otp_locked' }), 'locked'],

  ['qr.create', toError(401), 'forbidden'],
  ['qr.create', toError(404), 'rejected'],

  ['qr.check', toError(400), 'rejected'],
  ['qr.check', validationError, 'rejected'],
  ['qr.check', toHtmlError(403), 'forbidden'],
  ['qr.check', toError(401, { code: 'invalid_client' }), 'forbidden'],
  ['qr.check', { status: 408 }, 'timeout'],
  ['qr.check', tooManyRequests, 'rate-limited'],
  ['qr.check', serverError, 'server-error'],
  ['qr.check', toHtmlError(500), 'server-error'],
]

/** Errors of Trader4's exchange of Google's one-time code. */
export const GOOGLE_ERRORS: readonly DocumentedError[] = [
  ...[400, 401, 404, 409, 410].map((status): DocumentedError => [
    'google.finish',
    toError(status),
    'google-failed',
  ]),
  ['google.finish', validationError, 'google-failed'],
  ['google.finish', toHtmlError(403), 'forbidden'],
  ['google.finish', tooManyRequests, 'rate-limited'],
  ['google.finish', serverError, 'server-error'],
  ['google.finish', toHtmlError(500), 'server-error'],
  ['google.finish', toError(200, { message: 'It did not work.' }), 'rejected'],
]

/** No documentation says what a check answers before the phone approves. Servers are known to send all of these. */
export const STATUSES: NonNullable<BackendUnderTest['qr']>['statuses'] = {
  pending: [
    toError(401),
    toError(200),
    { status: 202 },
    { status: 204 },
    { status: 425 },
    { status: 428 },
    { status: 400, body: { error: 'authorization_pending' } },
    toError(200, { qr_payload: 'wrf-2' }),
  ],
  'slow-down': [
    { status: 400, body: { error: 'slow_down' } },
    { status: 429, body: { error: 'slow_down' } },
  ],
  scanned: [toError(200, { code: 'scanned' }), toError(200, { code: 'scanned', scanned_by: 'Sara’s phone' })],
  denied: [toError(403), { status: 400, body: { error: 'access_denied' } }],
  used: [toError(404), toError(409), toError(401, { code: 'AUTH_TOKEN_ALREADY_ACCEPTED' })],
  expired: [toError(410), { status: 400, body: { error: 'expired_token' } }],
}

/** Response to a check that the server has held. */
export const HELD_CHECK: Answer = { ...toError(401), headers: { 'Preference-Applied': 'wait=25' } }
