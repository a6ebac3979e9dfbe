import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { descriptions } from '../backends/api-description.js'
import { lenient } from '../backends/lenient.js'
import { toJsonSchema } from './to-json-schema.js'

test('a lenient member may be null, or absent', () => {
  expect(toJsonSchema(z.object({ email: lenient(z.string()) }))).toEqual({
    type: 'object',
    properties: { email: { anyOf: [{ type: 'string' }, { type: 'null' }] } },
  })
})

test('a registered description is kept, also for a lenient member', () => {
  const interval = lenient(z.number()).register(descriptions, { description: 'In seconds.' })
  expect(toJsonSchema(interval)).toEqual({
    description: 'In seconds.',
    anyOf: [{ type: 'number' }, { type: 'null' }],
  })
})

test('a whole number is not bounded by what JavaScript can hold', () => {
  expect(toJsonSchema(z.int())).toEqual({ type: 'integer' })
  expect(toJsonSchema(z.int().check(z.nonnegative()))).toEqual({ type: 'integer', minimum: 0 })
})

test('a pattern with flags throws, since JSON Schema has no flags', () => {
  expect(toJsonSchema(z.string().check(z.regex(/^[a-z]$/)))).toEqual({ type: 'string', pattern: '^[a-z]$' })
  expect(() => toJsonSchema(z.object({ id: z.string().check(z.regex(/^[a-z]$/i)) }))).toThrow('/^[a-z]$/i')
})
