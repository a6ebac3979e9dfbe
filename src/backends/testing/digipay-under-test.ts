import type { Answer, BackendUnderTest, DocumentedError } from '../../contract-tests/index.js'
import { digipay } from '../digipay/backend.js'

// For tests: what Digipay answers, as its document shows it.

const refused: Answer['body'] = { success: 0, error: [1], data: { message: 'BAD_REQUEST' } }

/** A refusal as the document prints it, which is no JSON. */
const AS_PRINTED = `{
"success": 0,
"error"": [1],
"data": {
"message": "BAD_REQUEST",
}
}`

/** What means the same, whatever was asked for. */
const plain = (['requestOtp', 'verifyOtp'] as const).flatMap((step): DocumentedError[] => [
  [step, { status: 500, body: refused }, 'server-error'],
  [step, { status: 500, text: AS_PRINTED }, 'server-error'],
  [step, { status: 401, body: refused }, 'forbidden'],
  [step, { status: 403, body: refused }, 'forbidden'],
  [step, { status: 429, headers: { 'Retry-After': '37' }, body: refused }, 'rate-limited'],
  [step, { status: 200, body: refused }, 'rejected'],
  [step, { status: 200, text: AS_PRINTED }, 'bad-response'],
  [step, { status: 201, body: { success: 1, error: [], data: {} } }, 'bad-response'],
])

export const digipayUnderTest: BackendUnderTest = {
  name: 'digipay',
  backend: () => digipay({ baseUrl: 'https://proxy.example.com/digipay/v3/auth' }),
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
    ...plain,
    ['requestOtp', { status: 400, body: refused }, 'identifier-rejected'],
    ['requestOtp', { status: 400, text: AS_PRINTED }, 'identifier-rejected'],
    ['requestOtp', { status: 404, body: refused }, 'rejected'],
    ['verifyOtp', { status: 400, body: refused }, 'code-rejected'],
    ['verifyOtp', { status: 400, text: AS_PRINTED }, 'code-rejected'],
    ['verifyOtp', { status: 404, body: refused }, 'code-expired'],
    ['verifyOtp', { status: 404, text: AS_PRINTED }, 'code-expired'],
  ],
}
