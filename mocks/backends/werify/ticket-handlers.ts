import type { HttpHandler } from 'msw'
import { sessionTicketResponse, tokenTicketResponse } from '../../../src/backends/werify/contract.js'
import type { LoginTicket, TicketRef } from '../../service/ticket-records.js'
import type { Caller } from '../caller.js'
import { createLongPoll } from '../werify-family/long-poll.js'
import { pictureResponse } from '../werify-family/picture-response.js'
import { tokenPath } from '../werify-family/requests.js'
import { createResponseWriter } from '../werify-family/response-writer.js'
import { noParameters } from '../werify-family/routes.js'
import { toTimestamp } from '../werify-family/to-login-response.js'
import type { WerifyHandlerOptions } from './handler-options.js'
import type { Parts } from './parts.js'
import { checkTicket, sessionPath, ticketPath, toTicketRef } from './requests.js'

/** Routes of the browser, which creates, shows and checks a ticket. */
export function ticketHandlers(parts: Parts, options: WerifyHandlerOptions): HttpHandler[] {
  const { baseUrl, checks, oauthQrUrl, requests, responses, service, writer } = parts
  const { ticketFormat = 'session', sessionCheckOrder } = options
  const { tickets } = service
  const check = createLongPoll(service, responses)
  const writeTicket =
    ticketFormat === 'token' ? tokenTicketWriter(parts, options) : sessionTicketWriter(parts, options)

  return [
    requests.get(`${baseUrl}/qr`, noParameters, (_, caller) =>
      responses.created(tickets.create(caller), ticket => writeTicket(ticket, caller)),
    ),
    requests.get(`${baseUrl}/qr/:hash/:id`, ticketPath, ({ hash, id }, caller) => {
      const shown = tickets.open().find(ticket => isNamed(ticket, hash, id))
      if (shown === undefined) return writer.failure(404)
      // The real picture has them in this order, which the real claim route does not understand.
      const claim = new URL(`../../user/qr/${shown.id}/${shown.hash}`, caller.url)
      return pictureResponse(claim.href, 'svg', caller)
    }),
    checks.post(oauthQrUrl, checkTicket, (body, caller) => check(toTicketRef(body), caller)),
    checks.get(`${baseUrl}/session-check/:type/:hash/:id`, sessionPath, ({ type, hash, id }, caller) =>
      type === 'qr'
        ? check(toPathRef(hash, id, sessionCheckOrder), caller)
        : responses.checked({ outcome: 'unknown' }),
    ),
    requests.get(`${oauthQrUrl}/:token`, tokenPath, ({ token }, caller) =>
      tickets.open().some(ticket => ticket.token === token)
        ? pictureResponse(token, 'svg', caller)
        : writer.failure(404),
    ),
  ]
}

function isNamed({ id, hash }: LoginTicket, first: string, second: string): boolean {
  return (first === hash && second === id) || (first === id && second === hash)
}

function toPathRef(
  first: string,
  second: string,
  order: WerifyHandlerOptions['sessionCheckOrder'],
): TicketRef {
  if (order === 'hash-first') return { hash: first, id: second }
  return order === 'id-first' ? { id: first, hash: second } : { names: [first, second] }
}

/** Query that lets an `<img>` load a picture: it sends no headers. */
function toKeyQuery({ apiKey }: WerifyHandlerOptions): string {
  return apiKey === undefined ? '' : `?api-key=${encodeURIComponent(apiKey)}`
}

function sessionTicketWriter({ writer }: Parts, options: WerifyHandlerOptions) {
  return ({ id, hash, expiresAt, matchCode }: LoginTicket, { url }: Caller): Response =>
    writer.success(sessionTicketResponse, {
      id,
      hash,
      expired_at: toTimestamp(expiresAt),
      url: `${url}/${hash}/${id}${toKeyQuery(options)}`,
      match_code: matchCode,
    })
}

/** The documentation's sample is in the envelope of older servers. */
function tokenTicketWriter({ oauthQrUrl }: Parts, options: WerifyHandlerOptions) {
  const { success } = createResponseWriter('singular', options.errorDetails ?? true)
  return ({ token, expiresAt, matchCode }: LoginTicket, { url }: Caller): Response =>
    success(tokenTicketResponse, {
      token,
      expired_at: toTimestamp(expiresAt),
      qr_image: `${new URL(oauthQrUrl, url).href}/${token}${toKeyQuery(options)}`,
      match_code: matchCode,
    })
}
