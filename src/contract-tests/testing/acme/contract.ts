// Acme, a server that exists here alone. Wire names only.
import * as z from 'zod/mini'

const text = z.string().check(z.minLength(1))
const seconds = z.number().check(z.positive())

/** A member of the wrong type counts as absent. */
const optional = <Schema extends z.ZodMiniType>(schema: Schema) => z.catch(z.optional(schema), undefined)

/** 201 from `POST /codes`. */
export const sentCode = z.object({ receipt: text, good_for: seconds, again_in: optional(seconds) })

/** 200 from `POST /sessions` and `POST /google`. */
export const newSession = z.object({ state: z.literal('open'), token: text, name: optional(text) })

/** 201 from `POST /screens`. */
export const newScreen = z.object({ screen: text, good_for: seconds, every: optional(seconds) })

/** 200 from `POST /screens/state`. */
export const screenState = z.discriminatedUnion('state', [
  z.object({ state: z.literal('waiting') }),
  z.object({ state: z.literal('declined') }),
  newSession,
])

/** Every refusal. */
export const refusal = z.object({ reason: z.enum(['not_known', 'wrong_code', 'too_late']) })
