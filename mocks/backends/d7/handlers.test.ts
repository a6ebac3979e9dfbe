import { getResponse } from 'msw'
import { expect, onTestFinished, test, vi } from 'vitest'
import { d7 } from '../../../src/backends/d7/backend.js'
import { resendResponse, sendResponse } from '../../../src/backends/d7/contract.js'
import type { D7Options } from '../../../src/backends/d7/options.js'
import { manualClock, type ManualClock } from '../../service/clock.js'
import type { LoginRules } from '../../service/rules.js'
import { createLoginService, type LoginService } from '../../service/login-service.js'
import { askHandlers, parseBody, type ApiResponse, type Ask } from '../../testing/ask.js'
import { transports } from '../../testing/transports.js'
import { latestCode, wrongCode } from '../../testing/codes.js'
import { d7Handlers, type D7HandlerOptions } from './handlers.js'

const BASE = '/api/d7'
const sara = '+447888872720'
const apiToken = 'secret-of-the-account'
const message = { recipient: sara, originator: 'SignOTP', content: 'Your code is {}' }
const TOO_LATE = { detail: 'Resend Failed. OTP time limit expired.' }
const WRONG = { detail: { code: 'INVALID_OTP_CODE', message: 'Invalid OTP code or OTP code expired' } }

interface TestContext {
  readonly ask: Ask
  readonly service: LoginService
  readonly now: ManualClock
}

function setUp(options: Partial<D7HandlerOptions> = {}, rules: Partial<LoginRules> = {}): TestContext {
  const now = manualClock()
  const service = createLoginService({ now, rules })
  return { now, service, ask: withSecret(askHandlers(d7Handlers(BASE, service, { apiToken, ...options }))) }
}

/** Sends requests as a proxy does, with the secret. */
function withSecret(ask: Ask): Ask {
  return (path, body) => ask(BASE + path, body, { Authorization: `Bearer ${apiToken}` })
}

const send = ({ ask }: TestContext, more: object = {}) => ask('/send-otp', { ...message, ...more })
const resend = ({ ask }: TestContext, sent: ApiResponse) => ask('/resend-otp', { otp_id: otpId(sent) })
const verify = ({ ask, service }: TestContext, sent: ApiResponse, otp_code = latestCode(service, sara)) =>
  ask('/verify-otp', { otp_id: otpId(sent), otp_code })
const otpId = (sent: ApiResponse) => sendResponse.parse(parseBody(sent)).otp_id

for (const transport of transports) {
  test(`[MOCK-04] d7 over ${transport.name}: a number is verified, and a code is accepted once`, async () => {
    const now = manualClock()
    const service = createLoginService({ now })
    const { ask, close } = await transport.open(origin => d7Handlers(origin + BASE, service, { apiToken }))
    const context = { ask: withSecret(ask), service, now }
    try {
      const sent = await send(context)
      expect(parseBody(sent)).toEqual({ otp_id: expect.any(String), status: 'OPEN', expiry: 600 })
      const responses = [await verify(context, sent), await verify(context, sent)]
      expect(responses.map(({ status }) => status)).toEqual([200, 200])
      expect(responses.map(parseBody)).toEqual([{ status: 'APPROVED' }, { status: 'ALREADY_VERIFIED' }])
      for (const { headers } of [sent, ...responses]) expect(headers.get('Cache-Control')).toBe('no-store')
    } finally {
      await close()
    }
  })
}

test.each([
  ['/send-otp', message],
  ['/resend-otp', { otp_id: '86b24910-2d1e-4257-b6d4-e6b829e50e84' }],
  ['/verify-otp', { otp_id: '86b24910-2d1e-4257-b6d4-e6b829e50e84', otp_code: '689237' }],
])('%s without the secret of the account is 401, and nothing is sent', async (path, body) => {
  const service = createLoginService({ now: manualClock() })
  const ask = askHandlers(d7Handlers(BASE, service, { apiToken }))
  for (const headers of [{}, { Authorization: 'Bearer guessed' }, { Authorization: `Token ${apiToken}` }]) {
    const response = await ask(BASE + path, body, headers)
    expect(response.status).toBe(401)
    expect(parseBody(response)).toEqual({
      detail: { code: 'ACCESS_TOKEN_INVALID', message: expect.any(String) },
    })
  }
  expect(service.outbox.all()).toEqual([])
})

test.each<[sends: string, options: Partial<D7Options>, text: RegExp]>([
  ['no message', {}, /^Your code is \d{6}$/],
  ['a message', { originator: 'Acme', content: 'Acme: {}' }, /^Acme: \d{6}$/],
  ['a template', { templateId: 7 }, /^Your Werify code is \d{6}\./],
])('without a secret the handlers stand in for a proxy: a page with %s', async (_sends, options, text) => {
  onTestFinished(() => void vi.unstubAllGlobals())
  const service = createLoginService()
  const baseUrl = 'https://app.example.com/login/d7'
  const handlers = d7Handlers(baseUrl, service)
  vi.stubGlobal('fetch', (url: string, init: RequestInit) => getResponse(handlers, new Request(url, init)))
  const backend = d7({ baseUrl, ...options })
  const { signal } = new AbortController()
  const challenge = await backend.requestOtp({ kind: 'mobile', value: sara }, signal)
  expect(service.outbox.latest(sara)?.text).toMatch(text)
  const { raw } = await backend.verifyOtp(challenge, latestCode(service, sara), signal)
  expect(raw).toEqual({ status: 'APPROVED' })
})

test('an account without credit is 402; codes that were sent before can still be verified', async () => {
  const context = setUp({ credit: 2 })
  const sent = await send(context)
  expect((await resend(context, sent)).status).toBe(400)
  context.now.advance(60_000)
  expect((await resend(context, sent)).status).toBe(200)
  context.now.advance(60_000)
  const responses = [await resend(context, sent), await send(context)]
  expect(responses.map(({ status }) => status)).toEqual([402, 402])
  expect(parseBody(await verify(context, sent))).toEqual({ status: 'APPROVED' })
})

test.each<[path: string, body: object, loc: string]>([
  ['/send-otp', { ...message, recipient: 'hi@trader4.net' }, 'recipient'],
  ['/send-otp', { ...message, originator: 'SignOTP20261' }, 'originator'],
  ['/send-otp', { ...message, content: 'Your code' }, 'content'],
  ['/send-otp', { ...message, content: '{} {}' }, 'content'],
  ['/send-otp', { ...message, template_id: 7 }, 'content'],
  ['/send-otp', { recipient: sara, originator: 'SignOTP' }, 'content'],
  ['/send-otp', { ...message, otp_code_length: 11 }, 'otp_code_length'],
  ['/send-otp', { ...message, otp_type: 'hex' }, 'otp_type'],
  ['/resend-otp', {}, 'otp_id'],
  ['/verify-otp', { otp_id: 'made-up', otp_code: '689237' }, 'otp_id'],
])('%s with %o is 422, with the path of the invalid field: %s', async (path, body, loc) => {
  const { ask } = setUp()
  const response = await ask(path, body)
  expect(response.status).toBe(422)
  expect(parseBody(response)).toMatchObject({ detail: [{ loc: ['body', loc], msg: expect.any(String) }] })
})

test.each([
  [{}, /^Your code is \d{6}$/, 600],
  [{ otp_code_length: 2 }, /^Your code is \d{2}$/, 600],
  [{ otp_code_length: 10, otp_type: 'alpha' }, /^Your code is [A-Za-z]{10}$/, 600],
  [{ otp_code_length: 8, otp_type: 'alphanumeric' }, /^Your code is [0-9A-Za-z]{8}$/, 600],
  [{ expiry: 90 }, /^Your code is \d{6}$/, 90],
  [{ expiry: 3600 }, /^Your code is \d{6}$/, 600],
  [{ content: undefined, template_id: 7 }, /^Your Werify code is \d{6}\. It expires in 10 minutes\./, 600],
] as const)(
  '[OTP-02] [OTP-17] the options %o set the format and the lifetime of the code',
  async (asked, text, expiry) => {
    const early = setUp()
    const sent = await send(early, asked)
    expect(parseBody(sent)).toMatchObject({ expiry })
    expect(early.service.outbox.latest(sara)?.text).toMatch(text)
    early.now.advance(expiry * 1000 - 1)
    expect(parseBody(await verify(early, sent))).toEqual({ status: 'APPROVED' })

    const late = setUp()
    const other = await send(late, asked)
    late.now.advance(expiry * 1000)
    expect(parseBody(await verify(late, other))).toEqual({ status: 'EXPIRED' })
  },
)

test('[OTP-09] after its delay, a challenge gets another code, which is counted and replaces the first', async () => {
  const context = setUp()
  const sent = await send(context, { retry_delay: 45 })
  const first = latestCode(context.service, sara)
  context.now.advance(44_999)
  const early = await resend(context, sent)
  expect(early.status).toBe(400)
  expect(parseBody(early)).toEqual({
    detail: 'Frequent resend request, resend request need minimum 45 seconds delay',
  })
  context.now.advance(1)
  const again = await resend(context, sent)
  expect(again.status).toBe(200)
  expect(resendResponse.parse(parseBody(again))).toEqual({ ...parseBody(sent), resend_count: 1 })
  expect(parseBody(await verify(context, sent, first))).toEqual(WRONG)
  expect(parseBody(await verify(context, sent))).toEqual({ status: 'APPROVED' })
})

test.each<[reason: string, asked: object, waitMs: number]>([
  ['has expired', { expiry: 90 }, 90_000],
  ['may not be sent again', { retry_count: 0 }, 60_000],
])('a code is not sent again for a challenge that %s', async (_reason, asked, waitMs) => {
  const context = setUp()
  const sent = await send(context, asked)
  context.now.advance(waitMs)
  const response = await resend(context, sent)
  expect(response.status).toBe(400)
  expect(parseBody(response)).toEqual(TOO_LATE)
})

test('the report of a code says what has become of it', async () => {
  const context = setUp()
  const report = async (id: string) => {
    const response = await context.ask(`/report/${id}`)
    return [response.status, parseBody(response)]
  }
  const sent = await send(context)
  expect(await report(otpId(sent))).toEqual([200, { status: 'OPEN' }])
  await verify(context, sent)
  expect(await report(otpId(sent))).toEqual([200, { status: 'APPROVED' }])

  context.now.advance(60_000)
  const late = await send(context)
  context.now.advance(600_000)
  expect(await report(otpId(late))).toEqual([200, { status: 'EXPIRED' }])
  expect(await report('made-up')).toEqual([
    404,
    { detail: { code: 'MESSAGE_LOG_NOT_EXISTS', message: expect.any(String) } },
  ])
})

test('the report is beside an address that ends in /otp, and needs the secret', async () => {
  const handlers = d7Handlers('/verify/v1/otp', createLoginService(), { apiToken })
  const request = new Request('http://login.test/verify/v1/report/made-up')
  expect((await getResponse(handlers, request, { baseUrl: 'http://login.test' }))?.status).toBe(401)
})

test('a wrong code is 400, and so is a code for an unknown challenge', async () => {
  const context = setUp()
  const sent = await send(context)
  const wrong = await verify(context, sent, wrongCode(latestCode(context.service, sara)))
  const otp_id = '86b24910-2d1e-4257-b6d4-e6b829e50e84'
  const unknown = await context.ask('/verify-otp', { otp_id, otp_code: '689237' })
  expect([wrong.status, unknown.status]).toEqual([400, 400])
  expect([parseBody(wrong), parseBody(unknown)]).toEqual([WRONG, WRONG])
})

test('with `wrongCodeIs200`, a wrong code and a code for an unknown challenge are 200 and FAILED', async () => {
  const context = setUp({ wrongCodeIs200: true })
  const sent = await send(context)
  const wrong = await verify(context, sent, wrongCode(latestCode(context.service, sara)))
  const otp_id = '86b24910-2d1e-4257-b6d4-e6b829e50e84'
  const unknown = await context.ask('/verify-otp', { otp_id, otp_code: '689237' })
  expect([wrong.status, unknown.status]).toEqual([200, 200])
  expect([parseBody(wrong), parseBody(unknown)]).toEqual([{ status: 'FAILED' }, { status: 'FAILED' }])
  expect(parseBody(await verify(context, sent))).toEqual({ status: 'APPROVED' })
})

test('[OTP-18] [OTP-20] a locked or limited number is 429, with `Retry-After`', async () => {
  const context = setUp({}, { wrongCodesPerLock: 1 })
  const sent = await send(context)
  const limited = await send(context)
  const locked = await verify(context, sent, wrongCode(latestCode(context.service, sara)))
  expect([limited.status, locked.status]).toEqual([429, 429])
  expect([limited, locked].map(({ headers }) => headers.get('Retry-After'))).toEqual(['30', '900'])
})

test('[MOCK-01] [MOCK-05] the same seed gives the same responses, and none of them contains a code', async () => {
  async function transcript() {
    const context = setUp()
    const sent = await send(context)
    context.now.advance(60_000)
    const responses = [
      sent,
      await resend(context, sent),
      await verify(context, sent, wrongCode(latestCode(context.service, sara))),
      await verify(context, sent),
    ]
    return {
      texts: responses.map(({ text }) => text),
      codes: context.service.outbox.all().map(({ code }) => code),
    }
  }
  const { texts, codes } = await transcript()
  expect(await transcript()).toEqual({ texts, codes })
  expect(codes.filter(code => texts.some(text => text.includes(code)))).toEqual([])
})

test('[OTP-12] after five wrong codes a person gets another code, and is verified with it', async () => {
  const now = manualClock()
  vi.useFakeTimers({ now: now(), toFake: ['Date'] })
  onTestFinished(() => {
    vi.unstubAllGlobals()
    vi.useRealTimers()
  })
  const service = createLoginService({ now })
  const baseUrl = 'https://app.example.com/login/d7'
  const handlers = d7Handlers(baseUrl, service, { apiToken })
  // Stands in for the host's proxy.
  vi.stubGlobal('fetch', (url: string, init: RequestInit) => {
    const headers = new Headers(init.headers)
    headers.set('Authorization', `Bearer ${apiToken}`)
    return getResponse(handlers, new Request(url, { ...init, headers }))
  })
  const backend = d7({ baseUrl, originator: 'SignOTP', content: 'Your code is {}' })
  const { signal } = new AbortController()
  const first = await backend.requestOtp({ kind: 'mobile', value: sara }, signal)
  const guess = () => backend.verifyOtp(first, wrongCode(latestCode(service, sara)), signal)
  for (let guesses = 0; guesses < 5; guesses += 1) {
    await expect(guess()).rejects.toMatchObject({ code: 'code-rejected' })
  }
  await expect(guess()).rejects.toMatchObject({ code: 'code-expired' })

  now.advance(60_000)
  vi.setSystemTime(now())
  const second = await backend.resendOtp!(first, signal)
  expect(second.ref).not.toEqual(first.ref)
  expect(await backend.verifyOtp(second, latestCode(service, sara), signal)).toEqual({
    identifier: { kind: 'mobile', value: sara },
    raw: { status: 'APPROVED' },
  })
})
