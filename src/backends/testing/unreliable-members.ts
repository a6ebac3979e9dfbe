import * as fc from 'fast-check'

// For tests: members of a response as an unreliable server might send them.

export const ABSENT = Symbol('absent')

/** Mostly the valid value, sometimes one that resembles it, and sometimes any other. */
export const unreliable = (valid: unknown, ...lookalikes: readonly unknown[]) =>
  fc.oneof(
    { weight: 6, arbitrary: fc.constant(valid) },
    { weight: 2, arbitrary: fc.constantFrom(...lookalikes) },
    { weight: 1, arbitrary: fc.constantFrom(ABSENT, null, 0, 1, true, false, '', [], {}) },
    { weight: 1, arbitrary: fc.jsonValue() },
  )

export const withoutAbsent = (members: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== ABSENT))
