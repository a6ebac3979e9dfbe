import { expect, test } from 'vitest'
import {
  errorResponse,
  reportResponse,
  resendRequest,
  resendResponse,
  sendRequest,
  sendResponse,
  verifyRequest,
  verifyResponse,
} from './contract.js'

const otp_id = '86b24910-2d1e-4257-b6d4-e6b829e50e84'
const send = { recipient: '+447888872720', originator: 'SignOTP', content: 'Your code is {}' }
const template = { recipient: send.recipient, originator: send.originator, template_id: 7 }

test.each<object>([
  {},
  { recipient: '+1234567' },
  { recipient: `+${'1'.repeat(15)}` },
  { originator: 'A' },
  { originator: 'SignOTP2026' },
  { originator: 'Sign OTP' },
  { content: '{}' },
  { content: 'Your code:\n{}\n' },
  { content: 'Your {code} is {}}' },
  { expiry: 1, retry_delay: 0, retry_count: 0 },
  { data_coding: 'text' },
  { data_coding: 'unicode' },
  { data_coding: 'auto' },
  { otp_code_length: 2, otp_type: 'numeric' },
  { otp_code_length: 10, otp_type: 'alpha' },
  { otp_type: 'alphanumeric', channel: 'sms' },
])('D7 sends a code for a body with %o', change => {
  expect(sendRequest.safeParse({ ...send, ...change }).success).toBe(true)
})

test.each<object>([
  { recipient: '447888872720' },
  { recipient: '+123456' },
  { recipient: `+${'1'.repeat(16)}` },
  { recipient: 'tel:+447888872720' },
  { originator: '' },
  { originator: 'SignOTP20261' },
  { originator: undefined },
  { content: '' },
  { content: 'Your code' },
  { content: '{} or {}' },
  { content: '{}{}' },
  { template_id: 7 },
  { content: undefined },
  { expiry: 0 },
  { expiry: 1.5 },
  { retry_delay: -1 },
  { retry_count: -1 },
  { data_coding: '' },
  { otp_code_length: 1 },
  { otp_code_length: 11 },
  { otp_type: '' },
  { more: 'x' },
])('D7 refuses a body with %o', change => {
  expect(sendRequest.safeParse({ ...send, ...change }).success).toBe(false)
})

test.each([
  [7, true],
  ['login', true],
  ['', false],
  [1.5, false],
])('D7 takes the template %o: %o', (template_id, isTaken) => {
  expect(sendRequest.safeParse({ ...template, template_id }).success).toBe(isTaken)
})

test('D7 says that the message is missing', () => {
  const { error } = sendRequest.safeParse({ ...send, content: undefined })
  expect(error?.issues.map(({ path }) => path)).toEqual([['content']])
})

test.each([
  [{ otp_id, otp_code: 'aZ' }, true],
  [{ otp_id, otp_code: '0123456789' }, true],
  [{ otp_id, otp_code: '1' }, false],
  [{ otp_id, otp_code: '01234567890' }, false],
  [{ otp_id, otp_code: '12-34' }, false],
  [{ otp_id }, false],
  [{ otp_code: '123456' }, false],
  [{ otp_id: `${otp_id}0`, otp_code: '123456' }, false],
  [{ otp_id, otp_code: '123456', more: 'x' }, false],
])('D7 verifies %o: %o', (body, isTaken) => {
  expect(verifyRequest.safeParse(body).success).toBe(isTaken)
})

test.each([
  [{ otp_id }, true],
  [{ otp_id: `0${otp_id}` }, false],
  [{ otp_id, more: 'x' }, false],
])('D7 sends the code of %o again: %o', (body, isTaken) => {
  expect(resendRequest.safeParse(body).success).toBe(isTaken)
})

test('a response of D7 for a code that was sent is read without what is wrong in it', () => {
  const open = { otp_id, status: 'OPEN' }
  expect(sendResponse.parse({ ...open, expiry: 0 })).toEqual({ ...open, expiry: undefined })
  expect(sendResponse.parse({ ...open, expiry: 1 })).toEqual({ ...open, expiry: 1 })
  expect(resendResponse.parse({ ...open, resend_count: -1 })).toMatchObject({ resend_count: undefined })
  expect(resendResponse.parse({ ...open, resend_count: 0 })).toMatchObject({ resend_count: 0 })
  expect(sendResponse.safeParse({ ...open, status: '' }).success).toBe(false)
})

test.each(['OPEN', 'APPROVED', 'EXPIRED'])('D7 reports that a code is %s', status => {
  expect(reportResponse.parse({ status })).toEqual({ status })
  expect(reportResponse.safeParse({ status: '' }).success).toBe(false)
})

test.each(['APPROVED', 'FAILED', 'EXPIRED', 'ALREADY_VERIFIED'])(
  'D7 says of a code that was typed that it is %s',
  status => {
    expect(verifyResponse.parse({ status })).toEqual({ status })
    expect(verifyResponse.safeParse({ status: '' }).success).toBe(false)
  },
)

test.each([
  ['a text', 'too early'],
  ['a code', { code: 'INVALID_OTP_CODE', message: 'wrong' }],
  ['a list of fields', [{ loc: ['body', 0], msg: 'missing', type: 'value_error' }]],
])('an error of D7 has %s as its detail', (_what, detail) => {
  expect(errorResponse.parse({ detail })).toEqual({ detail })
})

test.each([[undefined], [7], [{ code: 'INVALID_OTP_CODE' }], [[{ loc: 'body', msg: '', type: '' }]]])(
  'an error of D7 never has the detail %o',
  detail => {
    expect(errorResponse.safeParse({ detail }).success).toBe(false)
  },
)
