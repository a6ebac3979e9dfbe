import * as fc from '../../node_modules/fast-check/lib/fast-check.js'

// fast-check with fewer runs, and with the same values each time: a mutant that survives once survives always.

export * from '../../node_modules/fast-check/lib/fast-check.js'

const MAX_RUNS = 100
/** Tests with at least as many runs count what they have met, and need all of them. */
const MANY_RUNS = 3000

/** Stops at the first failure: nobody reads the smallest example of what fails for a mutant. */
export function assert<Values>(
  property: fc.IAsyncProperty<Values> | fc.IProperty<Values>,
  parameters: fc.Parameters<Values> = {},
): Promise<void> | void {
  const { numRuns = MAX_RUNS } = parameters
  const fewer = numRuns < MANY_RUNS ? Math.min(numRuns, MAX_RUNS) : numRuns
  return fc.assert(property, { seed: 1, ...parameters, numRuns: fewer, endOnFailure: true })
}
