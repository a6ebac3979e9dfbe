// What `@werify/login/contract-tests` gives: the tests that every backend must pass. It needs Vitest.
import { describe, test } from 'vitest'
import { backendChecks } from './backend-checks.js'
import type { BackendUnderTest } from './backend-under-test.js'

export type { Answer, BackendUnderTest, DocumentedError, StepName, Success } from './backend-under-test.js'

/**
 * Registers the tests of a backend with Vitest. They play its server by replacing `fetch`, move the clock by
 * themselves, and need no network.
 */
export function testLoginBackend(subject: BackendUnderTest): void {
  describe(subject.name, () => {
    for (const { title, run } of backendChecks(subject)) test(title, run)
  })
}
