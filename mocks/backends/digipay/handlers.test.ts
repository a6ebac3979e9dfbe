import { getResponse } from 'msw'
import { expect, onTestFinished, test } from 'vitest'
import { verifyOtpResponse } from '../../../src/backends/digipay/contract.js'
import { manualClock } from '../../service/clock.js'
import type { LoginRules } from '../../service/rules.js'
import { createLoginService } from '../../service/login-service.js'
import { askHandlers, parseBody, type ApiResponse, type Ask } from '../../testing/ask.js'
import { transports, type Transport } from '../../testing/transports.js'
import { latestCode, wrongCode } from '../../testing/codes.js'
import { digipayHandlers, type DigipayHandlerOptions } from './handlers.js'

const base = '/api/digipay'
const saras = { dial_code: '+44', phone_number: '7888872720', user_type: 2, otp_type: 1 }
const device = { device_type: 2, device_id: 'a1b2c3', device_unique_id: '1234' }

/** Calls the handlers directly, without a network. */
const direct: Transport = {
  name: 'no network',
  open: async handlersAt => ({ ask: askHandlers(handlersAt('')), close: () => {} }),
}

interface SetUpOptions extends DigipayHandlerOptions {
  readonly transport?: Transport
  readonly rules?: Partial<LoginRules>
  readonly headers?: Record<string, string>
}

async function setUp({ transport = direct, rules = {}, headers = {}, ...options }: SetUpOptions = {}) {
  const now = manualClock()
  const service = createLoginService({ now, rules })
  const responses: ApiResponse[] = []
  const { ask, close } = await transport.open(origin => digipayHandlers(origin + base, service, options))
  onTestFinished(close)

  const post: Ask = async (path, body) => {
    const response = await ask(base + path, body, headers)
    responses.push(response)
    return response
  }
  const numberIn = (text: object) => Object.assign({}, saras, text)
  return {
    now,
    service,
    responses,
    post,
    send: (text: object = {}) => post('/send_otp', numberIn(text)),
    verify: (otp: string, text: object = {}) => post('/verify_otp', { ...numberIn(text), otp, ...device }),
    code: (identifier = '+447888872720') => latestCode(service, identifier),
  }
}

const refusal = (message: string) => ({ success: 0, error: [1], data: { message } })

test.each(transports)('[MOCK-04] a code from the outbox signs in, over $name', async transport => {
  const { send, verify, code } = await setUp({ transport })
  const sent = await send()
  expect(sent.status).toBe(200)
  expect(parseBody(sent)).toEqual({
    success: 1,
    error: [],
    data: { message: 'OTP is sent to your mobile number.' },
  })
  const verified = await verify(code())
  expect(verified.status).toBe(200)
  expect(parseBody(verified)).toEqual({
    success: 1,
    error: [],
    data: {
      message: 'Phone number successfully verified.',
      token: { type: 'Token', token: expect.stringMatching(/^eyJ[\w-]+\.eyJ[\w-]+\.[\w-]{43}$/) },
      user_id: expect.stringMatching(/^[0-9a-f]{32}$/),
    },
  })
})

test('the token has its time of issue, as a JWT does', async () => {
  const { send, verify, code, now } = await setUp()
  await send()
  const { data } = parseBody(await verify(code()))
  const [header = '', payload = ''] = verifyOtpResponse.parse(data).token.token.split('.')
  expect(JSON.parse(atob(header))).toEqual({ alg: 'HS512' })
  expect(JSON.parse(atob(payload))).toEqual({ iat: now() / 1000 })
})

test('an account has one id, for all its numbers and logins', async () => {
  const { send, verify, code, now } = await setUp()
  const userIds: string[] = []
  for (const phone_number of ['7888872720', '5528888852', '7700900123', '7700900123', '7700900456']) {
    await send({ phone_number })
    const { data } = parseBody(await verify(code(`+44${phone_number}`), { phone_number }))
    userIds.push(verifyOtpResponse.parse(data).user_id)
    now.advance(30_000)
  }
  const [saraByMobile, saraByPhone, first, again, other] = userIds
  expect(saraByPhone).toBe(saraByMobile)
  expect(again).toBe(first)
  expect(new Set([saraByMobile, first, other]).size).toBe(3)
})

test('a number may have separators, on either route', async () => {
  const { post, verify, code } = await setUp()
  expect((await post('/login_phone', { ...saras, phone_number: '7888-872 720' })).status).toBe(200)
  expect((await verify(code(), { phone_number: '(7888) 872.720' })).status).toBe(200)
})

test("a number in the spelling of the document's own example is accepted", async () => {
  const { send } = await setUp()
  expect((await send({ dial_code: '+91', phone_number: '555-1234', otp_type: 2 })).status).toBe(200)
})

test('[OTP-16] of 20 parallel right codes one signs in, and the others are 404', async () => {
  const { send, verify, code } = await setUp()
  await send()
  const responses = await Promise.all(Array.from({ length: 20 }, () => verify(code())))
  expect(responses.filter(({ status }) => status === 200)).toHaveLength(1)
  expect(responses.filter(({ status }) => status === 404)).toHaveLength(19)
})

test('a wrong code is 400; a code that was not sent, or has expired, is 404', async () => {
  const { send, verify, code, now } = await setUp()
  const unknown = await verify('123456')
  await send()
  const wrong = await verify(wrongCode(code()))
  now.advance(300_000)
  const expired = await verify(code())
  expect([unknown, wrong, expired].map(({ status }) => status)).toEqual([404, 400, 404])
  expect([unknown, wrong, expired].map(parseBody)).toEqual([
    refusal('NOT_FOUND'),
    refusal('BAD_REQUEST'),
    refusal('NOT_FOUND'),
  ])
})

test('[OTP-20] a second code at once, a lock and too many requests are 429, with `Retry-After`', async () => {
  const { send, verify, code } = await setUp({ rules: { wrongCodesPerLock: 1 } })
  await send()
  const again = await send()
  const locked = await verify(wrongCode(code()))
  const lockedOut = await send()
  for (let request = 4; request < 60; request += 1) await send({ phone_number: '' })
  const tooMany = await send()
  const limited = [again, locked, lockedOut, tooMany]
  expect(limited.map(({ status }) => status)).toEqual([429, 429, 429, 429])
  expect(limited.map(({ headers }) => headers.get('Retry-After'))).toEqual(['30', '900', '900', '60'])
  for (const response of limited) expect(parseBody(response)).toEqual(refusal('TOO_MANY_REQUESTS'))
})

const company = '76bc712200ca444fa334f9e55e5fd7a8'

test.each<[number, string, Record<string, string>]>([
  [200, 'both headers', { Authorization: 'Token secret', CompanyID: company }],
  [401, 'no headers', {}],
  [401, 'no company', { Authorization: 'Token secret' }],
  [401, 'no token', { CompanyID: company }],
  [401, 'another token', { Authorization: 'Token guess', CompanyID: company }],
  [401, 'another scheme', { Authorization: 'Bearer secret', CompanyID: company }],
  [401, 'another company', { Authorization: 'Token secret', CompanyID: company.replace('7', '8') }],
])('where both are asked for, it is %i with %s', async (status, _what, headers) => {
  const { send, verify } = await setUp({ token: 'secret', companyId: company, headers })
  expect((await send()).status).toBe(status)
  if (status === 401) expect((await verify('123456')).status).toBe(401)
})

test.each([
  ['/send_otp', {}],
  ['/send_otp', []],
  ['/send_otp', { ...saras, phone_number: '' }],
  ['/send_otp', { ...saras, phone_number: '--' }],
  ['/send_otp', { ...saras, phone_number: '1' }],
  ['/send_otp', { ...saras, user_type: 'customer' }],
  ['/send_otp', { ...saras, otp_type: 3 }],
  ['/send_otp', { ...saras, email: 'nobody' }],
  ['/send_otp', { ...saras, dial_code: 'GB' }],
  ['/verify_otp', saras],
  ['/verify_otp', { ...saras, ...device, otp: '12345' }],
  ['/verify_otp', { ...saras, ...device, otp: '123456', device_type: 'ios' }],
  ['/verify_otp', { ...saras, ...device, otp: '123456', device_id: '' }],
])('%s refuses %j with 400', async (path, body) => {
  const { post, service } = await setUp()
  const response = await post(path, body)
  expect(response.status).toBe(400)
  expect(parseBody(response)).toEqual(refusal('BAD_REQUEST'))
  expect(service.outbox.all()).toEqual([])
})

test('with `invalidJsonErrors`, errors are as the document prints them, which is not JSON', async () => {
  const handlers = digipayHandlers('http://login.test', createLoginService(), { invalidJsonErrors: true })
  // Not through `askHandlers`, which expects JSON.
  const post = async (path: string, body: object) => {
    const request = new Request(`http://login.test${path}`, { method: 'POST', body: JSON.stringify(body) })
    return (await getResponse(handlers, request)) ?? expect.unreachable()
  }
  const refused = await post('/send_otp', { ...saras, otp_type: 3 })
  const text = await refused.text()
  expect(refused.status).toBe(400)
  expect(refused.headers.get('Content-Type')).toBe('application/json')
  expect(text).toBe('{\n"success": 0,\n"error"": [1],\n"data": {\n"message": "BAD_REQUEST",\n}\n}')
  expect(() => JSON.parse(text)).toThrow(SyntaxError)
  await post('/send_otp', saras)
  expect((await post('/send_otp', saras)).headers.get('Retry-After')).toBe('30')
  expect((await post('/verify_otp', { ...saras, ...device, otp: '1' })).status).toBe(400)
})

test('[MOCK-05] [QR-23] no response contains a code, and no cache may store one', async () => {
  const { send, verify, code, now, responses, service } = await setUp()
  await send()
  await send()
  await verify(wrongCode(code()))
  now.advance(30_000)
  await send()
  await verify(code())
  await verify(code())
  expect(responses.map(({ status }) => status)).toEqual([200, 429, 400, 200, 200, 404])
  for (const { text, headers } of responses) {
    expect(headers.get('Cache-Control')).toBe('no-store')
    for (const sent of service.outbox.all()) {
      expect(text + JSON.stringify([...headers])).not.toContain(sent.code)
    }
  }
})

test('the responses to a known and to an unknown number are the same', async () => {
  const answersTo = async (phone_number: string) => {
    const { send, verify, code, responses } = await setUp()
    await send({ phone_number })
    await verify(wrongCode(code(`+44${phone_number}`)), { phone_number })
    await send({ phone_number })
    return responses.map(({ status, text, headers }) => [status, text, headers.get('Retry-After')])
  }
  expect(await answersTo('7888872720')).toEqual(await answersTo('7700900123'))
})
