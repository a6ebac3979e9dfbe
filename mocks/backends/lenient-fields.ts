import * as z from 'zod/mini'
import { toRecord } from '../../src/domain/to-record.js'

/** Reads one field of a request as leniently as a real server does; `undefined` for a field that is missing. */
type FieldReader = (value: unknown) => unknown

/** Text without spaces around it, or a number in its place. Empty text counts as missing. */
export const toText: FieldReader = value => {
  const text = typeof value === 'number' ? String(value) : value
  return typeof text === 'string' ? text.trim() || undefined : text
}

/** As {@link toText}. A number has lost the zeros that its code began with. */
export const toCode: FieldReader = value =>
  typeof value === 'number' ? String(value).padStart(6, '0') : toText(value)

/** A number, or text that is one. */
export const toNumber: FieldReader = value =>
  typeof value === 'string' && /^\s*\d+\s*$/.test(value) ? Number(value) : value

/**
 * Schema for a body whose fields are read each in its way, before `schema` checks them. Other fields are ignored, and
 * null counts as missing.
 */
export function lenientBody<Schema extends z.ZodMiniType>(
  readers: Readonly<Record<string, FieldReader>>,
  schema: Schema,
): z.ZodMiniType<z.output<Schema>> {
  return z.pipe(
    z.transform((body: unknown) => {
      const given = toRecord(body)
      const read = Object.entries(readers).map(([name, reader]) => [name, reader(given[name] ?? undefined)])
      return Object.fromEntries(read.filter(([, value]) => value !== undefined))
    }),
    schema,
  )
}
