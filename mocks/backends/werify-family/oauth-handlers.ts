import type { HttpHandler } from 'msw'
import * as z from 'zod/mini'
import { qrToken, signRequest } from '../../../src/backends/werify-family/contract.js'
import type { PictureFormat } from './qr-picture.js'
import type { LoginService } from '../../service/login-service.js'
import type { LoginTicket, TicketRef, Tickets } from '../../service/tickets.js'
import { troubleOnTheWay } from '../simulated-network.js'
import { createAnswers } from './outcome-responses.js'
import { createCheck } from './long-poll.js'
import type { FamilyHandlerOptions } from './handler-options.js'
import { pictureReply } from './picture-response.js'
import type { PhoneSpelling } from './to-login-response.js'
import { createReplies, type Replies, type Spelling } from './response-writer.js'
import { createRoutes, noParameters } from './routes.js'

const ticketToken = z.object({ token: qrToken })

/** Where the servers that have `/v1/oauth` differ. */
interface Dialect<QrBody> {
  readonly app: string
  readonly spelling: Spelling
  readonly phones: PhoneSpelling
  readonly pendingStatus: 200 | 202
  readonly verifyRequest: z.ZodMiniType<{ readonly id: string; readonly code: string | number }>
  readonly qrRequest: z.ZodMiniType<QrBody>
  readonly authorizeRequest: z.ZodMiniType<QrBody & { readonly match_code?: string | undefined }>
  readonly refOf: (body: QrBody) => TicketRef
  readonly writeTicket: (ticket: LoginTicket, pictureUrl: string, replies: Replies) => Response
  /** Below where tickets are made, by the token. */
  readonly picture: { readonly format: PictureFormat; readonly name: (token: string) => string }
}

/** The servers that name a code by its identifier, and a ticket by its token. */
export function oauthHandlers<QrBody>(
  dialect: Dialect<QrBody>,
  baseUrl: string,
  service: LoginService,
  { explain = true }: FamilyHandlerOptions,
): HttpHandler[] {
  const { app, spelling, verifyRequest, qrRequest, authorizeRequest, refOf, writeTicket, picture } = dialect
  const { codes, tickets } = service
  const replies = createReplies(spelling, explain)
  const answers = createAnswers(replies, dialect)
  const calls = createRoutes('call', { app, service, replies })
  const checks = createRoutes('check', { app, service, replies })
  const check = createCheck(service, answers)
  const oauth = `${baseUrl}/v1/oauth`

  const isOpen = (token: string) => tickets.open().some(ticket => ticket.token === token)
  const phoneRoute = (name: string, decide: Tickets['scan']) =>
    calls.post(`${oauth}/qr/${name}`, qrRequest, (body, { accessToken }) =>
      answers.decided(decide(refOf(body), accessToken)),
    )

  return [
    calls.post(
      `${oauth}/sign`,
      signRequest,
      async ({ id }, caller) =>
        (await troubleOnTheWay(id)) ?? answers.sent(codes.request(id, caller), 'id', replies.done),
    ),
    calls.post(`${oauth}/verify`, verifyRequest, ({ id, code }, caller) =>
      answers.verified(codes.verify({ identifier: id }, String(code), caller)),
    ),
    calls.get(`${oauth}/qr`, noParameters, (_, caller) =>
      answers.created(tickets.create(caller), ticket =>
        writeTicket(ticket, `${caller.url}/${picture.name(ticket.token)}`, replies),
      ),
    ),
    calls.picture(`${oauth}/qr/${picture.name(':token')}`, ticketToken, ({ token }, caller) =>
      isOpen(token) ? pictureReply(token, picture.format, caller) : replies.refused(404),
    ),
    checks.post(`${oauth}/qr`, qrRequest, (body, caller) => check(refOf(body), caller)),
    calls.post(`${oauth}/qr/authorize`, authorizeRequest, (body, { accessToken }) =>
      answers.decided(tickets.approve(refOf(body), accessToken, body.match_code)),
    ),
    // No document has these two; a phone must be able to say that it has read the code, and to decline.
    phoneRoute('scan', tickets.scan),
    phoneRoute('deny', tickets.deny),
  ]
}
