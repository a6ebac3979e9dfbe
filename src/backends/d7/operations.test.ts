import * as fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { LoginError } from '../../domain/login-error.js'
import type { OtpChallenge } from '../../domain/otp-challenge.js'
import { toRecord } from '../../domain/to-record.js'
import { d7 } from './backend.js'
import { sendRequest } from './contract.js'
import type { D7Options } from './options.js'

const NOW = Date.UTC(2026, 10, 21, 12, 0, 0)
const baseUrl = 'https://app.example.com/login/d7'
const neverAborted = new AbortController().signal
const sara = { kind: 'mobile', value: '+447888872720' } as const
const otp_id = '86b24910-2d1e-4257-b6d4-e6b829e50e84'
const challenge: OtpChallenge = {
  identifier: sara,
  ref: { otp_id, sentAt: String(NOW) },
  expiresAt: NOW + 600_000,
  resendAt: NOW + 60_000,
}
const open = { otp_id, status: 'OPEN', expiry: 600 }

beforeEach(() => vi.useFakeTimers({ now: NOW, toFake: ['Date'] }))
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

type Responder = () => Response

const json =
  (status: number, body: unknown, headers: Record<string, string> = {}): Responder =>
  () =>
    new Response(JSON.stringify(body), {
      status,
      headers: { 'Content-Type': 'application/json', ...headers },
    })
/** Responds to each request with the next of `responders`. @returns the requests */
function respondInTurn(...responders: readonly Responder[]) {
  const sent: (readonly [path: string, body: unknown])[] = []
  const left = [...responders]
  vi.stubGlobal('fetch', async (url: string, { body }: { body: string }) => {
    sent.push([url.replace(baseUrl, ''), JSON.parse(body)])
    return left.shift()?.()
  })
  return sent
}

const make = (options: Partial<D7Options> = {}) => d7({ baseUrl, ...options })
const calls = {
  send: () => make().requestOtp(sara, neverAborted),
  resend: () => make().resendOtp!(challenge, neverAborted),
  verify: () => make().verifyOtp(challenge, '689237', neverAborted),
} as const

async function catchLoginError(login: Promise<unknown>): Promise<LoginError> {
  const outcome = await login.then(
    () => 'it did not fail',
    (error: unknown) => error,
  )
  if (outcome instanceof LoginError) return outcome
  throw new Error(String(outcome))
}

test('[NET-02] [NET-04] [NET-14] a whole login sends the documented requests, each once, and yields the verified number', async () => {
  const sent = respondInTurn(
    json(200, open),
    json(200, { ...open, resend_count: 1 }),
    json(200, { status: 'APPROVED', note: 'kept' }),
  )
  const backend = make({ originator: 'SignOTP', content: 'Your code is {}', channel: 'sms' })
  const first = await backend.requestOtp(sara, neverAborted)
  expect(first).toStrictEqual({ ...challenge, channel: 'sms' })
  vi.setSystemTime(NOW + 60_000)
  const second = await backend.resendOtp!(first, neverAborted)
  expect(second).toStrictEqual({
    ...first,
    ref: { otp_id, sentAt: String(NOW + 60_000) },
    expiresAt: NOW + 660_000,
    resendAt: NOW + 120_000,
  })
  const session = await backend.verifyOtp(second, '689237', neverAborted)
  expect(session).toStrictEqual({ identifier: sara, raw: { status: 'APPROVED', note: 'kept' } })
  expect(sent).toEqual([
    [
      '/send-otp',
      {
        recipient: '+447888872720',
        originator: 'SignOTP',
        content: 'Your code is {}',
        expiry: 600,
        data_coding: 'text',
        retry_delay: 60,
        retry_count: 5,
        otp_code_length: 6,
        otp_type: 'numeric',
        channel: 'sms',
      },
    ],
    ['/resend-otp', { otp_id }],
    ['/verify-otp', { otp_id, otp_code: '689237' }],
  ])
  expect(sendRequest.safeParse(sent[0]?.[1]).success).toBe(true)
})

test.each<[Partial<D7Options>, object]>([
  [{ code: { length: 2, alphabet: 'digits' } }, { otp_code_length: 2, otp_type: 'numeric' }],
  [{ code: { length: 10, alphabet: 'letters' } }, { otp_code_length: 10, otp_type: 'alpha' }],
  [{ code: { length: 8, alphabet: 'both' } }, { otp_code_length: 8, otp_type: 'alphanumeric' }],
  [
    { expirySeconds: 90, retryDelaySeconds: 30, retryCount: 2 },
    { expiry: 90, retry_delay: 30, retry_count: 2 },
  ],
  [{ templateId: 7 }, { template_id: 7 }],
  [{ content: 'کد شما: {}' }, { content: 'کد شما: {}', data_coding: 'unicode' }],
  [{ content: 'Code:\n{}' }, { content: 'Code:\n{}', data_coding: 'text' }],
])('[OTP-02] the options %o set %o in the body', async (options, body) => {
  const sent = respondInTurn(json(200, open))
  await make(options).requestOtp(sara, neverAborted)
  expect(sent[0]?.[1]).toMatchObject(body)
})

test.each([
  [{ ...open, expiry: 90 }, 90],
  [{ otp_id, status: 'OPEN' }, 120],
  [{ ...open, expiry: '90' }, 120],
  [{ ...open, expiry: null }, 120],
  [{ ...open, expiry: -1 }, 120],
])('[NET-09] the response %o gives a code %i seconds, if the option is 120', async (body, seconds) => {
  respondInTurn(json(200, body))
  const { expiresAt } = await make({ expirySeconds: 120 }).requestOtp(sara, neverAborted)
  expect(expiresAt).toBe(NOW + seconds * 1000)
})

test('[OTP-05] a code is sent in the case it was typed in, and its otp_id unchanged', async () => {
  const capitals = otp_id.toUpperCase()
  const sent = respondInTurn(json(200, { ...open, otp_id: capitals }), json(200, { status: 'APPROVED' }))
  const backend = make({ code: { length: 6, alphabet: 'both' } })
  const kept: OtpChallenge = JSON.parse(JSON.stringify(await backend.requestOtp(sara, neverAborted)))
  await backend.verifyOtp(kept, 'aB3dE6', neverAborted)
  expect(sent.at(-1)).toEqual(['/verify-otp', { otp_id: capitals, otp_code: 'aB3dE6' }])
})

test('[NET-08] a response without an open challenge is a bad response, and says so', async () => {
  respondInTurn(json(200, { status: 'OPEN' }))
  expect(await catchLoginError(calls.send())).toMatchObject({ code: 'bad-response', cause: 'no open otp_id' })
})

test.each(['send', 'resend', 'verify'] as const)(
  '[NET-10] [NET-12] an error of %s names its status, and the wait that the server asks for',
  async name => {
    respondInTurn(json(429, {}, { 'Retry-After': '37' }))
    expect(await catchLoginError(calls[name]())).toMatchObject({
      code: 'rate-limited',
      retryAfterMs: 37_000,
      cause: 429,
    })
  },
)

test.each([
  ['sms', 'sms'],
  ['WhatsApp', 'whatsapp'],
  ['viber', undefined],
] as const)('a code by the channel %s of D7 is shown as one by %s', async (channel, shown) => {
  respondInTurn(json(200, open))
  const sent = await make({ channel }).requestOtp(sara, neverAborted)
  expect(sent).toStrictEqual({ ...challenge, ...(shown && { channel: shown }) })
})

const detail = (code: string) => ({ detail: { code, message: 'CANARY' } })
test.each([
  ['INVALID_OTP_CODE', json(400, detail('INVALID_OTP_CODE')), 'code-expired'],
  ['a status alone', json(400, {}), 'code-expired'],
  ['FAILED, which never means an expired code', json(200, { status: 'FAILED' }), 'code-rejected'],
  ['a failure of the server', json(500, {}), 'server-error'],
] as const)('after the deadline a code that is refused with %s is %3$s', async (_error, responder, code) => {
  respondInTurn(responder)
  vi.setSystemTime(challenge.expiresAt)
  expect((await catchLoginError(calls.verify())).code).toBe(code)
})

test.each([
  ['FAILED', 'code-rejected'],
  ['EXPIRED', 'code-expired'],
  ['ALREADY_VERIFIED', 'code-expired'],
] as const)('[NET-10] a code that D7 reports as %s, before its deadline, is %s', async (status, code) => {
  respondInTurn(json(200, { status }))
  expect(await catchLoginError(calls.verify())).toMatchObject({ code, cause: 200 })
})

test.each([
  ['the account', json(400, detail('ACCESS_TOKEN_EXPIRED')), 'forbidden'],
  ['a status of no meaning to D7', json(409, {}), 'rejected'],
  ['a failure of the server, whatever its body is', json(500, { status: 'FAILED' }), 'server-error'],
] as const)('[NET-10] a resend that is refused because of %s is %3$s', async (_what, responder, code) => {
  respondInTurn(responder)
  expect((await catchLoginError(calls.resend())).code).toBe(code)
})

test.each([
  ['a 200 with FAILED', json(200, { otp_id, status: 'FAILED' })],
  ['a 200 with EXPIRED', json(200, { otp_id, status: 'EXPIRED' })],
  ['a 200 with ALREADY_VERIFIED', json(200, { otp_id, status: 'ALREADY_VERIFIED' })],
])(
  '[NET-10] a resend that is refused by %s is a code that has expired, before its deadline too',
  async (_how, responder) => {
    respondInTurn(responder)
    expect(await catchLoginError(calls.resend())).toMatchObject({
      code: 'code-expired',
      retryAfterMs: undefined,
    })
  },
)

test('[NET-10] [OTP-09] the time decides whether a refused resend was too early or too late, whatever its text is', async () => {
  const texts = fc.oneof(fc.constant('Resend Failed. OTP time limit expired.'), fc.string())
  const moments = fc.integer({ min: NOW, max: challenge.expiresAt + 60_000 })
  await fc.assert(
    fc.asyncProperty(texts, moments, async (text, arrival) => {
      vi.setSystemTime(NOW)
      respondInTurn(() => {
        vi.setSystemTime(arrival)
        return json(400, { detail: text })()
      })
      const isLate = arrival >= NOW + 60_000
      expect(await catchLoginError(calls.resend())).toMatchObject({
        code: isLate ? 'code-expired' : 'rate-limited',
        retryAfterMs: isLate ? undefined : NOW + 60_000 - arrival,
      })
    }),
    { numRuns: 200, examples: [['', NOW + 60_000]] },
  )
})

/** A reload keeps the rest of a challenge. */
const { resendAt: _resendAt, ...reloaded } = challenge

test.each([
  ['the same page', { ...challenge, resendAt: NOW + 30_000 }],
  ['a page that was reloaded', reloaded],
])(
  '[OTP-09] on %s D7 asks for 60 seconds between two codes, also where the host set fewer',
  async (_page, early) => {
    vi.setSystemTime(NOW + 45_000)
    respondInTurn(json(400, {}))
    const backend = make({ retryDelaySeconds: 30 })
    expect(await catchLoginError(backend.resendOtp!(early, neverAborted))).toMatchObject({
      code: 'rate-limited',
      retryAfterMs: 15_000,
      cause: 400,
    })
  },
)

test('[OTP-09] [REL-09] a clock that was set back by hours makes the wait for another code no longer', async () => {
  vi.setSystemTime(NOW - 3 * 60 * 60_000)
  respondInTurn(json(400, {}))
  expect(await catchLoginError(calls.resend())).toMatchObject({ code: 'rate-limited', retryAfterMs: 60_000 })
})

test.each([undefined, '', 'soon'])(
  '[OTP-05] a refused resend of a challenge sent at %o is a code that has expired',
  async sentAt => {
    respondInTurn(json(400, {}))
    const stored = { ...reloaded, ref: { otp_id, ...(sentAt !== undefined && { sentAt }) } }
    expect(await catchLoginError(make().resendOtp!(stored, neverAborted))).toMatchObject({
      code: 'code-expired',
    })
  },
)

/** Events after which the server sends no other code for the challenge. */
const endings: readonly [
  how: string,
  responders: readonly Responder[],
  end: (backend: ReturnType<typeof make>) => unknown,
][] = [
  ['its deadline', [], () => vi.setSystemTime(challenge.expiresAt)],
  [
    'the server has reported it expired',
    [json(200, { status: 'EXPIRED' })],
    backend => catchLoginError(backend.verifyOtp(challenge, '689237', neverAborted)),
  ],
  [
    'the server has refused to send another code',
    [json(400, { detail: '' })],
    backend => catchLoginError(backend.resendOtp!(challenge, neverAborted)),
  ],
  [
    'the server has forgotten it',
    [json(404, {})],
    backend => catchLoginError(backend.resendOtp!(challenge, neverAborted)),
  ],
]

test.each(endings)('[OTP-12] after %s, a resend creates a new challenge', async (_how, responders, end) => {
  const sent = respondInTurn(...responders, json(200, open))
  const backend = make()
  await end(backend)
  expect(await backend.resendOtp!(challenge, neverAborted)).toMatchObject({ identifier: sara })
  expect(sent.at(-1)).toMatchObject(['/send-otp', { recipient: sara.value }])
})

test.each([
  ['a wrong code', 'verify', json(200, { status: 'FAILED' })],
  ['too many requests', 'resend', json(429, {})],
  ['a failure of the server', 'resend', json(500, {})],
] as const)('[OTP-12] after %s, a resend is one of the same challenge', async (_what, name, responder) => {
  const sent = respondInTurn(responder, json(200, open))
  const backend = make()
  await catchLoginError(
    name === 'verify'
      ? backend.verifyOtp(challenge, '689237', neverAborted)
      : backend.resendOtp!(challenge, neverAborted),
  )
  await backend.resendOtp!(challenge, neverAborted)
  expect(sent.at(-1)).toEqual(['/resend-otp', { otp_id }])
})

test('[NET-08] only 200 with APPROVED verifies a number', async () => {
  const statuses = fc.oneof(
    { weight: 3, arbitrary: fc.constant<unknown>('APPROVED') },
    fc.constantFrom<unknown>(
      'approved',
      'APPROVED ',
      ['APPROVED'],
      { APPROVED: true },
      true,
      1,
      null,
      undefined,
    ),
    fc.constantFrom('FAILED', 'EXPIRED', 'ALREADY_VERIFIED', 'OPEN'),
    fc.jsonValue(),
  )
  const bodies = fc.oneof(
    { weight: 5, arbitrary: fc.record({ status: statuses, more: fc.jsonValue() }) },
    fc.record({ result: fc.record({ status: statuses }) }),
    fc.array(fc.record({ status: statuses })),
    fc.jsonValue(),
  )
  const httpStatuses = fc.oneof(
    fc.constant(200),
    fc.constantFrom(201, 202, 206, 400, 401, 402, 422, 429, 500),
  )
  let verified = 0
  await fc.assert(
    fc.asyncProperty(httpStatuses, bodies, async (status, body) => {
      respondInTurn(json(status, body))
      const isApproved = status === 200 && toRecord(body)['status'] === 'APPROVED'
      const outcome = await calls.verify().catch((error: unknown) => error)
      if (isApproved) {
        verified += 1
        expect(outcome).toMatchObject({ identifier: sara, raw: { status: 'APPROVED' } })
        expect(outcome).not.toHaveProperty('accessToken')
      } else {
        expect(outcome).toBeInstanceOf(LoginError)
      }
    }),
    { numRuns: 50_000 },
  )
  expect(verified).toBeGreaterThan(1000)
})
