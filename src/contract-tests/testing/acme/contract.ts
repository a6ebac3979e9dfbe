// Wire format of Acme, a server that exists for tests only. Wire names only.
import * as z from 'zod/mini'

const text = z.string().check(z.minLength(1))
const seconds = z.number().check(z.positive())

/** Optional member that counts as absent if its type is wrong. */
const lenient = <Schema extends z.ZodMiniType>(schema: Schema) => z.catch(z.optional(schema), undefined)

/** 201 from `POST /codes`. */
export const sendCodeResponse = z.object({ receipt: text, good_for: seconds, again_in: lenient(seconds) })

/** 200 from `POST /sessions` and `POST /google`. */
export const sessionResponse = z.object({ state: z.literal('open'), token: text, name: lenient(text) })

/** 201 from `POST /screens`. */
export const createScreenResponse = z.object({ screen: text, good_for: seconds, every: lenient(seconds) })

/** 200 from `POST /screens/state`. */
export const screenStateResponse = z.discriminatedUnion('state', [
  z.object({ state: z.literal('waiting') }),
  z.object({ state: z.literal('declined') }),
  sessionResponse,
])

/** Error response. */
export const errorResponse = z.object({ reason: z.enum(['not_known', 'wrong_code', 'too_late']) })
