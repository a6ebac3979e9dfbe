import * as z from 'zod/mini'
import {
  authorizeTicketRequest,
  checkTicketRequest,
  googleRequest,
  verifyRequest,
} from '../../../src/backends/trader4/contract.js'
import { lenientBody, toCode, toText } from '../lenient-fields.js'
import type { RequestFormat } from '../request-format.js'
import { optionalText, type Approval } from '../werify-family/requests.js'

export const verify: RequestFormat<{ readonly id: string; readonly code: string }> = {
  contract: verifyRequest,
  lenient: lenientBody({ id: toText, code: toCode }, z.object({ id: z.string(), code: z.string() })),
}

const ticket = z.object({ token: z.string() })

export const checkTicket: RequestFormat<z.output<typeof ticket>> = {
  contract: checkTicketRequest,
  lenient: lenientBody({ token: toText }, ticket),
}

export const authorizeTicket: RequestFormat<z.output<typeof ticket> & Approval> = {
  contract: authorizeTicketRequest,
  lenient: lenientBody({ token: toText, match_code: toText }, z.extend(ticket, { match_code: optionalText })),
}

export const exchangeCode: RequestFormat<{ readonly code: string }> = {
  contract: googleRequest,
  lenient: lenientBody({ code: toText }, z.object({ code: z.string() })),
}

/** Opened by a browser. `account` comes from the account chooser's own form. */
export const googlePage: RequestFormat<object> = {
  contract: z.object({}),
  lenient: z.object({}),
  query: ['return_to', 'state', 'account'],
}
