import { expect, test } from 'vitest'
import type { LoginBackend } from '../backends/login-backend.js'
import { backendChecks } from './backend-checks.js'
import { acmeUnderTest } from './testing/acme/under-test.js'
import { FAULTY } from './testing/faulty-backends.js'

/** The titles of the checks of a rule that a backend of the Acme server fails. */
async function failedBy(backend: () => LoginBackend, rule: string): Promise<readonly string[]> {
  const failed: string[] = []
  for (const { title, run } of backendChecks({ ...acmeUnderTest, backend })) {
    if (!title.includes(rule)) continue
    await run().catch(() => failed.push(title))
  }
  return failed
}

const everyFailed = new Set<string>()

test.each(FAULTY)('a backend that %s is found by %o', async (_what, rule, backend) => {
  const failed = await failedBy(backend, rule)
  expect(failed).not.toEqual([])
  for (const title of failed) everyFailed.add(title)
})

test('there is no check that none of them fails', () => {
  const titles = backendChecks(acmeUnderTest).map(({ title }) => title)
  expect(titles.filter(title => !everyFailed.has(title))).toEqual([])
})
