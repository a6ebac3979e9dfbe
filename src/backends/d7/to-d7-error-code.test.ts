import { expect, test } from 'vitest'
import type { LoginErrorCode } from '../../domain/login-error.js'
import { toD7ErrorCode, type D7Operation } from './to-d7-error-code.js'

const toCode = (operation: D7Operation, status: number, body?: unknown) =>
  toD7ErrorCode({ status, body, retryAfterMs: undefined, wasHeld: false }, operation)

test.each<[D7Operation, number, LoginErrorCode]>([
  ['requestOtp', 200, 'bad-response'],
  ['requestOtp', 299, 'bad-response'],
  ['requestOtp', 300, 'rejected'],
  ['requestOtp', 400, 'rejected'],
  ['requestOtp', 401, 'forbidden'],
  ['requestOtp', 402, 'forbidden'],
  ['requestOtp', 404, 'rejected'],
  ['requestOtp', 422, 'identifier-rejected'],
  ['requestOtp', 429, 'rate-limited'],
  ['requestOtp', 500, 'server-error'],
  ['resendOtp', 400, 'rejected'],
  ['resendOtp', 402, 'forbidden'],
  ['resendOtp', 404, 'code-expired'],
  ['resendOtp', 422, 'code-expired'],
  ['verifyOtp', 400, 'code-rejected'],
  ['verifyOtp', 402, 'forbidden'],
  ['verifyOtp', 404, 'code-expired'],
  ['verifyOtp', 422, 'code-rejected'],
])('[NET-10] where the body says nothing, %s that is answered with %d is %s', (operation, status, code) => {
  expect(toCode(operation, status)).toBe(code)
  expect(toCode(operation, status, { detail: 'CANARY' })).toBe(code)
})

const invalid = (...names: readonly (string | number)[]) => ({
  detail: names.map(name => ({ loc: ['body', name], msg: '', type: '' })),
})

test.each<[string, unknown, LoginErrorCode]>([
  ['a wrong code', { detail: { code: 'INVALID_OTP_CODE', message: '' } }, 'code-rejected'],
  ['an expired token of the account', { detail: { code: 'ACCESS_TOKEN_EXPIRED', message: '' } }, 'forbidden'],
  ['a code that is not known', { detail: { code: 'NO_ACCESS_TOKEN_', message: '' } }, 'server-error'],
  ['an invalid number', invalid('recipient'), 'identifier-rejected'],
  ['an invalid id', invalid('otp_id'), 'code-expired'],
  ['an invalid code', invalid('otp_code'), 'code-rejected'],
  ['an option of the host', invalid('originator'), 'rejected'],
  ['an option and the number', invalid('originator', 'recipient'), 'identifier-rejected'],
  ['a field that is not known', invalid('toString', 0), 'server-error'],
  ['no field', invalid(), 'server-error'],
])('[NET-10] a body that names %s is the same for every status', (_what, body, code) => {
  expect(toCode('requestOtp', 500, body)).toBe(code)
})
