import { inspect } from 'node:util'
import { HttpResponse } from 'msw'
import { afterEach, expect, test, vi } from 'vitest'
import { LoginError } from '../../domain/login-error.js'
import { digipay } from './backend.js'

afterEach(() => vi.unstubAllGlobals())

const identifier = { kind: 'mobile', value: '+919865878965' } as const
const ref = { dial_code: '+91', phone_number: '9865878965' }
const patient = new AbortController().signal
const backend = digipay({ baseUrl: 'https://proxy.example.com', deviceId: 'a1b2c3', deviceUniqueId: '1234' })

const calls = {
  send: () => backend.requestOtp(identifier, patient),
  verify: () => backend.verifyOtp({ identifier, ref, expiresAt: 0 }, '321465', patient),
} as const
type Call = keyof typeof calls

/** What no error may hold: what the server wrote, and what was sent to it. */
const SECRETS = ['CANARY', 'BAD_REQUEST', identifier.value, ref.phone_number, '321465']

/** The body of a 400 as the document prints it: no JSON. */
const AS_PRINTED = `{
"success": 0,
"error"": [1],
"data": {
"message": "BAD_REQUEST",
}
}`
const refused = { success: 0, error: [1], data: { message: 'BAD_REQUEST' } }

const json = (status: number, body: object | null, headers: Record<string, string> = {}) =>
  HttpResponse.json(body, { status, headers })
const text = (status: number, body: string) =>
  new HttpResponse(body, { status, headers: { 'Content-Type': 'application/json' } })
const html = (status: number) => HttpResponse.html('<html>CANARY</html>', { status })

const always = (code: string) => ({ send: code, verify: code })
const badRequest = { send: 'identifier-rejected', verify: 'code-rejected' }
const notFound = { send: 'rejected', verify: 'code-expired' }

const table: readonly [what: string, answer: () => Response, codes: Readonly<Record<Call, string>>][] = [
  ['400', () => json(400, refused), badRequest],
  ['400 as the document prints it', () => text(400, AS_PRINTED), badRequest],
  ['400 that says it succeeded', () => json(400, { ...refused, success: 1 }), badRequest],
  ['404', () => json(404, refused), notFound],
  ['404 as the document prints it', () => text(404, AS_PRINTED), notFound],
  ['500', () => json(500, refused), always('server-error')],
  ['500 as the document prints it', () => text(500, AS_PRINTED), always('server-error')],
  ['500 as a page', () => html(500), always('server-error')],
  ['502 from the proxy', () => html(502), always('server-error')],
  ['401 for the token of the proxy', () => json(401, refused), always('forbidden')],
  ['403', () => json(403, refused), always('forbidden')],
  ['429', () => json(429, refused, { 'Retry-After': '37' }), always('rate-limited')],
  ['200 that did not succeed', () => json(200, refused), always('rejected')],
  ['200 as the document prints a refusal', () => text(200, AS_PRINTED), always('bad-response')],
  [
    '200 with half a login',
    () => text(200, '{"success":1,"data":{"token":{"token":"CANARY'),
    always('bad-response'),
  ],
  ['200 with a text for a number', () => json(200, { success: '1', data: {} }), always('bad-response')],
  ['200 with null', () => json(200, null), always('bad-response')],
  ['200 with an empty body', () => text(200, ''), always('bad-response')],
  ['200 as a page', () => html(200), always('bad-response')],
  ['201', () => json(201, { success: 1, error: [], data: {} }), always('bad-response')],
  ['no answer', () => HttpResponse.error(), always('network')],
]

const everyCall = table.flatMap(([what, answer, codes]) =>
  (['send', 'verify'] as const).map(call => ({ what, answer, call, code: codes[call] })),
)

/** The error that a call ends in, and how often it asked. */
async function failureOf(call: Call, answer: () => Response) {
  const fetch = vi.fn(async () => {
    const response = answer()
    if (response.type === 'error') throw new TypeError('Failed to fetch')
    return response
  })
  vi.stubGlobal('fetch', fetch)
  const error: unknown = await calls[call]().catch((thrown: unknown) => thrown)
  return { error, requests: fetch.mock.calls.length }
}

test.each(everyCall)(
  '[NET-10] [NET-11] [NET-14] to $call, $what means $code, after one request',
  async ({ call, answer, code }) => {
    const { error, requests } = await failureOf(call, answer)
    expect(error).toBeInstanceOf(LoginError)
    expect(error).toMatchObject({ code })
    expect(requests).toBe(1)
    const everything = inspect(error, { depth: Infinity, showHidden: true }) + JSON.stringify(error)
    expect(SECRETS.filter(secret => everything.includes(secret))).toEqual([])
  },
)

test.each(['send', 'verify'] as const)('[NET-12] to %s, 429 says how long to wait', async call => {
  const { error } = await failureOf(call, () => json(429, refused, { 'Retry-After': '37' }))
  expect(error).toMatchObject({ retryAfterMs: 37_000 })
})
