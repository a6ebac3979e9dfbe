import { getResponse } from 'msw'
import { expect, onTestFinished, test, vi } from 'vitest'
import { d7 } from '../../../src/backends/d7/backend.js'
import { resendAnswer, sendAnswer } from '../../../src/backends/d7/contract.js'
import type { D7Options } from '../../../src/backends/d7/options.js'
import { manualClock, type ManualClock } from '../../service/clock.js'
import type { LoginRules } from '../../service/rules.js'
import { createLoginService, type LoginService } from '../../service/login-service.js'
import { askHandlers, bodyOf, type Answer, type Ask } from '../../testing/api-clients.js'
import { transports } from '../../testing/transports.js'
import { codeFor, otherThan } from '../../testing/wire-test.js'
import { d7Handlers, type D7HandlerOptions } from './handlers.js'

const BASE = '/api/d7'
const sara = '+447888872720'
const apiToken = 'secret-of-the-account'
const message = { recipient: sara, originator: 'SignOTP', content: 'Your code is {}' }
const TOO_LATE = { detail: 'Resend Failed. OTP time limit expired.' }
const WRONG = { detail: { code: 'INVALID_OTP_CODE', message: 'Invalid OTP code or OTP code expired' } }

interface Setting {
  readonly ask: Ask
  readonly service: LoginService
  readonly now: ManualClock
}

function setUp(options: Partial<D7HandlerOptions> = {}, rules: Partial<LoginRules> = {}): Setting {
  const now = manualClock()
  const service = createLoginService({ now, rules })
  return { now, service, ask: withSecret(askHandlers(d7Handlers(BASE, service, { apiToken, ...options }))) }
}

/** As a proxy asks, which knows the secret. */
function withSecret(ask: Ask): Ask {
  return (path, body) => ask(BASE + path, body, { Authorization: `Bearer ${apiToken}` })
}

const send = ({ ask }: Setting, more: object = {}) => ask('/send-otp', { ...message, ...more })
const resend = ({ ask }: Setting, sent: Answer) => ask('/resend-otp', { otp_id: idOf(sent) })
const verify = ({ ask, service }: Setting, sent: Answer, otp_code = codeFor(service, sara)) =>
  ask('/verify-otp', { otp_id: idOf(sent), otp_code })
const idOf = (sent: Answer) => sendAnswer.parse(bodyOf(sent)).otp_id

for (const transport of transports) {
  test(`[MOCK-04] d7 over ${transport.name}: a number is verified, and a code is good once`, async () => {
    const now = manualClock()
    const service = createLoginService({ now })
    const { ask, close } = await transport.open(origin => d7Handlers(origin + BASE, service, { apiToken }))
    const setting = { ask: withSecret(ask), service, now }
    try {
      const sent = await send(setting)
      expect(bodyOf(sent)).toEqual({ otp_id: expect.any(String), status: 'OPEN', expiry: 600 })
      const answers = [await verify(setting, sent), await verify(setting, sent)]
      expect(answers.map(({ status }) => status)).toEqual([200, 200])
      expect(answers.map(bodyOf)).toEqual([{ status: 'APPROVED' }, { status: 'ALREADY_VERIFIED' }])
      for (const { headers } of [sent, ...answers]) expect(headers.get('Cache-Control')).toBe('no-store')
    } finally {
      await close()
    }
  })
}

test.each([
  ['/send-otp', message],
  ['/resend-otp', { otp_id: '86b24910-2d1e-4257-b6d4-e6b829e50e84' }],
  ['/verify-otp', { otp_id: '86b24910-2d1e-4257-b6d4-e6b829e50e84', otp_code: '689237' }],
])('who asks %s without the secret of the account gets 401, and nothing is sent', async (path, body) => {
  const service = createLoginService({ now: manualClock() })
  const ask = askHandlers(d7Handlers(BASE, service, { apiToken }))
  for (const headers of [{}, { Authorization: 'Bearer guessed' }, { Authorization: `Token ${apiToken}` }]) {
    const answer = await ask(BASE + path, body, headers)
    expect(answer.status).toBe(401)
    expect(bodyOf(answer)).toEqual({ detail: { code: 'ACCESS_TOKEN_INVALID', message: expect.any(String) } })
  }
  expect(service.outbox.all()).toEqual([])
})

test.each<[left: string, options: Partial<D7Options>, text: RegExp]>([
  ['no message', {}, /^Your code is \d{6}$/],
  ['a message', { originator: 'Acme', content: 'Acme: {}' }, /^Acme: \d{6}$/],
  ['a template', { templateId: 7 }, /^Your Werify code is \d{6}\./],
])('where no secret is asked for, it stands in for a proxy: a page with %s', async (_left, options, text) => {
  onTestFinished(() => void vi.unstubAllGlobals())
  const service = createLoginService()
  const baseUrl = 'https://app.example.com/login/d7'
  const handlers = d7Handlers(baseUrl, service)
  vi.stubGlobal('fetch', (url: string, init: RequestInit) => getResponse(handlers, new Request(url, init)))
  const backend = d7({ baseUrl, ...options })
  const { signal } = new AbortController()
  const challenge = await backend.requestOtp({ kind: 'mobile', value: sara }, signal)
  expect(service.outbox.latest(sara)?.text).toMatch(text)
  const { raw } = await backend.verifyOtp(challenge, codeFor(service, sara), signal)
  expect(raw).toEqual({ status: 'APPROVED' })
})

test('an account without credit gets 402; codes that were sent can still be checked', async () => {
  const setting = setUp({ credit: 2 })
  const sent = await send(setting)
  expect((await resend(setting, sent)).status).toBe(400)
  setting.now.advance(60_000)
  expect((await resend(setting, sent)).status).toBe(200)
  setting.now.advance(60_000)
  const answers = [await resend(setting, sent), await send(setting)]
  expect(answers.map(({ status }) => status)).toEqual([402, 402])
  expect(bodyOf(await verify(setting, sent))).toEqual({ status: 'APPROVED' })
})

test.each<[path: string, body: object, loc: string]>([
  ['/send-otp', { ...message, recipient: 'hi@trader4.net' }, 'recipient'],
  ['/send-otp', { ...message, recipient: '447888872720' }, 'recipient'],
  ['/send-otp', { ...message, originator: 'SignOTP20261' }, 'originator'],
  ['/send-otp', { ...message, content: 'Your code' }, 'content'],
  ['/send-otp', { ...message, content: '{} {}' }, 'content'],
  ['/send-otp', { ...message, template_id: 7 }, 'content'],
  ['/send-otp', { recipient: sara, originator: 'SignOTP' }, 'content'],
  ['/send-otp', { ...message, otp_code_length: 11 }, 'otp_code_length'],
  ['/send-otp', { ...message, otp_type: 'hex' }, 'otp_type'],
  ['/send-otp', { ...message, expiry: '600' }, 'expiry'],
  ['/send-otp', { ...message, more: 1 }, 'more'],
  ['/resend-otp', {}, 'otp_id'],
  ['/verify-otp', { otp_id: 'made-up', otp_code: '689237' }, 'otp_id'],
  ['/verify-otp', { otp_id: '86b24910-2d1e-4257-b6d4-e6b829e50e84', otp_code: 689237 }, 'otp_code'],
])('%s with %o is 422, and says where: %s', async (path, body, loc) => {
  const { ask } = setUp()
  const answer = await ask(path, body)
  expect(answer.status).toBe(422)
  expect(bodyOf(answer)).toMatchObject({ detail: [{ loc: ['body', loc], msg: expect.any(String) }] })
})

test.each([
  [{}, /^Your code is \d{6}$/, 600],
  [{ otp_code_length: 2 }, /^Your code is \d{2}$/, 600],
  [{ otp_code_length: 10, otp_type: 'alpha' }, /^Your code is [A-Za-z]{10}$/, 600],
  [{ otp_code_length: 8, otp_type: 'alphanumeric' }, /^Your code is [0-9A-Za-z]{8}$/, 600],
  [{ expiry: 90 }, /^Your code is \d{6}$/, 90],
  [{ expiry: 3600 }, /^Your code is \d{6}$/, 600],
  [{ content: undefined, template_id: 7 }, /^Your Werify code is \d{6}\. It is good for 10 minutes\./, 600],
] as const)(
  '[OTP-02] [OTP-17] a body that says %o has a code made and ended so',
  async (asked, text, expiry) => {
    const early = setUp()
    const sent = await send(early, asked)
    expect(bodyOf(sent)).toMatchObject({ expiry })
    expect(early.service.outbox.latest(sara)?.text).toMatch(text)
    early.now.advance(expiry * 1000 - 1)
    expect(bodyOf(await verify(early, sent))).toEqual({ status: 'APPROVED' })

    const late = setUp()
    const other = await send(late, asked)
    late.now.advance(expiry * 1000)
    expect(bodyOf(await verify(late, other))).toEqual({ status: 'EXPIRED' })
  },
)

test('[OTP-09] another code of a challenge is sent after its delay, counted, and in the place of the first', async () => {
  const setting = setUp()
  const sent = await send(setting, { retry_delay: 45 })
  const first = codeFor(setting.service, sara)
  setting.now.advance(44_999)
  const early = await resend(setting, sent)
  expect(early.status).toBe(400)
  expect(bodyOf(early)).toEqual({
    detail: 'Frequent resend request, resend request need minimum 45 seconds delay',
  })
  setting.now.advance(1)
  const again = await resend(setting, sent)
  expect(again.status).toBe(200)
  expect(resendAnswer.parse(bodyOf(again))).toEqual({ ...bodyOf(sent), resend_count: 1 })
  expect(bodyOf(await verify(setting, sent, first))).toEqual(WRONG)
  expect(bodyOf(await verify(setting, sent))).toEqual({ status: 'APPROVED' })
})

test.each<[how: string, asked: object, waitMs: number]>([
  ['has expired', { expiry: 90 }, 90_000],
  ['may not be sent again', { retry_count: 0 }, 60_000],
])('no other code is sent for a challenge that %s', async (_how, asked, waitMs) => {
  const setting = setUp()
  const sent = await send(setting, asked)
  setting.now.advance(waitMs)
  const answer = await resend(setting, sent)
  expect(answer.status).toBe(400)
  expect(bodyOf(answer)).toEqual(TOO_LATE)
})

test('a wrong code is 400, and so is one for a challenge that never was', async () => {
  const setting = setUp()
  const sent = await send(setting)
  const wrong = await verify(setting, sent, otherThan(codeFor(setting.service, sara)))
  const otp_id = '86b24910-2d1e-4257-b6d4-e6b829e50e84'
  const unknown = await setting.ask('/verify-otp', { otp_id, otp_code: '689237' })
  expect([wrong.status, unknown.status]).toEqual([400, 400])
  expect([bodyOf(wrong), bodyOf(unknown)]).toEqual([WRONG, WRONG])
})

test('a wrong code may be 200 and FAILED too, and so may one for a challenge that never was', async () => {
  const setting = setUp({ saysFailed: true })
  const sent = await send(setting)
  const wrong = await verify(setting, sent, otherThan(codeFor(setting.service, sara)))
  const otp_id = '86b24910-2d1e-4257-b6d4-e6b829e50e84'
  const unknown = await setting.ask('/verify-otp', { otp_id, otp_code: '689237' })
  expect([wrong.status, unknown.status]).toEqual([200, 200])
  expect([bodyOf(wrong), bodyOf(unknown)]).toEqual([{ status: 'FAILED' }, { status: 'FAILED' }])
  expect(bodyOf(await verify(setting, sent))).toEqual({ status: 'APPROVED' })
})

test('[OTP-18] [OTP-20] who is locked out or limited gets 429, and learns for how long', async () => {
  const setting = setUp({}, { wrongPerLock: 1 })
  const sent = await send(setting)
  const limited = await send(setting)
  const locked = await verify(setting, sent, otherThan(codeFor(setting.service, sara)))
  expect([limited.status, locked.status]).toEqual([429, 429])
  expect([limited, locked].map(({ headers }) => headers.get('Retry-After'))).toEqual(['30', '900'])
})

test('[MOCK-01] [MOCK-05] the same seed gives the same answers, and none of them holds a code', async () => {
  async function transcript() {
    const setting = setUp()
    const sent = await send(setting)
    setting.now.advance(60_000)
    const answers = [
      sent,
      await resend(setting, sent),
      await verify(setting, sent, otherThan(codeFor(setting.service, sara))),
      await verify(setting, sent),
    ]
    return {
      texts: answers.map(({ text }) => text),
      codes: setting.service.outbox.all().map(({ code }) => code),
    }
  }
  const { texts, codes } = await transcript()
  expect(await transcript()).toEqual({ texts, codes })
  expect(codes.filter(code => texts.some(text => text.includes(code)))).toEqual([])
})

test('[OTP-12] a person who guesses until the code is dead gets another one, and is verified with it', async () => {
  const now = manualClock()
  vi.useFakeTimers({ now: now(), toFake: ['Date'] })
  onTestFinished(() => {
    vi.unstubAllGlobals()
    vi.useRealTimers()
  })
  const service = createLoginService({ now })
  const baseUrl = 'https://app.example.com/login/d7'
  const handlers = d7Handlers(baseUrl, service, { apiToken })
  // In the place of the host's proxy.
  vi.stubGlobal('fetch', (url: string, init: RequestInit) => {
    const headers = new Headers(init.headers)
    headers.set('Authorization', `Bearer ${apiToken}`)
    return getResponse(handlers, new Request(url, { ...init, headers }))
  })
  const backend = d7({ baseUrl, originator: 'SignOTP', content: 'Your code is {}' })
  const { signal } = new AbortController()
  const first = await backend.requestOtp({ kind: 'mobile', value: sara }, signal)
  const guess = () => backend.verifyOtp(first, otherThan(codeFor(service, sara)), signal)
  for (let guesses = 0; guesses < 5; guesses += 1) {
    await expect(guess()).rejects.toMatchObject({ code: 'code-rejected' })
  }
  await expect(guess()).rejects.toMatchObject({ code: 'code-expired' })

  now.advance(60_000)
  vi.setSystemTime(now())
  const second = await backend.resendOtp!(first, signal)
  expect(second.ref).not.toEqual(first.ref)
  expect(await backend.verifyOtp(second, codeFor(service, sara), signal)).toEqual({
    identifier: { kind: 'mobile', value: sara },
    raw: { status: 'APPROVED' },
  })
})
