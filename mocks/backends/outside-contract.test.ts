import { getResponse, type HttpHandler } from 'msw'
import { expect, test } from 'vitest'
import { manualClock } from '../service/clock.js'
import { createLoginService, type LoginService } from '../service/login-service.js'
import { latestCode } from '../testing/codes.js'
import { d7Handlers } from './d7/handlers.js'
import { digipayHandlers } from './digipay/handlers.js'
import { trader4Handlers } from './trader4/handlers.js'
import { werifyOauthHandlers } from './werify-oauth/handlers.js'
import { werifyHandlers } from './werify/handlers.js'

const email = 'hi@trader4.net'
const number = '+447888872720'
const uuid = '6096cb42-1e60-4bdd-bfe0-55d5af00c978'
const secret = { Authorization: 'Bearer secret' }

type HandlerMaker = (base: string, service: LoginService, options: { strict: boolean }) => HttpHandler[]

const servers = {
  werify: werifyHandlers,
  werifyOauth: werifyOauthHandlers,
  trader4: trader4Handlers,
  d7: (base, service, options) => d7Handlers(base, service, { apiToken: 'secret', ...options }),
  digipay: digipayHandlers,
} satisfies Record<string, HandlerMaker>

/** A code that was sent before. */
interface Sent {
  readonly id: string
  readonly hash: string
  readonly code: string
}

interface OutsideRequest {
  readonly server: keyof typeof servers
  readonly what: string
  readonly path: string
  readonly body?: (sent: Sent) => object
  /** Media type of the body. @default JSON */
  readonly form?: 'urlencoded' | 'multipart'
  readonly lenient: number
  readonly says: string
}

const wantsText = (name: string) => `"${name}" is a number, and must be text.`
const wantsNumber = (name: string) => `"${name}" is text, and must be a number.`
const unknown = (name: string) => `"${name}" is not a field of this request.`
const anotherForm = (name: string) => `"${name}" has another form than the contract says.`

const message = { recipient: number, originator: 'SignOTP', content: 'Your code is {}' }
const phone = { dial_code: '+44', phone_number: '7888872720', user_type: 2, otp_type: 1 }
const device = { device_type: 2, device_id: 'a1b2c3', device_unique_id: '1234' }

const requests: readonly OutsideRequest[] = [
  {
    server: 'werify',
    what: 'an unknown field',
    path: '/verify-otp',
    body: ({ id, hash, code }) => ({ type: 'otp', id, hash, otp: code }),
    lenient: 200,
    says: unknown('type'),
  },
  {
    server: 'werify',
    what: 'a code that is a number',
    path: '/verify-otp',
    body: ({ id, hash, code }) => ({ id, hash, otp: Number(code) }),
    lenient: 200,
    says: wantsText('otp'),
  },
  {
    server: 'werify',
    what: 'a code of five digits',
    path: '/verify-otp',
    body: ({ id, hash }) => ({ id, hash, otp: '12345' }),
    lenient: 401,
    says: anotherForm('otp'),
  },
  {
    server: 'werify',
    what: 'a code of letters',
    path: '/verify-otp',
    body: ({ id, hash }) => ({ id, hash, otp: 'abcdef' }),
    lenient: 422,
    says: anotherForm('otp'),
  },
  {
    server: 'werify',
    what: 'ids that are no UUID',
    path: '/verify-otp',
    body: () => ({ id: 'x', hash: 'y', otp: '123456' }),
    lenient: 401,
    says: anotherForm('id'),
  },
  {
    server: 'werify',
    what: 'a field that is null',
    path: '/request-otp',
    body: () => ({ identifier: email, id: null }),
    lenient: 200,
    says: unknown('id'),
  },
  {
    server: 'werify',
    what: 'a form',
    path: '/request-otp',
    body: () => ({ identifier: email }),
    form: 'urlencoded',
    lenient: 200,
    says: '"Content-Type" is application/x-www-form-urlencoded;charset=UTF-8, and must be application/json.',
  },
  {
    server: 'werify',
    what: 'a form in parts',
    path: '/verify-otp',
    body: ({ id, hash, code }) => ({ id, hash, otp: code }),
    form: 'multipart',
    lenient: 200,
    says: 'and must be application/json.',
  },
  {
    server: 'werify',
    what: 'a list in the place of a body',
    path: '/request-otp',
    body: () => [],
    lenient: 422,
    says: '"body" is a list, and must be an object.',
  },
  {
    server: 'werify',
    what: 'an unknown query parameter',
    path: '/request-otp?lang=en',
    body: () => ({ identifier: email }),
    lenient: 200,
    says: '"lang" is not a query parameter of this request.',
  },
  {
    server: 'werify',
    what: 'a ticket whose ids are no UUID',
    path: '/session-check/qr/not-a-uuid/not-a-uuid',
    lenient: 401,
    says: anotherForm('hash'),
  },
  {
    server: 'werify',
    what: 'another kind of session',
    path: `/session-check/modal/${uuid}/${uuid}`,
    lenient: 401,
    says: anotherForm('type'),
  },
  {
    server: 'werify',
    what: 'a claim without its hash',
    path: '/qr-claim',
    body: () => ({ id: uuid }),
    lenient: 422,
    says: '"hash" is missing.',
  },
  {
    server: 'werifyOauth',
    what: 'a code that is text',
    path: '/v1/oauth/verify',
    body: ({ code }) => ({ id: email, code }),
    lenient: 200,
    says: anotherForm('code'),
  },
  {
    server: 'werifyOauth',
    what: 'a token with a space',
    path: '/v1/oauth/qr',
    body: () => ({ qr_token: 'a b' }),
    lenient: 404,
    says: anotherForm('qr_token'),
  },
  {
    server: 'trader4',
    what: 'a code that is a number',
    path: '/v1/oauth/verify',
    body: ({ code }) => ({ id: email, code: Number(code) }),
    lenient: 200,
    says: wantsText('code'),
  },
  {
    server: 'd7',
    what: 'a lifetime that is text',
    path: '/send-otp',
    body: () => ({ ...message, expiry: '600' }),
    lenient: 200,
    says: wantsNumber('expiry'),
  },
  {
    server: 'd7',
    what: 'addresses to call back',
    path: '/send-otp',
    body: () => ({ ...message, success_url: 'https://a.example', failure_url: 'https://b.example' }),
    lenient: 200,
    says: unknown('success_url'),
  },
  {
    server: 'd7',
    what: 'a recipient without a plus sign',
    path: '/send-otp',
    body: () => ({ ...message, recipient: '447888872720' }),
    lenient: 200,
    says: anotherForm('recipient'),
  },
  {
    server: 'd7',
    what: 'null for all that has a default',
    path: '/send-otp',
    body: () => ({ ...message, originator: null, expiry: null, data_coding: null }),
    lenient: 200,
    says: '"originator" is null, and must be text.',
  },
  {
    server: 'd7',
    what: 'no template, as 0',
    path: '/send-otp',
    body: () => ({ ...message, template_id: 0 }),
    lenient: 200,
    says: anotherForm('content'),
  },
  {
    server: 'd7',
    what: 'a code that is a number',
    path: '/verify-otp',
    body: ({ id, code }) => ({ otp_id: id, otp_code: Number(code) }),
    lenient: 200,
    says: wantsText('otp_code'),
  },
  {
    server: 'd7',
    what: 'a form',
    path: '/resend-otp',
    body: () => ({ otp_id: uuid }),
    form: 'urlencoded',
    lenient: 400,
    says: 'and must be application/json.',
  },
  {
    server: 'digipay',
    what: 'numbers that are text, and text that is a number',
    path: '/verify_otp',
    body: ({ code }) => ({ ...phone, ...device, user_type: '2', otp: Number(code) }),
    lenient: 200,
    says: wantsText('otp'),
  },
  {
    server: 'digipay',
    what: 'a dial code without a plus sign',
    path: '/send_otp',
    body: () => ({ ...phone, dial_code: 44, phone_number: 7888872720 }),
    lenient: 200,
    says: wantsText('dial_code'),
  },
  {
    server: 'digipay',
    what: 'an unknown field',
    path: '/login_phone',
    body: () => ({ ...phone, email }),
    lenient: 200,
    says: unknown('email'),
  },
]

/** Sends a request to a server that has sent a code before. */
async function answerTo({ server, path, body, form }: OutsideRequest, strict: boolean) {
  const now = manualClock()
  const service = createLoginService({ now, rules: { resendWaitsMs: [] } })
  const to = server === 'd7' || server === 'digipay' ? number : email
  const sent = service.codes.request(to, { app: server })
  const { id, hash } = sent.outcome === 'sent' ? sent.challenge : expect.unreachable()
  const given = body?.({ id, hash, code: latestCode(service, to) })
  const request = new Request(`http://login.test/api${path}`, {
    headers: { ...secret, ...(form === undefined && { 'Content-Type': 'application/json' }) },
    ...(given !== undefined && { method: 'POST', body: toBody(given, form) }),
  })
  const handlers = servers[server]('/api', service, { strict })
  const response = await getResponse(handlers, request, { baseUrl: 'http://login.test' })
  const { status } = response ?? expect.unreachable('no handler')
  return { status, text: JSON.stringify(await response?.json()).replaceAll('\\"', '"') }
}

function toBody(given: object, form: OutsideRequest['form']): BodyInit {
  if (form === undefined) return JSON.stringify(given)
  const fields = Object.entries(given).map(([name, value]): [string, string] => [name, String(value)])
  if (form === 'urlencoded') return new URLSearchParams(fields)
  const parts = new FormData()
  for (const [name, value] of fields) parts.append(name, value)
  return parts
}

test.each(requests)('[MOCK-09] $server takes $what as its real server does: $lenient', async request => {
  expect((await answerTo(request, false)).status).toBe(request.lenient)
})

test.each(requests)('[MOCK-09] a strict $server refuses $what, and says: $says', async request => {
  const { status, text } = await answerTo(request, true)
  expect(status).toBe(request.server === 'digipay' ? 400 : 422)
  expect(text).toContain(request.says)
})
