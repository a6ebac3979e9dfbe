import { expect, test } from 'vitest'
import type { LoginBackend } from '../backends/login-backend.js'
import { backendChecks } from './backend-checks.js'
import { acmeUnderTest } from './testing/acme/under-test.js'
import { FAULTY_BACKENDS } from './testing/faulty-backends.js'

/** Titles of the checks of a rule that a backend of the Acme server fails. */
async function findFailedChecks(backend: () => LoginBackend, rule: string): Promise<readonly string[]> {
  const failed: string[] = []
  for (const { title, run } of backendChecks({ ...acmeUnderTest, backend })) {
    if (!title.includes(rule)) continue
    await run().catch(() => failed.push(title))
  }
  return failed
}

test('a success for which an empty list of members is required is as one without a list', () => {
  const titlesFor = (needs: readonly string[] | undefined) => {
    const sent = { status: 201, body: { receipt: 'r' }, ...(needs && { needs }) }
    const subject = { ...acmeUnderTest, answers: { ...acmeUnderTest.answers, sent } }
    return backendChecks(subject).map(({ title }) => title)
  }
  expect(titlesFor([])).toEqual(titlesFor(undefined))
})

const everyFailed = new Set<string>()

test.each(FAULTY_BACKENDS)('a backend that %s fails the checks of %o', async (_fault, rule, backend) => {
  const failed = await findFailedChecks(backend, rule)
  expect(failed).not.toEqual([])
  for (const title of failed) everyFailed.add(title)
})

test('every check fails for at least one of the faulty backends', () => {
  const titles = backendChecks(acmeUnderTest).map(({ title }) => title)
  expect(titles.filter(title => !everyFailed.has(title))).toEqual([])
})
