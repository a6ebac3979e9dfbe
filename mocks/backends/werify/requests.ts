import * as z from 'zod/mini'
import {
  authorizeTicketRequest,
  checkTicketRequest,
  requestOtpRequest,
  sessionRef,
  verifyOtpRequest,
} from '../../../src/backends/werify/contract.js'
import type { TicketRef } from '../../service/ticket-records.js'
import { lenientBody, toCode, toText } from '../lenient-fields.js'
import type { RequestFormat } from '../request-format.js'
import { optionalText, type Approval } from '../werify-family/requests.js'

export const requestOtp: RequestFormat<{ readonly identifier: string }> = {
  contract: requestOtpRequest,
  lenient: lenientBody({ identifier: toText }, z.object({ identifier: z.string() })),
}

/** The server takes any text for the ids, and any whole number for the code. */
export const verifyOtp: RequestFormat<{ readonly id: string; readonly hash: string; readonly otp: string }> =
  {
    contract: verifyOtpRequest,
    lenient: lenientBody(
      { id: toText, hash: toText, otp: toCode },
      z.object({ id: z.string(), hash: z.string(), otp: z.string().check(z.regex(/^\d+$/)) }),
    ),
  }

const ticketFields = { id: toText, hash: toText, qr_token: toText }
const names = z.object({ id: z.string(), hash: z.string() })
const token = z.object({ qr_token: z.string() })
const approval = { match_code: optionalText }

type TicketBody = z.output<typeof names> | z.output<typeof token>

export const checkTicket: RequestFormat<TicketBody> = {
  contract: checkTicketRequest,
  lenient: lenientBody(ticketFields, z.union([names, token])),
}

export const authorizeTicket: RequestFormat<TicketBody & Approval> = {
  contract: authorizeTicketRequest,
  lenient: lenientBody(
    { ...ticketFields, match_code: toText },
    z.union([z.extend(names, approval), z.extend(token, approval)]),
  ),
}

export function toTicketRef(body: TicketBody): TicketRef {
  return 'id' in body ? { id: body.id, hash: body.hash } : { token: body.qr_token }
}

/** Path with the two names of a ticket, in the order that the server's own controllers read them. */
export const ticketPath: RequestFormat<{ readonly hash: string; readonly id: string }> = {
  contract: sessionRef,
  lenient: z.object({ hash: z.string(), id: z.string() }),
}

/** As {@link ticketPath}, after the kind of session that is checked. */
export const sessionPath: RequestFormat<{
  readonly type: string
  readonly hash: string
  readonly id: string
}> = {
  contract: z.extend(sessionRef, { type: z.literal('qr') }),
  lenient: z.object({ type: z.string(), hash: z.string(), id: z.string() }),
}
