import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Identifier } from '../../domain/identifier.js'
import { toRecord } from '../../domain/to-record.js'
import { interceptRequests, respondInTurn } from '../testing/network.js'
import { digipay } from './backend.js'
import type { DigipayOptions } from './options.js'

const NOW = Date.UTC(2026, 10, 21, 12)
const BASE = 'https://proxy.example.com/digipay/v3/auth'
const COMPANY = '76bc712200ca444fa334f9e55e5fd7a8'

const server = interceptRequests()
beforeEach(() => vi.useFakeTimers({ now: NOW, toFake: ['Date'] }))
afterEach(() => vi.useRealTimers())

const sendResponse = { success: 1, error: [], data: { message: 'OTP is sent to your mobile number.' } }
const login = {
  message: 'Phone number successfully verified.',
  token: { type: 'Token', token: 'eyJhbGciOiJIUzUxMiJ9.eyJpYXQiOjE2NDc0OTEyMjR9.S_YjH-vZSvv495p5TkRsR3m1' },
  user_id: 'bccea2ac4114b5aaa790221f72d3799',
}
const verifyResponse = { success: 1, error: [], data: login }

const neverAborted = new AbortController().signal
const mobile: Identifier = { kind: 'mobile', value: '+919865878965' }
const devices = { deviceId: 'a1b2c3', deviceUniqueId: '1234' }

async function wholeLogin(options: Partial<DigipayOptions>, identifier = mobile) {
  const sent = respondInTurn(server, sendResponse, verifyResponse)
  const backend = digipay({ baseUrl: BASE, ...options })
  const challenge = await backend.requestOtp(identifier, neverAborted)
  const session = await backend.verifyOtp(challenge, '321465', neverAborted)
  return { sent, challenge, session }
}

test('digipay accepts phone numbers, has codes of six digits, and neither QR code nor Google', () => {
  const { name, identifiers, code, qr, google } = digipay({ baseUrl: BASE })
  expect({ name, identifiers, code, qr, google }).toEqual({
    name: 'digipay',
    identifiers: ['mobile', 'phone'],
    code: { length: 6, alphabet: 'digits' },
    qr: undefined,
    google: undefined,
  })
})

test('[NET-02] [NET-04] [NET-14] digipay sends the documented requests, each once', async () => {
  const { sent, challenge, session } = await wholeLogin(devices)
  const number = { dial_code: '+91', phone_number: '9865878965', user_type: 2, otp_type: 1 }
  expect(sent.map(({ method, url, body }) => [method, url, body])).toEqual([
    ['POST', `${BASE}/send_otp`, number],
    [
      'POST',
      `${BASE}/verify_otp`,
      { ...number, otp: '321465', device_type: 2, device_id: 'a1b2c3', device_unique_id: '1234' },
    ],
  ])
  expect(challenge).toStrictEqual({
    identifier: mobile,
    ref: { dial_code: '+91', phone_number: '9865878965' },
    expiresAt: NOW + 300_000,
    channel: 'sms',
  })
  expect(session).toEqual({
    accessToken: login.token.token,
    userId: login.user_id,
    profile: {},
    raw: login,
  })
})

test('the options of the host are in the requests', async () => {
  const { sent, challenge } = await wholeLogin({
    ...devices,
    companyId: COMPANY,
    userType: 'employee',
    otpType: 'email',
    email: 'hi@trader4.net',
    deviceType: 3,
    codeLifetimeSeconds: 60,
  })
  const number = { dial_code: '+91', phone_number: '9865878965', user_type: 1, otp_type: 2 }
  expect(sent.map(({ body }) => body)).toEqual([
    { ...number, email: 'hi@trader4.net' },
    { ...number, otp: '321465', device_type: 3, device_id: 'a1b2c3', device_unique_id: '1234' },
  ])
  expect(sent.map(({ headers }) => headers.get('CompanyID'))).toEqual([COMPANY, COMPANY])
  expect(challenge.expiresAt).toBe(NOW + 60_000)
})

test('[PORT-04] an address that the host adds to a request is sent, unless an option is set', async () => {
  const sent = respondInTurn(server, sendResponse, sendResponse)
  const extra = { fields: { email: 'ada@example.com' } }
  await digipay({ baseUrl: BASE }).requestOtp(mobile, neverAborted, extra)
  await digipay({ baseUrl: BASE, email: 'hi@trader4.net' }).requestOtp(mobile, neverAborted, extra)
  expect(sent.map(({ body }) => toRecord(body)['email'])).toEqual(['ada@example.com', 'hi@trader4.net'])
})

test('[NET-03] the account and the company are left to the proxy', async () => {
  const { sent } = await wholeLogin(devices)
  for (const { headers } of sent) {
    expect([headers.has('Authorization'), headers.has('CompanyID')]).toEqual([false, false])
  }
})

test('without ids from the host, a device has a random id', async () => {
  const { sent } = await wholeLogin({})
  const { device_id, device_unique_id } = toRecord(sent[1]?.body)
  expect(device_id).toMatch(/^[0-9a-f]{32}$/)
  expect(device_unique_id).toBe(device_id)
})

test.each<[Identifier, string, string]>([
  [{ kind: 'mobile', value: '+447888872720' }, '+44', '7888872720'],
  [{ kind: 'phone', value: '+445528888852' }, '+44', '5528888852'],
  [{ kind: 'mobile', value: '+12025550123' }, '+1', '2025550123'],
  [{ kind: 'mobile', value: '+91 98658-78965' }, '+91', '9865878965'],
])('[ID-01] only the digits of %o are sent: %s, %s', async (identifier, dial_code, phone_number) => {
  const { sent } = await wholeLogin({}, identifier)
  expect(sent.map(({ body }) => body)).toMatchObject([
    { dial_code, phone_number },
    { dial_code, phone_number },
  ])
})

test('an identifier without a country code is rejected, and nothing is sent', async () => {
  const sent = respondInTurn(server)
  const failure = { name: 'LoginError', code: 'identifier-rejected', cause: 'no country code' }
  for (const value of ['hi@trader4.net', '07888872720', '555-1234']) {
    await expect(
      digipay({ baseUrl: BASE }).requestOtp({ kind: 'phone', value }, neverAborted),
    ).rejects.toMatchObject(failure)
  }
  expect(sent).toEqual([])
})

test('[NET-01] digipay throws for an insecure address', () => {
  expect(() => digipay({ baseUrl: 'http://192.168.1.102:8014/digipay/v3/auth' })).toThrow(TypeError)
})

test.each(['', '76bc', `${COMPANY}0`, COMPANY.replace('7', 'g'), `${COMPANY}\r\nX: y`])(
  'digipay throws for the invalid company %o',
  companyId => {
    const create = () => digipay({ baseUrl: BASE, companyId })
    expect(create).toThrow(TypeError)
    expect(create).toThrow(/^companyId must be 32 hexadecimal digits.*leave it to your proxy\.$/)
  },
)
