import * as z from 'zod/mini'
import {
  authorizeTicketRequest,
  checkTicketRequest,
  verifyRequest,
} from '../../../src/backends/werify-oauth/contract.js'
import { lenientBody, toCode, toText } from '../lenient-fields.js'
import type { RequestFormat } from '../request-format.js'
import { optionalText, type Approval } from '../werify-family/requests.js'

export const verify: RequestFormat<{ readonly id: string; readonly code: string }> = {
  contract: verifyRequest,
  lenient: lenientBody({ id: toText, code: toCode }, z.object({ id: z.string(), code: z.string() })),
}

const ticket = z.object({ qr_token: z.string() })

export const checkTicket: RequestFormat<z.output<typeof ticket>> = {
  contract: checkTicketRequest,
  lenient: lenientBody({ qr_token: toText }, ticket),
}

export const authorizeTicket: RequestFormat<z.output<typeof ticket> & Approval> = {
  contract: authorizeTicketRequest,
  lenient: lenientBody(
    { qr_token: toText, match_code: toText },
    z.extend(ticket, { match_code: optionalText }),
  ),
}
