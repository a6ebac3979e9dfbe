import * as z from 'zod/mini'

/** UUID of any version, in either case. */
export const uuid = z.string().check(z.regex(/^[\dA-Fa-f]{8}(-[\dA-Fa-f]{4}){3}-[\dA-Fa-f]{12}$/))
