import { expect } from 'vitest'
import type { LoginErrorCode } from '../domain/login-error.js'
import type { Answer, BackendUnderTest } from './backend-under-test.js'
import {
  endlessBody,
  interruptedBody,
  noConnection,
  noResponse,
  respondWith,
  type Responder,
} from './fake-server.js'
import type { OperationUnderTest } from './operations.js'
import { defineCheck, outcomeAfter, type Check } from './test-context.js'

const TIME_LIMIT_SECONDS = 10
const BODY_LIMIT_BYTES = 64 * 1024

const html = { 'Content-Type': 'text/html; charset=utf-8' }
const retryLater = { 'Retry-After': '37' }

/** Faults that can happen to any request, each with its error code. */
const FAULTS: readonly (readonly [fault: string, responder: Responder, code: LoginErrorCode])[] = [
  ['a connection that cannot be made', noConnection, 'network'],
  ['a connection that is lost', interruptedBody, 'network'],
  [
    '500 with an HTML page',
    respondWith({ status: 500, headers: html, text: '<h1>Error</h1>' }),
    'server-error',
  ],
  ['500 with JSON', respondWith({ status: 500, body: { message: 'Server Error' } }), 'server-error'],
  [
    '502 with an HTML page',
    respondWith({ status: 502, headers: html, text: '<h1>Bad</h1>' }),
    'server-error',
  ],
  ['503 with Retry-After', respondWith({ status: 503, headers: retryLater }), 'server-error'],
  ['504', respondWith({ status: 504 }), 'server-error'],
]

/** Rules for faults of the network or the server. */
export function faultChecks(subject: BackendUnderTest, operation: OperationUnderTest): readonly Check[] {
  const check = (rule: string, run: Parameters<typeof defineCheck>[3]) =>
    defineCheck(subject, operation, rule, run)
  const limit = TIME_LIMIT_SECONDS + ((operation.name === 'qr.check' && subject.qr?.holdSeconds) || 0)

  return [
    ...FAULTS.map(([fault, responder, code]) =>
      check(`[NET-14] ${fault} means ${code}, after one request`, async ({ call, requests }) => {
        expect((await call(responder)).end).toBe(code)
        expect(requests).toHaveLength(1)
      }),
    ),
    check('[NET-12] 429 means rate-limited, with the server’s wait', async ({ call, requests }) => {
      const { end, error } = await call(respondWith({ status: 429, headers: retryLater }))
      expect(end).toBe('rate-limited')
      expect(error).toHaveProperty('retryAfterMs', 37_000)
      expect(requests).toHaveLength(1)
    }),
    ...[noResponse, endlessBody].map((responder, at) =>
      check(
        `[NET-05] ${at === 0 ? 'no response' : 'a body without an end'} means timeout, after ${limit} s at most`,
        async ({ start, requests }) => {
          const { outcome } = await start(responder)
          expect((await outcomeAfter(limit * 1000, outcome)).end).toBe('timeout')
          expect(requests.map(({ signal }) => signal?.aborted)).toEqual([true])
        },
      ),
    ),
  ]
}

/** Bodies that do not come from this server, or not undamaged, though their status is 200. */
function toForeignBodies({ success }: OperationUnderTest): readonly (readonly [body: string, Answer])[] {
  const json = JSON.stringify(success.body)
  return [
    ['the page of a captive portal', { status: 200, headers: html, text: '<h1>Sign in to the Wi-Fi</h1>' }],
    ['its own JSON as text/plain', { ...success, headers: { 'Content-Type': 'text/plain' } }],
    ['an empty body', { status: 200 }],
    ['half a body', { status: 200, text: json.slice(0, json.length / 2) }],
    ['JSON with something after it', { status: 200, text: `${json}}` }],
    ['more than 64 KiB', { status: 200, text: json + ' '.repeat(BODY_LIMIT_BYTES) }],
  ]
}

/** JSON values that are no response of this server. */
const FOREIGN_JSON = [null, [], {}, 'true', true, 1, 0, [[]], [{}]]

/** Rules for bodies that are invalid as a whole. An operation that needs no member of the body accepts any. */
export function invalidBodyChecks(
  subject: BackendUnderTest,
  operation: OperationUnderTest,
): readonly Check[] {
  if ((operation.success.needs ?? []).length === 0) return []
  return [
    ...toForeignBodies(operation).map(([body, answer]) =>
      defineCheck(subject, operation, `[NET-06] ${body} means bad-response`, async ({ call }) => {
        expect((await call(respondWith(answer))).end).toBe('bad-response')
      }),
    ),
    ...FOREIGN_JSON.map(body =>
      defineCheck(
        subject,
        operation,
        `[NET-08] the body ${JSON.stringify(body)} is no success`,
        async ({ call }) => {
          const allowed = operation.name === 'qr.check' ? ['bad-response', 'pending'] : ['bad-response']
          expect(allowed).toContain((await call(respondWith({ status: 200, body }))).end)
        },
      ),
    ),
  ]
}
