import * as fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { assertValidResult, assertValidStatus } from '../contract-tests/assert-valid-result.js'
import { respondWith } from '../contract-tests/fake-server.js'
import { ABSENT, memberAt } from '../contract-tests/json-members.js'
import { toOperations, type OperationUnderTest } from '../contract-tests/operations.js'
import { withFakeServer } from '../contract-tests/test-context.js'
import type { BackendUnderTest } from '../contract-tests/index.js'
import { LoginError } from '../domain/login-error.js'
import { toRecord } from '../domain/to-record.js'
import { errorCodes } from '../testing/samples.js'
import { BACKENDS, VARIANTS } from './testing/backends-under-test.js'
import { hostileJson } from './testing/hostile-json.js'

/** Bodies for each operation. `npm run test:long` sends more. */
const BODIES = process.env['LONG'] === '1' ? 50_000 : 200

const LONGEST_TOKEN = 8192

const DANGEROUS = ['__proto__', 'constructor', 'prototype']

const subjects: readonly (readonly [title: string, BackendUnderTest, OperationUnderTest])[] = [
  ...BACKENDS,
  ...VARIANTS,
].flatMap(subject =>
  toOperations(subject)
    .filter(({ name, success }) => name !== 'resendOtp' || success === subject.answers.resent)
    .map(operation => [`${subject.name}: ${operation.name}`, subject, operation] as const),
)

test.each(subjects)(
  '[NET-07] [NET-08] %s reads any body as a success of its contract or as a failure of a known kind',
  { timeout: 60 * 60_000 },
  async (_title, subject, operation) => {
    const seen = { success: 0, other: 0 }
    await withFakeServer(subject, async server => {
      const { call } = await operation.prepare(subject.backend(), answer => {
        server.responder = respondWith(answer)
      })
      const statuses = fc.constantFrom(200, 200, 200, 200, 200, 201, 202, 400, 401, 404, 422, 429, 500)
      const { success } = operation
      await fc.assert(
        fc.asyncProperty(statuses, hostileJson(success.body), async (status, text) => {
          server.requests.length = 0
          server.responder = respondWith({ ...success, status, text })
          const outcome = await call(new AbortController().signal).then(
            value => ({ value }),
            (error: unknown) => ({ error }),
          )
          // A request that has ended leaves its time limit on the fake clock of the suite.
          vi.clearAllTimers()
          expect(Reflect.get({}, 'polluted')).toBeUndefined()
          expect(keysIn(outcome).filter(key => DANGEROUS.includes(key))).toEqual([])
          if ('error' in outcome) {
            expect(outcome.error).toBeInstanceOf(LoginError)
            expect(errorCodes).toContain(Reflect.get(Object(outcome.error), 'code'))
            seen.other += 1
          } else if (operation.name === 'qr.check' && !isGrant(outcome.value)) {
            assertValidStatus(outcome.value)
            seen.other += 1
          } else {
            expect(status).toBeLessThan(300)
            assertValidResult(operation.name, outcome.value)
            assertInContract(operation, text)
            seen.success += 1
          }
        }),
        { numRuns: BODIES },
      )
    })
    expect(seen.success).toBeGreaterThan(0)
    expect(seen.other).toBeGreaterThan(0)
  },
)

/** Own keys of all objects within a value. */
function keysIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return []
  return [...Object.keys(value), ...Object.values(value).flatMap(keysIn)]
}

const isGrant = (value: unknown) => toRecord(value)['status'] === 'granted'

/** Asserts that a body which counted as a success has what the contract needs: flags as documented, ids that are text. */
function assertInContract({ success }: OperationUnderTest, text: string) {
  const body: unknown = JSON.parse(text.replace(/^\ufeff/, ''))
  for (const need of success.needs ?? []) {
    const documented = memberAt(success.body, need.split('.'))
    const member = memberAt(body, need.split('.'))
    expect(member, need).not.toBe(ABSENT)
    if (typeof documented !== 'string' || /^[A-Z]+$/.test(documented)) expect(member, need).toBe(documented)
    else expect(member, need).toSatisfy(isUsableText)
  }
}

const isUsableText = (member: unknown) =>
  typeof member === 'string' && member !== '' && member.length <= LONGEST_TOKEN
