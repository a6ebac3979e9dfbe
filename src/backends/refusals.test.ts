import { inspect } from 'node:util'
import { http, HttpResponse } from 'msw'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { LoginError } from '../domain/login-error.js'
import type { LoginBackend } from './backend.js'
import { trader4 } from './trader4/backend.js'
import { werify } from './werify/backend.js'
import { werifyOauth } from './werify-oauth/backend.js'

const server = setupServer()
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  server.resetHandlers()
})
afterAll(() => server.close())

/** Answers every request with `answer`, and counts them. */
function answering(answer: () => Response) {
  const requests = vi.fn()
  server.use(
    http.all('*', () => {
      requests()
      return answer()
    }),
  )
  return requests
}

const identifier = { kind: 'email', value: 'ada@example.com' } as const
const ref = { id: '487f2509-7125-4a2b-9d9a-d8182919c8e0', hash: '6096cb42-1e60-4bdd-bfe0-55d5af00c978' }
const challenge = { identifier, ref, expiresAt: 0 }
const ticket = { ref: { ...ref, token: 'tr44670677563e9edb832e43' }, payload: '', expiresAt: 0 }

const calls = {
  send: (backend: LoginBackend, signal: AbortSignal) => backend.requestOtp(identifier, signal),
  verify: (backend: LoginBackend, signal: AbortSignal) => backend.verifyOtp(challenge, '222501', signal),
  ticket: (backend: LoginBackend, signal: AbortSignal) => backend.qr!.create(signal),
  check: (backend: LoginBackend, signal: AbortSignal) => backend.qr!.check(ticket, signal),
} as const
type Call = keyof typeof calls

/** What no error may hold: what the server wrote, and what was sent to it. */
const SECRETS = ['CANARY', identifier.value, '222501', ref.id, ref.hash, ticket.ref.token]

const json = (status: number, body: object | null, headers?: Record<string, string>) => () =>
  HttpResponse.json(body, { status, ...(headers && { headers }) })
const html = (status: number) => () => HttpResponse.html('<html>CANARY</html>', { status })
const text =
  (body: string, type = 'application/json') =>
  () =>
    new HttpResponse(body, { headers: { 'Content-Type': type } })
const refused = { succeed: false, message: '', results: [], metas: [] }
const brokenOff = () =>
  new HttpResponse(
    new ReadableStream({
      start(stream) {
        stream.enqueue(new TextEncoder().encode('{"succeed":true,"results":{"access_token":"CANARY"'))
        stream.error(new TypeError('terminated'))
      },
    }),
    { headers: { 'Content-Type': 'application/json' } },
  )
const endless = () =>
  new HttpResponse(
    new ReadableStream({ pull: stream => stream.enqueue(new TextEncoder().encode('"CANARY"'.repeat(1000))) }),
    { headers: { 'Content-Type': 'application/json' } },
  )

const always = (code: string) => ({ send: code, verify: code, ticket: code, check: code })
const steps = (code: string, check: string) => ({ ...always(code), check })

/** An answer, and what each call makes of it: the status of a check, or the code of an error. */
const answers: readonly [what: string, answer: () => Response, outcomes: Readonly<Record<Call, string>>][] = [
  [
    '401 with an empty message',
    json(401, refused),
    { send: 'forbidden', verify: 'code-rejected', ticket: 'forbidden', check: 'pending' },
  ],
  [
    '401 that says that the key of the app is wrong',
    json(401, { ...refused, code: 'invalid_client' }),
    always('forbidden'),
  ],
  [
    '404 in the same shape',
    json(404, { ...refused, message: 'CANARY' }),
    { send: 'rejected', verify: 'code-expired', ticket: 'rejected', check: 'used' },
  ],
  [
    '422 with the errors of each field',
    json(422, { message: 'CANARY', errors: { identifier: ['CANARY'] } }),
    { send: 'identifier-rejected', verify: 'code-expired', ticket: 'rejected', check: 'rejected' },
  ],
  [
    '400',
    json(400, { message: 'CANARY' }),
    { send: 'identifier-rejected', verify: 'rejected', ticket: 'rejected', check: 'rejected' },
  ],
  ['403 from a firewall', html(403), always('forbidden')],
  ['403 of the server', json(403, refused), steps('forbidden', 'denied')],
  ['402', json(402, refused), always('rejected')],
  ['408', json(408, refused), always('timeout')],
  ['409', json(409, refused), steps('rejected', 'used')],
  [
    '410',
    json(410, refused),
    { send: 'rejected', verify: 'code-expired', ticket: 'rejected', check: 'expired' },
  ],
  ['418', html(418), always('rejected')],
  ['423', json(423, refused), steps('locked', 'rejected')],
  [
    '429 with Retry-After',
    json(429, { message: 'Too Many Attempts.' }, { 'Retry-After': '37' }),
    always('rate-limited'),
  ],
  [
    '429 with its wait in the body',
    json(429, { message: 'CANARY', retry_after: 37 }),
    always('rate-limited'),
  ],
  ['429 with a word', json(429, { error: 'slow_down' }), steps('rate-limited', 'slow-down')],
  ['451', json(451, refused), always('rejected')],
  ['500 as a page', html(500), always('server-error')],
  ['500 as JSON', json(500, { message: 'Server Error', exception: 'CANARY' }), always('server-error')],
  ['502 as a page', html(502), always('server-error')],
  ['503 with Retry-After', json(503, {}, { 'Retry-After': '37' }), always('server-error')],
  ['200 that did not succeed', json(200, { ...refused, message: 'CANARY' }), steps('rejected', 'pending')],
  [
    '200 with nothing but a token',
    json(200, { results: { access_token: 'CANARY' } }),
    steps('bad-response', 'pending'),
  ],
  ['200 as a page, from a captive portal', html(200), always('bad-response')],
  ['200 as plain text', text('{"succeed":true}', 'text/plain'), always('bad-response')],
  ['200 with an empty body', text(''), always('bad-response')],
  ['200 with half a body', text('{"succeed":true,"results":{"access_token":"CANARY'), always('bad-response')],
  ['200 with null', json(200, null), steps('bad-response', 'pending')],
  ['200 with a list', json(200, []), steps('bad-response', 'pending')],
  ['200 with a text', text('"CANARY"'), steps('bad-response', 'pending')],
  ['204', () => new HttpResponse(null, { status: 204 }), steps('bad-response', 'pending')],
  [
    'a redirect to elsewhere',
    () => HttpResponse.redirect('https://elsewhere.example/CANARY', 307),
    always('network'),
  ],
  ['a connection that fails', () => HttpResponse.error(), always('network')],
  ['a connection that breaks off', brokenOff, always('network')],
  ['a body without end', endless, always('bad-response')],
]

const patient = new AbortController().signal
const makers = [werify, werifyOauth, trader4].map(make => ({ name: make.name, make }))
const everyCall = makers.flatMap(maker =>
  (['send', 'verify', 'ticket', 'check'] as const).map(call => ({ ...maker, call })),
)
const table = answers.flatMap(([what, answer, outcomes]) =>
  everyCall.map(each => ({ ...each, what, answer, outcome: outcomes[each.call] })),
)

/** The status of a check, or the error that a call ends in. */
async function outcomeOf(call: Promise<object>): Promise<string | LoginError> {
  try {
    const result = await call
    return 'status' in result ? String(result.status) : 'no error'
  } catch (error) {
    if (error instanceof LoginError) return error
    throw error
  }
}

test.each(table)(
  '[NET-10] [NET-11] [NET-14] $name: to $call, $what means $outcome, after one request',
  async ({ answer, make, call, outcome }) => {
    const requests = answering(answer)
    const result = await outcomeOf(calls[call](make(), patient))
    expect(result instanceof LoginError ? result.code : result).toBe(outcome)
    expect(requests).toHaveBeenCalledOnce()

    const everything = [inspect(result, { depth: Infinity, showHidden: true }), JSON.stringify(result)].join(
      '\n',
    )
    expect(SECRETS.filter(secret => everything.includes(secret))).toEqual([])
  },
)

test.each(table.filter(({ what }) => /Retry-After|wait/.test(what)))(
  '[NET-12] [NET-13] $name: to $call, $what says to wait 37 s',
  async ({ answer, make, call }) => {
    answering(answer)
    await expect(calls[call](make(), patient)).rejects.toMatchObject({
      retryAfterMs: 37_000,
    })
  },
)

test.each(everyCall)(
  '[NET-05] [NET-14] $name: to $call, no answer means timeout after 10 s, after one request',
  async ({ make, call }) => {
    const backend = make()
    backend.prepare?.()
    await vi.dynamicImportSettled()
    vi.useFakeTimers()
    const fetch = vi.fn(() => new Promise<never>(() => {}))
    vi.stubGlobal('fetch', fetch)
    const result = outcomeOf(calls[call](backend, patient))
    await vi.advanceTimersByTimeAsync(10_000)
    expect(await result).toMatchObject({ name: 'LoginError', code: 'timeout' })
    expect(fetch).toHaveBeenCalledOnce()
  },
)

test.each(everyCall)(
  '[NET-16] $name: whoever has gone before $call gets their own reason, and nothing is sent',
  async ({ make, call }) => {
    const requests = answering(json(200, refused))
    const reason = new Error('the tab was closed')
    await expect(calls[call](make(), AbortSignal.abort(reason))).rejects.toBe(reason)
    expect(requests).not.toHaveBeenCalled()
  },
)

test.each(makers)(
  '[QR-05] $name: where 401 does not mean pending, a check that answers it is forbidden',
  async ({ make }) => {
    answering(json(401, refused))
    const check = calls.check(make({ pendingStatuses: [] }), patient)
    await expect(check).rejects.toMatchObject({ name: 'LoginError', code: 'forbidden' })
  },
)
