import type { HttpHandler } from 'msw'
import type { LoginService } from '../../service/login-service.js'
import type { LoginTicket, TicketRef } from '../../service/ticket-records.js'
import type { Tickets } from '../../service/tickets.js'
import { refuseOtherMethods } from '../refuse-other-methods.js'
import type { RequestFormat } from '../request-format.js'
import { simulateNetwork } from '../simulated-network.js'
import type { WerifyFamilyHandlerOptions } from './handler-options.js'
import { createLongPoll } from './long-poll.js'
import { createOutcomeResponses, type OutcomeResponses } from './outcome-responses.js'
import { pictureResponse } from './picture-response.js'
import type { PictureFormat } from './qr-picture.js'
import { sign, tokenPath, type Approval } from './requests.js'
import { createResponseWriter, type EnvelopeSpelling, type ResponseWriter } from './response-writer.js'
import { createRoutes, noParameters, type Routes } from './routes.js'
import type { PhoneFormat } from './to-login-response.js'
import { toHandlerBase } from '../to-handler-base.js'

/** Differences between the servers that have `/v1/oauth`. */
interface OauthServer<QrBody> {
  readonly app: string
  readonly spelling: EnvelopeSpelling
  readonly phones: PhoneFormat
  readonly pendingStatus: 200 | 202
  readonly verify: RequestFormat<{ readonly id: string; readonly code: string }>
  readonly checkTicket: RequestFormat<QrBody>
  readonly authorizeTicket: RequestFormat<QrBody & Approval>
  readonly toTicketRef: (body: QrBody) => TicketRef
  readonly writeTicket: (ticket: LoginTicket, pictureUrl: string, writer: ResponseWriter) => Response
  readonly picture: {
    readonly format: PictureFormat
    /** File name, below the address where tickets are created. */
    readonly fileName: (token: string) => string
  }
}

interface Parts {
  readonly oauthUrl: string
  readonly service: LoginService
  readonly writer: ResponseWriter
  readonly responses: OutcomeResponses
  readonly requests: Routes
  readonly checks: Routes
}

/** Handlers of the servers that refer to a code by its identifier, and to a ticket by its token. */
export function oauthHandlers<QrBody>(
  server: OauthServer<QrBody>,
  baseUrl: string,
  service: LoginService,
  { errorDetails = true, strict = false }: WerifyFamilyHandlerOptions,
): HttpHandler[] {
  const { app } = server
  const writer = createResponseWriter(server.spelling, errorDetails)
  const parts = {
    oauthUrl: `${toHandlerBase(baseUrl)}/v1/oauth`,
    service,
    writer,
    responses: createOutcomeResponses(writer, server),
    requests: createRoutes('request', { app, service, writer, strict }),
    checks: createRoutes('check', { app, service, writer, strict }),
  }
  return refuseOtherMethods(
    [
      ...codeHandlers(server, parts),
      ...ticketHandlers(server, parts),
      ...phoneHandlers(server, parts),
      // Last, since its path also fits those of the phone.
      pictureHandler(server, parts),
    ],
    writer.methodNotAllowed,
  )
}

function codeHandlers<QrBody>(server: OauthServer<QrBody>, parts: Parts): HttpHandler[] {
  const { oauthUrl, requests, responses, service, writer } = parts
  const { codes } = service
  return [
    requests.post(
      `${oauthUrl}/sign`,
      sign,
      async ({ id }, caller) =>
        (await simulateNetwork(id)) ?? responses.sent(codes.request(id, caller), 'id', writer.emptySuccess),
    ),
    requests.post(`${oauthUrl}/verify`, server.verify, ({ id, code }, caller) =>
      responses.verified(codes.verify({ identifier: id }, code, caller)),
    ),
  ]
}

function ticketHandlers<QrBody>(server: OauthServer<QrBody>, parts: Parts): HttpHandler[] {
  const { oauthUrl, checks, requests, responses, service, writer } = parts
  const { picture, checkTicket, toTicketRef, writeTicket } = server
  const { tickets } = service
  const check = createLongPoll(service, responses)
  return [
    requests.get(`${oauthUrl}/qr`, noParameters, (_, caller) =>
      responses.created(tickets.create(caller), ticket =>
        writeTicket(ticket, `${caller.url}/${picture.fileName(ticket.token)}`, writer),
      ),
    ),
    checks.post(`${oauthUrl}/qr`, checkTicket, (body, caller) => check(toTicketRef(body), caller)),
  ]
}

function pictureHandler<QrBody>({ picture }: OauthServer<QrBody>, parts: Parts): HttpHandler {
  const { oauthUrl, requests, service, writer } = parts
  const isOpen = (token: string) => service.tickets.open().some(ticket => ticket.token === token)
  return requests.get(`${oauthUrl}/qr/${picture.fileName(':token')}`, tokenPath, ({ token }, caller) =>
    isOpen(token) ? pictureResponse(token, picture.format, caller) : writer.failure(404),
  )
}

function phoneHandlers<QrBody>(server: OauthServer<QrBody>, parts: Parts): HttpHandler[] {
  const { oauthUrl, requests, responses, service } = parts
  const { authorizeTicket, checkTicket, toTicketRef } = server
  const { tickets } = service
  const phoneRoute = (name: string, decide: Tickets['scan']) =>
    requests.post(`${oauthUrl}/qr/${name}`, checkTicket, (body, { accessToken }) =>
      responses.decided(decide(toTicketRef(body), accessToken)),
    )
  return [
    requests.post(`${oauthUrl}/qr/authorize`, authorizeTicket, (body, { accessToken }) =>
      responses.decided(tickets.approve(toTicketRef(body), accessToken, body.match_code)),
    ),
    // Not documented, but a phone needs a way to report a scan, and to decline.
    phoneRoute('scan', tickets.scan),
    phoneRoute('deny', tickets.deny),
  ]
}
