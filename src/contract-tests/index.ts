// Entry `@werify/login/contract-tests`: the tests that every backend must pass. It needs Vitest.
import { describe, test } from 'vitest'
import { backendChecks } from './backend-checks.js'
import type { BackendUnderTest } from './backend-under-test.js'

export type { OperationName } from '../backends/login-backend.js'
export type { Answer, BackendUnderTest, DocumentedError, Success } from './backend-under-test.js'

/**
 * Registers the tests of a backend with Vitest. They replace `fetch` with a fake server, control the clock, and need no
 * network.
 */
export function testLoginBackend(subject: BackendUnderTest): void {
  describe(subject.name, () => {
    for (const { title, run } of backendChecks(subject)) test(title, run)
  })
}
