import { expect, test } from 'vitest'
import {
  loginPhoneRequest,
  messageResponse,
  sendOtpRequest,
  verifyOtpRequest,
  verifyOtpResponse,
} from './contract.js'

const send = { dial_code: '+91', phone_number: '9865878965', user_type: 2, otp_type: 1 }
const verify = { ...send, otp: '321465', device_type: 2, device_id: 'a1b2c3', device_unique_id: '1234' }

const numbers: readonly (readonly [object, boolean])[] = [
  [{}, true],
  [{ dial_code: '+1', user_type: 1, otp_type: 2 }, true],
  [{ dial_code: '+999' }, true],
  [{ phone_number: '1' }, true],
  [{ phone_number: '(0) 98.65-87' }, true],
  [{ phone_number: '1'.repeat(32) }, true],
  [{ dial_code: '91' }, false],
  [{ dial_code: '+' }, false],
  [{ dial_code: '+1234' }, false],
  [{ dial_code: 'x+91' }, false],
  [{ phone_number: '' }, false],
  [{ phone_number: '-' }, false],
  [{ phone_number: '1'.repeat(33) }, false],
  [{ phone_number: '98x' }, false],
  [{ phone_number: 'x98' }, false],
  [{ user_type: 3 }, false],
  [{ user_type: undefined }, false],
  [{ otp_type: 0 }, false],
  [{ more: 'x' }, false],
]

test.each(numbers)('Digipay takes a number with %o: %o', (change, isTaken) => {
  expect(loginPhoneRequest.safeParse({ ...send, ...change }).success).toBe(isTaken)
  expect(sendOtpRequest.safeParse({ ...send, ...change }).success).toBe(isTaken)
})

test.each([
  ['hi@trader4.net', true],
  ['a@b', true],
  [`a@${'b'.repeat(252)}`, true],
  [`a@${'b'.repeat(253)}`, false],
  ['@b', false],
  ['a@', false],
  ['a b@c', false],
  ['a@b c', false],
  ['a@b@c', false],
  ['', false],
])('Digipay sends a code to the address %s: %o', (email, isTaken) => {
  expect(sendOtpRequest.safeParse({ ...send, email }).success).toBe(isTaken)
})

test.each<[object, boolean]>([
  [{}, true],
  [{ device_id: 'x', device_unique_id: 'x'.repeat(128) }, true],
  [{ device_id: '\n' }, true],
  [{ otp: '32146' }, false],
  [{ otp: '3214650' }, false],
  [{ otp: '32146x' }, false],
  [{ otp: 'x321465' }, false],
  [{ device_type: 1.5 }, false],
  [{ device_id: '' }, false],
  [{ device_unique_id: 'x'.repeat(129) }, false],
  [{ more: 'x' }, false],
])('Digipay verifies a code with %o: %o', (change, isTaken) => {
  expect(verifyOtpRequest.safeParse({ ...verify, ...change }).success).toBe(isTaken)
})

test.each<[object, boolean]>([
  [{}, true],
  [{ message: 7 }, true],
  [{ user_id: 'a b' }, true],
  [{ user_id: '' }, false],
  [{ user_id: 'x'.repeat(257) }, false],
  [{ token: { token: '' } }, false],
  [{ token: { token: 'x'.repeat(8192) } }, true],
  [{ token: { token: 'x'.repeat(8193) } }, false],
  [{ token: { type: 'a token', token: 't' } }, false],
  [{ token: { type: 'tokens', token: 't' } }, false],
  [{ token: { type: null, token: 'a\nb' } }, true],
])('a session of Digipay with %o is one: %o', (change, isSession) => {
  const session = { token: { type: 'Token', token: 't' }, user_id: 'bccea2ac' }
  expect(verifyOtpResponse.safeParse({ ...session, ...change }).success).toBe(isSession)
})

test.each([
  [{ message: 'BAD_REQUEST' }, { message: 'BAD_REQUEST' }],
  [{ message: 7 }, { message: undefined }],
])('a response of Digipay with %o is read as %o', (response, read) => {
  expect(messageResponse.parse(response)).toEqual(read)
})
