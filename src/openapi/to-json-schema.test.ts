import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { notes } from '../backends/api-description.js'
import { optional } from '../backends/lenient.js'
import { jsonSchemaOf } from './to-json-schema.js'

test('a member that a contract reads as absent when it is wrong may be null, or absent', () => {
  expect(jsonSchemaOf(z.object({ email: optional(z.string()) }))).toEqual({
    type: 'object',
    properties: { email: { anyOf: [{ type: 'string' }, { type: 'null' }] } },
  })
})

test('a note becomes a description, also of such a member', () => {
  const interval = optional(z.number()).register(notes, { description: 'In seconds.' })
  expect(jsonSchemaOf(interval)).toEqual({
    description: 'In seconds.',
    anyOf: [{ type: 'number' }, { type: 'null' }],
  })
})

test('a whole number is not bounded by what JavaScript can hold', () => {
  expect(jsonSchemaOf(z.int())).toEqual({ type: 'integer' })
  expect(jsonSchemaOf(z.int().check(z.nonnegative()))).toEqual({ type: 'integer', minimum: 0 })
})

test('a pattern with flags is refused: JSON Schema has none', () => {
  expect(jsonSchemaOf(z.string().check(z.regex(/^[a-z]$/)))).toEqual({ type: 'string', pattern: '^[a-z]$' })
  expect(() => jsonSchemaOf(z.object({ id: z.string().check(z.regex(/^[a-z]$/i)) }))).toThrow('/^[a-z]$/i')
})
