import * as z from 'zod/mini'

/** A member of the wrong type counts as absent, as a null one does: new accounts have all of them null. */
export const optional = <Schema extends z.ZodMiniType>(schema: Schema) =>
  z.catch(z.optional(schema), undefined)
