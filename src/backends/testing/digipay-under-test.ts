import type { Answer, BackendUnderTest, DocumentedError } from '../../contract-tests/index.js'
import { digipay } from '../digipay/backend.js'

// For tests: Digipay's responses, as documented.

const errorBody: Answer['body'] = { success: 0, error: [1], data: { message: 'BAD_REQUEST' } }

/** Error as the documentation prints it, which is invalid JSON. */
const INVALID_JSON = `{
"success": 0,
"error"": [1],
"data": {
"message": "BAD_REQUEST",
}
}`

/** Errors that mean the same for every operation. */
const commonErrors = (['requestOtp', 'verifyOtp'] as const).flatMap((operation): DocumentedError[] => [
  [operation, { status: 500, body: errorBody }, 'server-error'],
  [operation, { status: 500, text: INVALID_JSON }, 'server-error'],
  [operation, { status: 401, body: errorBody }, 'forbidden'],
  [operation, { status: 403, body: errorBody }, 'forbidden'],
  [operation, { status: 429, headers: { 'Retry-After': '37' }, body: errorBody }, 'rate-limited'],
  [operation, { status: 200, body: errorBody }, 'rejected'],
  [operation, { status: 200, text: INVALID_JSON }, 'bad-response'],
  [operation, { status: 201, body: { success: 1, error: [], data: {} } }, 'bad-response'],
])

export const digipayUnderTest: BackendUnderTest = {
  name: 'digipay',
  backend: () => digipay({ baseUrl: 'https://proxy.example.com/digipay/v3/auth' }),
  passesExtra: true,
  identifiers: { mobile: '+919865878965', phone: '+445528888852' },
  code: '321465',
  answers: {
    sent: {
      status: 200,
      body: { success: 1, error: [], data: { message: 'OTP is sent to your mobile number.' } },
      needs: ['success'],
    },
    verified: {
      status: 200,
      body: {
        success: 1,
        error: [],
        data: {
          message: 'Phone number successfully verified.',
          token: { type: 'Token', token: 'eyJhbGciOiJIUzUxMiJ9.eyJpYXQiOjE2NDc0OTEyMjR9.S_YjH-vZSvv495p5' },
          user_id: 'bccea2ac4114b5aaa790221f72d3799',
        },
      },
      needs: ['success', 'data.token.token', 'data.user_id'],
    },
  },
  errors: [
    ...commonErrors,
    ['requestOtp', { status: 400, body: errorBody }, 'identifier-rejected'],
    ['requestOtp', { status: 400, text: INVALID_JSON }, 'identifier-rejected'],
    ['requestOtp', { status: 404, body: errorBody }, 'rejected'],
    ['verifyOtp', { status: 400, body: errorBody }, 'code-rejected'],
    ['verifyOtp', { status: 400, text: INVALID_JSON }, 'code-rejected'],
    ['verifyOtp', { status: 404, body: errorBody }, 'code-expired'],
    ['verifyOtp', { status: 404, text: INVALID_JSON }, 'code-expired'],
  ],
}
