import { expect } from 'vitest'
import type { BackendUnderTest } from './backend-under-test.js'
import { endlessBody, noResponse, respondWith, type Responder } from './fake-server.js'
import type { OperationUnderTest } from './operations.js'
import { defineCheck, outcomeAfter, type Check } from './test-context.js'

const reason = new Error('the tab was closed')

/** Rules for an operation whose signal is aborted. */
export function abortChecks(subject: BackendUnderTest, operation: OperationUnderTest): readonly Check[] {
  return [
    beforeCallCheck(subject, operation),
    duringCallCheck(subject, operation, 'while waiting for the response', noResponse),
    duringCallCheck(subject, operation, 'while reading the body', endlessBody),
    withoutReasonCheck(subject, operation),
    afterSuccessCheck(subject, operation),
  ]
}

function beforeCallCheck(subject: BackendUnderTest, operation: OperationUnderTest): Check {
  const rule = '[NET-16] aborted before the call, it sends nothing and rejects with the reason'
  return defineCheck(subject, operation, rule, async ({ call, requests }) => {
    const outcome = call(noResponse, AbortSignal.abort(reason))
    expect((await outcomeAfter(0, outcome)).error).toBe(reason)
    expect(requests).toEqual([])
  })
}

function duringCallCheck(
  subject: BackendUnderTest,
  operation: OperationUnderTest,
  moment: string,
  responder: Responder,
): Check {
  const rule = `[NET-16] aborted ${moment}, it aborts the request and rejects with the reason`
  return defineCheck(subject, operation, rule, async ({ start, requests }) => {
    const caller = new AbortController()
    const { outcome } = await start(responder, caller.signal)
    caller.abort(reason)
    expect((await outcomeAfter(0, outcome)).error).toBe(reason)
    expect(requests.map(({ signal }) => signal?.aborted)).toEqual([true])
  })
}

function withoutReasonCheck(subject: BackendUnderTest, operation: OperationUnderTest): Check {
  const rule = '[NET-16] aborted without a reason, it rejects with an AbortError'
  return defineCheck(subject, operation, rule, async ({ start }) => {
    const caller = new AbortController()
    const { outcome } = await start(noResponse, caller.signal)
    caller.abort()
    expect((await outcomeAfter(0, outcome)).error).toHaveProperty('name', 'AbortError')
  })
}

function afterSuccessCheck(subject: BackendUnderTest, operation: OperationUnderTest): Check {
  const rule = '[NET-16] aborted after success, it sends no further request'
  return defineCheck(subject, operation, rule, async ({ call, requests }) => {
    const caller = new AbortController()
    const outcome = call(respondWith(operation.success), caller.signal)
    expect((await outcome).end).toBe('success')
    caller.abort(reason)
    await outcomeAfter(0, outcome)
    expect(requests).toHaveLength(1)
  })
}
