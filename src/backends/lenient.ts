import * as z from 'zod/mini'

/** Optional member that counts as absent if its type is wrong: servers write null for what they do not know. */
export const lenient = <Schema extends z.ZodMiniType>(schema: Schema) =>
  z.catch(z.optional(schema), undefined)
