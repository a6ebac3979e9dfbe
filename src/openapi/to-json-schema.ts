import * as z from 'zod/mini'
import { descriptions } from '../backends/api-description.js'

type JsonSchema = z.core.JSONSchema.BaseSchema

/**
 * JSON Schema 2020-12 for the input of a zod schema, with null allowed for lenient members.
 *
 * @throws Error for what JSON Schema cannot say
 */
export function toJsonSchema(schema: z.ZodMiniType): JsonSchema {
  const { $schema: _dialect, ...written } = z.toJSONSchema(schema, {
    io: 'input',
    metadata: descriptions,
    override({ zodSchema: { _zod: internals }, jsonSchema }) {
      if (internals.def.type === 'catch') allowNull(jsonSchema)
      refuseFlags(internals.def.checks)
      // Added by zod: the range of a JavaScript number.
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum
    },
  })
  return written
}

/** A lenient member accepts anything and counts as absent if its type is wrong. Servers send null. */
function allowNull(jsonSchema: JsonSchema): void {
  const { description: _kept, ...present } = jsonSchema
  for (const keyword of Object.keys(present)) delete jsonSchema[keyword]
  jsonSchema.anyOf = [present, { type: 'null' }]
}

/** A pattern in JSON Schema has no flags, so one with flags would change its meaning. */
function refuseFlags(checks: readonly z.core.$ZodCheck[] = []): void {
  for (const { _zod: internals } of checks) {
    const { def } = internals
    if ('pattern' in def && def.pattern instanceof RegExp && def.pattern.flags !== '') {
      throw new Error(`JSON Schema has no flags, but ${String(def.pattern)} has`)
    }
  }
}
