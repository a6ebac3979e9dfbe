import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { withWait, type Failure } from './failure.js'
import { errorCodes, START } from '../testing/samples.js'

const anyFailure: fc.Arbitrary<Failure> = fc.record(
  { code: fc.constantFrom(...errorCodes), retryAfterMs: fc.nat(24 * 60 * 60_000) },
  { requiredKeys: ['code'] },
)

test('[F-20] a wait that the server does not say is between 30 s and 5 min, and never shorter than the one before', () => {
  fc.assert(
    fc.property(fc.option(anyFailure, { nil: undefined }), before => {
      const { retryAfterMs = 0, retryAt } = withWait({ code: 'rate-limited' }, before, START)
      expect(retryAt).toBe(START + retryAfterMs)
      expect(retryAfterMs).toBeGreaterThanOrEqual(30_000)
      expect(retryAfterMs).toBeLessThanOrEqual(300_000)
      const lastWait = before?.code === 'rate-limited' ? (before.retryAfterMs ?? 0) : 0
      expect(retryAfterMs).toBeGreaterThanOrEqual(Math.min(lastWait, 300_000))
    }),
  )
})

test('what a server says about a wait, and every other failure, is left as it is', () => {
  fc.assert(
    fc.property(anyFailure, fc.option(anyFailure, { nil: undefined }), (failure, before) => {
      fc.pre(failure.code !== 'rate-limited' || failure.retryAfterMs !== undefined)
      expect(withWait(failure, before, START)).toBe(failure)
    }),
  )
})
