import { expect } from 'vitest'
import { assertValidResult, assertValidStatus } from './assert-valid-result.js'
import type { BackendUnderTest } from './backend-under-test.js'
import { describeResponse } from './describe-response.js'
import { respondWith } from './fake-server.js'
import type { OperationUnderTest } from './operations.js'
import { defineCheck, type Check } from './test-context.js'

/** Rules for an operation that succeeds. */
export function successChecks(subject: BackendUnderTest, operation: OperationUnderTest): readonly Check[] {
  const check = (rule: string, run: Parameters<typeof defineCheck>[3]) =>
    defineCheck(subject, operation, rule, run)

  const valid = check('a successful response gives a valid result', async ({ call }) => {
    const { end, value } = await call(respondWith(operation.success))
    expect(end).toBe('success')
    assertValidResult(operation.name, value)
  })
  const storable = check('[OTP-05] the challenge can be stored as JSON', async ({ call }) => {
    const { value } = await call(respondWith(operation.success))
    expect(JSON.parse(JSON.stringify(value))).toEqual(value)
  })
  const givesChallenge = operation.name === 'requestOtp' || operation.name === 'resendOtp'
  return givesChallenge ? [valid, storable] : [valid]
}

/** Rules for the statuses of a ticket, except `granted`. */
export function statusChecks(subject: BackendUnderTest, operation: OperationUnderTest): readonly Check[] {
  if (operation.name !== 'qr.check') return []
  return Object.entries(subject.qr?.statuses ?? {}).flatMap(([status, answers]) =>
    answers.map(answer =>
      defineCheck(
        subject,
        operation,
        `${describeResponse(answer)} means ${status}`,
        async ({ call, requests }) => {
          const { end, value } = await call(respondWith(answer))
          expect(end).toBe(status)
          expect(requests).toHaveLength(1)
          assertValidStatus(value)
        },
      ),
    ),
  )
}
