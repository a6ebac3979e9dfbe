import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { withDefaultWait, type LoginFailure } from './failure.js'
import { errorCodes, START } from '../testing/samples.js'

const anyFailure: fc.Arbitrary<LoginFailure> = fc.record(
  { code: fc.constantFrom(...errorCodes), retryAfterMs: fc.nat(24 * 60 * 60_000) },
  { requiredKeys: ['code'] },
)

test('[F-20] the default wait is between 30 s and 5 min, and never shorter than the one before', () => {
  fc.assert(
    fc.property(fc.option(anyFailure, { nil: undefined }), previous => {
      const { retryAfterMs = 0, retryAt } = withDefaultWait({ code: 'rate-limited' }, previous, START)
      expect(retryAt).toBe(START + retryAfterMs)
      expect(retryAfterMs).toBeGreaterThanOrEqual(30_000)
      expect(retryAfterMs).toBeLessThanOrEqual(300_000)
      const lastWait = previous?.code === 'rate-limited' ? (previous.retryAfterMs ?? 0) : 0
      expect(retryAfterMs).toBeGreaterThanOrEqual(Math.min(lastWait, 300_000))
    }),
  )
})

test('a failure whose wait the server names, and every other failure, stays as it is', () => {
  fc.assert(
    fc.property(anyFailure, fc.option(anyFailure, { nil: undefined }), (failure, previous) => {
      fc.pre(failure.code !== 'rate-limited' || failure.retryAfterMs !== undefined)
      expect(withDefaultWait(failure, previous, START)).toBe(failure)
    }),
  )
})
