import * as z from 'zod/mini'
import { qrToken, signRequest } from '../../../src/backends/werify-family/contract.js'
import { lenientBody, toText } from '../lenient-fields.js'
import type { RequestFormat } from '../request-format.js'

/** Digits that an approving phone repeats, in any request that names a ticket. */
export interface Approval {
  readonly match_code?: string | undefined
}

export const optionalText = z.optional(z.string())

export const sign: RequestFormat<{ readonly id: string }> = {
  contract: signRequest,
  lenient: lenientBody({ id: toText }, z.object({ id: z.string() })),
}

/** Path of a ticket's picture. `dl` makes it a download. */
export const tokenPath: RequestFormat<{ readonly token: string }> = {
  contract: z.object({ token: qrToken }),
  lenient: z.object({ token: z.string() }),
  query: ['dl'],
}
