import * as z from 'zod/mini'
import { notes } from '../backends/api-description.js'

type JsonSchema = z.core.JSONSchema.BaseSchema

/**
 * What may be sent, as JSON Schema 2020-12.
 *
 * @throws Error for what JSON Schema cannot say
 */
export function jsonSchemaOf(schema: z.ZodMiniType): JsonSchema {
  const { $schema: _dialect, ...written } = z.toJSONSchema(schema, {
    io: 'input',
    metadata: notes,
    override({ zodSchema: { _zod: internals }, jsonSchema }) {
      if (internals.def.type === 'catch') allowNull(jsonSchema)
      refuseFlags(internals.def.checks)
      // zod's own: what a number of JavaScript can hold.
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum
    },
  })
  return written
}

/** A contract takes anything for such a member, and reads what it cannot use as absent. What servers send is null. */
function allowNull(jsonSchema: JsonSchema): void {
  const { description: _kept, ...present } = jsonSchema
  for (const keyword of Object.keys(present)) delete jsonSchema[keyword]
  jsonSchema.anyOf = [present, { type: 'null' }]
}

/** A pattern with flags would mean something else in JSON Schema, which has none. */
function refuseFlags(checks: readonly z.core.$ZodCheck[] = []): void {
  for (const { _zod: internals } of checks) {
    const { def } = internals
    if ('pattern' in def && def.pattern instanceof RegExp && def.pattern.flags !== '') {
      throw new Error(`JSON Schema has no flags, but ${String(def.pattern)} has`)
    }
  }
}
