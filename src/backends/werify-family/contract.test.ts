import type * as z from 'zod/mini'
import { expect, test } from 'vitest'
import * as trader4 from '../trader4/contract.js'
import * as werify from '../werify/contract.js'
import * as werifyOauth from '../werify-oauth/contract.js'
import { loginResponse, phoneNumberEntry, signRequest } from './contract.js'

const uuid = '487f2509-7125-4a2b-9d9a-d8182919c8e0'
const ref = { id: uuid, hash: uuid.toUpperCase() }

/** Bodies of requests to the family that a server takes, and those that it refuses. */
const requests: readonly (readonly [
  name: string,
  schema: z.ZodMiniType,
  taken: readonly unknown[],
  refused: readonly unknown[],
])[] = [
  [
    'signs with',
    signRequest,
    [{ id: 'x' }, { id: 'x'.repeat(320) }, { id: 'a\nb' }],
    [{}, { id: '' }, { id: 'x'.repeat(321) }, { id: 'x', more: 1 }],
  ],
  [
    'of trader4 verifies',
    trader4.verifyRequest,
    [{ id: 'x', code: '007123' }],
    [
      { id: 'x', code: 123_456 },
      { id: 'x', code: '12345' },
      { id: 'x', code: '1234567' },
      { id: 'x', code: 'x123456' },
      { code: '123456' },
      { id: 'x', code: '123456', more: 1 },
    ],
  ],
  [
    'of werifyOauth verifies',
    werifyOauth.verifyRequest,
    [
      { id: 'x', code: 100_000 },
      { id: 'x', code: 999_999 },
      { id: 'x', code: '007123' },
    ],
    [
      { id: 'x', code: 99_999 },
      { id: 'x', code: 1_000_000 },
      { id: 'x', code: 123_456.5 },
      { id: 'x', code: '123456' },
      { id: 'x', code: '00712' },
      { id: 'x', code: '0071234' },
      { id: 'x', code: 'x007123' },
      { code: 123_456 },
      { id: 'x', code: 123_456, more: 1 },
    ],
  ],
  [
    'of trader4 checks',
    trader4.checkTicketRequest,
    [{ token: 't' }],
    [{}, { qr_token: 't' }, { token: 't', more: 1 }],
  ],
  [
    'of trader4 approves',
    trader4.authorizeTicketRequest,
    [{ token: 't' }, { token: 't', match_code: 'A2345678' }],
    [
      { match_code: '42' },
      { token: 't', match_code: '' },
      { token: 't', match_code: '123456789' },
      { token: 't', match_code: '4-2' },
    ],
  ],
  [
    'of trader4 exchanges',
    trader4.googleRequest,
    [{ code: ' ' }, { code: '~'.repeat(4096) }],
    [{}, { code: '' }, { code: '~'.repeat(4097) }, { code: 'a\nb' }, { code: 'é' }, { code: 'c', more: 1 }],
  ],
  [
    'of werifyOauth checks',
    werifyOauth.checkTicketRequest,
    [{ qr_token: 't' }, { qr_token: '!'.repeat(256) }],
    [{}, { token: 't' }, { qr_token: '!'.repeat(257) }, { qr_token: 't', more: 1 }],
  ],
  [
    'of werifyOauth approves',
    werifyOauth.authorizeTicketRequest,
    [{ qr_token: 't' }, { qr_token: 't', match_code: '42' }],
    [{}, { qr_token: 't', match_code: 42 }],
  ],
  [
    'of werify requests',
    werify.requestOtpRequest,
    [{ identifier: 'x' }],
    [{}, { id: 'x' }, { identifier: '' }, { identifier: 'x', more: 1 }],
  ],
  [
    'of werify verifies',
    werify.verifyOtpRequest,
    [{ ...ref, otp: '007123' }],
    [
      { id: uuid, otp: '007123' },
      { ...ref, otp: '00712' },
      { ...ref, otp: '0071234' },
      { ...ref, otp: 'x007123' },
      { ...ref, otp: '007123', more: 1 },
    ],
  ],
  [
    'of werify checks',
    werify.checkTicketRequest,
    [ref, { ...ref, qr_token: 't' }, { qr_token: 't' }],
    [{}, { id: uuid }, { ...ref, more: 1 }, { qr_token: '' }, { qr_token: 't', more: 1 }],
  ],
  [
    'of werify approves',
    werify.authorizeTicketRequest,
    [ref, { ...ref, qr_token: 't', match_code: '42' }, { qr_token: 't', match_code: '42' }],
    [{}, { match_code: '42' }, { ...ref, match_code: '' }, { qr_token: 't', more: 1 }, { ...ref, more: 1 }],
  ],
]

test.each(requests)(
  'a server %s what fits its documentation, and nothing else',
  (_name, schema, taken, refused) => {
    expect(taken.filter(body => !schema.safeParse(body).success)).toEqual([])
    expect(refused.filter(body => schema.safeParse(body).success)).toEqual([])
  },
)

test('a ticket has a token and the address of its picture', () => {
  expect(trader4.createTicketResponse.safeParse({ token: 't', url: 'https://x' }).success).toBe(true)
  expect(trader4.createTicketResponse.safeParse({ token: 't' }).success).toBe(false)
  expect(werifyOauth.createTicketResponse.safeParse({ token: 't', qr_image: 'https://x' }).success).toBe(true)
  expect(werifyOauth.createTicketResponse.safeParse({ token: 't' }).success).toBe(false)
})

test('a code that Werify has sent is named by an id and a hash, and the rest is read if it is right', () => {
  const sent = { ...ref, type: 'otp', created_at: '2026-11-21T12:00:00Z' }
  expect(werify.requestOtpResponse.parse(sent)).toEqual(sent)
  expect(werify.requestOtpResponse.parse({ ...ref, type: 'qr', created_at: 7 })).toEqual({
    ...ref,
    type: undefined,
    created_at: undefined,
  })
})

test('an entry of a list of numbers has a number', () => {
  expect(phoneNumberEntry.safeParse({ mobile_number: '+44' }).success).toBe(true)
  expect(phoneNumberEntry.safeParse({}).success).toBe(false)
})

test.each([
  [{}, true],
  [{ access_token: '' }, false],
  [{ access_token: 'a\nb' }, true],
  [{ access_token: 'x'.repeat(8192) }, true],
  [{ access_token: 'x'.repeat(8193) }, false],
  [{ token_type: null }, true],
  [{ token_type: 'Bearer' }, true],
  [{ token_type: 'a bearer' }, false],
  [{ token_type: 'bearers' }, false],
])('a response with %o is a login: %o', (change, isLogin) => {
  expect(loginResponse.safeParse({ access_token: 't', ...change }).success).toBe(isLogin)
})
