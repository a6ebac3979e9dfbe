import type { Answer, BackendUnderTest, DocumentedError } from '../../contract-tests/index.js'
import { d7 } from '../d7/backend.js'

// For tests: D7's responses, as documented.

const open = { otp_id: '86b24910-2d1e-4257-b6d4-e6b829e50e84', status: 'OPEN', expiry: 600 }

/** Error of the service itself. */
const toServiceError = (status: number, code: string): Answer => ({
  status,
  body: { detail: { code, message: 'Invalid OTP code or OTP code expired' } },
})
/** Error of the validation, for the field at `loc`. */
const toValidationError = (...loc: readonly (string | number)[]): Answer => ({
  status: 422,
  body: { detail: [{ loc, msg: 'field required', type: 'value_error.missing' }] },
})
const toTextError = (status: number, detail: string): Answer => ({ status, body: { detail } })
const toVerification = (status: string): Answer => ({ status: 200, body: { status } })

/** Errors that mean the same for every operation. */
const commonErrors = (['requestOtp', 'resendOtp', 'verifyOtp'] as const).flatMap(
  (operation): DocumentedError[] => [
    [operation, toServiceError(401, 'ACCESS_TOKEN_EXPIRED'), 'forbidden'],
    [operation, toServiceError(400, 'ACCESS_TOKEN_MISSING'), 'forbidden'],
    [operation, { status: 401 }, 'forbidden'],
    [operation, toTextError(402, 'Insufficient balance'), 'forbidden'],
    [operation, { status: 403, headers: { 'Content-Type': 'text/plain' }, text: 'Forbidden' }, 'forbidden'],
    [operation, { status: 408 }, 'timeout'],
    [
      operation,
      { ...toTextError(429, 'Too many requests'), headers: { 'Retry-After': '37' } },
      'rate-limited',
    ],
    [operation, { status: 500, body: {} }, 'server-error'],
    [operation, toVerification('PENDING'), 'bad-response'],
    [operation, { status: 201, body: { ...open, status: 'APPROVED' } }, 'bad-response'],
    [operation, { status: 204 }, 'bad-response'],
  ],
)

export const d7UnderTest: BackendUnderTest = {
  name: 'd7',
  backend: () => d7({ baseUrl: 'https://app.example.com/login/d7' }),
  passesExtra: true,
  identifiers: { mobile: '+447888872720', phone: '+445528888852' },
  code: '689237',
  answers: {
    sent: { status: 200, body: open, needs: ['otp_id', 'status'] },
    resent: { status: 200, body: { ...open, resend_count: 1 }, needs: ['otp_id', 'status'] },
    verified: { ...toVerification('APPROVED'), needs: ['status'] },
  },
  errors: [
    ...commonErrors,
    ['requestOtp', toTextError(400, 'Bad request'), 'rejected'],
    ['requestOtp', { status: 404 }, 'rejected'],
    ['requestOtp', toValidationError('string', 0), 'identifier-rejected'],
    ['requestOtp', toValidationError('body', 'recipient'), 'identifier-rejected'],
    ['requestOtp', toValidationError('body', 'originator'), 'rejected'],

    [
      'resendOtp',
      toTextError(400, 'Frequent resend request, resend request need minimum 60 seconds delay'),
      'rate-limited',
    ],
    ['resendOtp', { status: 404 }, 'code-expired'],
    ['resendOtp', toValidationError('string', 0), 'code-expired'],
    ['resendOtp', toValidationError('body', 'otp_id'), 'code-expired'],

    ['verifyOtp', toVerification('FAILED'), 'code-rejected'],
    ['verifyOtp', toVerification('EXPIRED'), 'code-expired'],
    ['verifyOtp', toVerification('ALREADY_VERIFIED'), 'code-expired'],
    ['verifyOtp', toServiceError(400, 'INVALID_OTP_CODE'), 'code-rejected'],
    ['verifyOtp', { status: 400, body: {} }, 'code-rejected'],
    ['verifyOtp', { status: 404 }, 'code-expired'],
    ['verifyOtp', toValidationError('string', 0), 'code-rejected'],
    ['verifyOtp', toValidationError('body', 'otp_code'), 'code-rejected'],
    ['verifyOtp', toValidationError('body', 'otp_id'), 'code-expired'],
  ],
}
