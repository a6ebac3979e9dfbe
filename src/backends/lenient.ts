import * as z from 'zod/mini'

/** A member of the wrong type counts as absent, as a null one does: servers write null for what they do not know. */
export const optional = <Schema extends z.ZodMiniType>(schema: Schema) =>
  z.catch(z.optional(schema), undefined)
