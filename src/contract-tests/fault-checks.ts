import { expect } from 'vitest'
import type { LoginErrorCode } from '../domain/login-error.js'
import type { Answer, BackendUnderTest } from './backend-under-test.js'
import { brokenOff, halfSilence, noConnection, saying, silence, type Answering } from './fake-server.js'
import { checkOf, outcomeAfter, type Check } from './test-context.js'
import type { Step } from './operations.js'

const TIME_LIMIT_SECONDS = 10
const BODY_LIMIT_BYTES = 64 * 1024

const html = { 'Content-Type': 'text/html; charset=utf-8' }
const waiting = { 'Retry-After': '37' }

/** What can happen to any request, and the one code that it means. */
const FAULTS: readonly (readonly [what: string, answering: Answering, code: LoginErrorCode])[] = [
  ['a connection that cannot be made', noConnection, 'network'],
  ['a connection that breaks off', brokenOff, 'network'],
  [
    'a server that fails, as a page',
    saying({ status: 500, headers: html, text: '<h1>Error</h1>' }),
    'server-error',
  ],
  [
    'a server that fails, as JSON',
    saying({ status: 500, body: { message: 'Server Error' } }),
    'server-error',
  ],
  [
    'a gateway without a server',
    saying({ status: 502, headers: html, text: '<h1>Bad</h1>' }),
    'server-error',
  ],
  ['a server that is down', saying({ status: 503, headers: waiting }), 'server-error'],
  ['a gateway that gives up', saying({ status: 504 }), 'server-error'],
]

/** What a network or a server may do to any step. */
export function faultChecks(subject: BackendUnderTest, step: Step): readonly Check[] {
  const limit = TIME_LIMIT_SECONDS + ((step.name === 'qr.check' && subject.qr?.holdSeconds) || 0)
  return [
    ...FAULTS.map(([what, answering, code]) =>
      checkOf(subject, step, `[NET-14] ${what} means ${code}, after one request`, async ({ take, asked }) => {
        expect((await take(answering)).end).toBe(code)
        expect(asked).toHaveLength(1)
      }),
    ),
    checkOf(
      subject,
      step,
      '[NET-12] 429 means to wait, as long as the server says',
      async ({ take, asked }) => {
        const { end, error } = await take(saying({ status: 429, headers: waiting }))
        expect(end).toBe('rate-limited')
        expect(error).toHaveProperty('retryAfterMs', 37_000)
        expect(asked).toHaveLength(1)
      },
    ),
    ...[silence, halfSilence].map((answering, at) =>
      checkOf(
        subject,
        step,
        `[NET-05] ${at === 0 ? 'no answer' : 'half an answer'} means timeout, after ${limit} s at most`,
        async ({ start, asked }) => {
          const { taken } = await start(answering)
          expect((await outcomeAfter(limit * 1000, taken)).end).toBe('timeout')
          expect(asked.map(({ signal }) => signal?.aborted)).toEqual([true])
        },
      ),
    ),
  ]
}

/** Bodies that are no answer of this server, though they come with 200. */
function nonsenseFor({ success }: Step): readonly (readonly [what: string, answer: Answer])[] {
  const json = JSON.stringify(success.body)
  return [
    ['a page, as of a captive portal', { status: 200, headers: html, text: '<h1>Sign in to the Wi-Fi</h1>' }],
    ['its own JSON that says it is text', { ...success, headers: { 'Content-Type': 'text/plain' } }],
    ['an empty body', { status: 200 }],
    ['half a body', { status: 200, text: json.slice(0, json.length / 2) }],
    ['JSON with something after it', { status: 200, text: `${json}}` }],
    ['more than 64 KiB', { status: 200, text: json + ' '.repeat(BODY_LIMIT_BYTES) }],
  ]
}

/** JSON that is no answer of this server. */
const SHAPES = [null, [], {}, 'true', true, 1, 0, [[]], [{}]]

/** What is no answer at all. A step that needs no body takes any. */
export function nonsenseChecks(subject: BackendUnderTest, step: Step): readonly Check[] {
  if (step.success.needs === undefined) return []
  return [
    ...nonsenseFor(step).map(([what, answer]) =>
      checkOf(subject, step, `[NET-06] ${what} means bad-response`, async ({ take }) => {
        expect((await take(saying(answer))).end).toBe('bad-response')
      }),
    ),
    ...SHAPES.map(body =>
      checkOf(subject, step, `[NET-08] ${JSON.stringify(body)} means nothing`, async ({ take }) => {
        const mayMean = step.name === 'qr.check' ? ['bad-response', 'pending'] : ['bad-response']
        expect(mayMean).toContain((await take(saying({ status: 200, body }))).end)
      }),
    ),
  ]
}
