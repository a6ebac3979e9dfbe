import type { Answer, BackendUnderTest, DocumentedError } from '../../contract-tests/index.js'
import { d7 } from '../d7/backend.js'

// For tests: what D7 answers, as its documents show it.

const open = { otp_id: '86b24910-2d1e-4257-b6d4-e6b829e50e84', status: 'OPEN', expiry: 600 }

/** A refusal of the service itself. */
const refused = (status: number, code: string): Answer => ({
  status,
  body: { detail: { code, message: 'Invalid OTP code or OTP code expired' } },
})
/** What it says of fields that it does not take. */
const invalid = (...loc: readonly (string | number)[]): Answer => ({
  status: 422,
  body: { detail: [{ loc, msg: 'field required', type: 'value_error.missing' }] },
})
const said = (status: number, detail: string): Answer => ({ status, body: { detail } })
const verdict = (status: string): Answer => ({ status: 200, body: { status } })

/** What means the same, whatever was asked for. */
const plain = (['requestOtp', 'resendOtp', 'verifyOtp'] as const).flatMap((step): DocumentedError[] => [
  [step, refused(401, 'ACCESS_TOKEN_EXPIRED'), 'forbidden'],
  [step, refused(400, 'ACCESS_TOKEN_MISSING'), 'forbidden'],
  [step, { status: 401 }, 'forbidden'],
  [step, said(402, 'Insufficient balance'), 'forbidden'],
  [step, { status: 403, headers: { 'Content-Type': 'text/plain' }, text: 'Forbidden' }, 'forbidden'],
  [step, { status: 408 }, 'timeout'],
  [step, { ...said(429, 'Too many requests'), headers: { 'Retry-After': '37' } }, 'rate-limited'],
  [step, { status: 500, body: {} }, 'server-error'],
  [step, verdict('PENDING'), 'bad-response'],
  [step, { status: 201, body: { ...open, status: 'APPROVED' } }, 'bad-response'],
  [step, { status: 204 }, 'bad-response'],
])

export const d7UnderTest: BackendUnderTest = {
  name: 'd7',
  backend: () => d7({ baseUrl: 'https://app.example.com/login/d7' }),
  identifiers: { mobile: '+447888872720', phone: '+445528888852' },
  code: '689237',
  answers: {
    sent: { status: 200, body: open, needs: ['otp_id', 'status'] },
    resent: { status: 200, body: { ...open, resend_count: 1 }, needs: ['otp_id', 'status'] },
    verified: { ...verdict('APPROVED'), needs: ['status'] },
  },
  errors: [
    ...plain,
    ['requestOtp', said(400, 'Bad request'), 'rejected'],
    ['requestOtp', { status: 404 }, 'rejected'],
    ['requestOtp', invalid('string', 0), 'identifier-rejected'],
    ['requestOtp', invalid('body', 'recipient'), 'identifier-rejected'],
    ['requestOtp', invalid('body', 'originator'), 'rejected'],

    [
      'resendOtp',
      said(400, 'Frequent resend request, resend request need minimum 60 seconds delay'),
      'rate-limited',
    ],
    ['resendOtp', { status: 404 }, 'code-expired'],
    ['resendOtp', invalid('string', 0), 'code-expired'],
    ['resendOtp', invalid('body', 'otp_id'), 'code-expired'],

    ['verifyOtp', verdict('FAILED'), 'code-rejected'],
    ['verifyOtp', verdict('EXPIRED'), 'code-expired'],
    ['verifyOtp', verdict('ALREADY_VERIFIED'), 'code-expired'],
    ['verifyOtp', refused(400, 'INVALID_OTP_CODE'), 'code-rejected'],
    ['verifyOtp', { status: 400, body: {} }, 'code-rejected'],
    ['verifyOtp', { status: 404 }, 'code-expired'],
    ['verifyOtp', invalid('string', 0), 'code-rejected'],
    ['verifyOtp', invalid('body', 'otp_code'), 'code-rejected'],
    ['verifyOtp', invalid('body', 'otp_id'), 'code-expired'],
  ],
}
