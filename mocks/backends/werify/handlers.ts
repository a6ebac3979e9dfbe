import type { HttpHandler } from 'msw'
import type * as z from 'zod/mini'
import {
  authorizeRequest,
  qrPayload,
  qrRequest,
  requestOtpPayload,
  requestOtpRequest,
  sessionRef,
  verifyOtpRequest,
} from '../../../src/backends/werify/contract.js'
import type { LoginService } from '../../service/login-service.js'
import type { Tickets } from '../../service/tickets.js'
import type { Caller } from '../caller.js'
import { troubleOnTheWay } from '../simulated-network.js'
import { createAnswers } from '../werify-family/outcome-responses.js'
import { createCheck } from '../werify-family/long-poll.js'
import type { FamilyHandlerOptions } from '../werify-family/handler-options.js'
import { pictureReply } from '../werify-family/picture-response.js'
import { timestamp } from '../werify-family/to-login-response.js'
import { createReplies } from '../werify-family/response-writer.js'
import { createRoutes, noParameters } from '../werify-family/routes.js'

export interface WerifyHandlerOptions extends FamilyHandlerOptions {
  /** What precedes `/v1/oauth/qr`. @default the origin of `baseUrl` */
  readonly oauthBaseUrl?: string
  /** What every request must carry as the header `api-key`; 401 without it. @default none is asked for */
  readonly apiKey?: string
}

/**
 * The Werify API over a {@link LoginService}, with both ways of checking a ticket. One that waits is answered
 * with 401.
 *
 * @param baseUrl without a trailing slash, such as `https://api.werify.net/api/werify`; `/api/werify` is below
 * the page's own origin, and does not work in Node's `fetch`
 */
export function werifyHandlers(
  baseUrl: string,
  service: LoginService,
  { explain = true, apiKey, oauthBaseUrl = originOf(baseUrl) }: WerifyHandlerOptions = {},
): HttpHandler[] {
  const { codes, tickets } = service
  const replies = createReplies('plural', explain)
  const answers = createAnswers(replies, { phones: 'list', pendingStatus: 401 })
  const parts = { app: 'werify', service, replies, apiKey }
  const calls = createRoutes('call', parts)
  const checks = createRoutes('check', parts)
  const pictureKey = apiKey === undefined ? '' : `?api-key=${encodeURIComponent(apiKey)}`
  const oauthQr = `${oauthBaseUrl}/v1/oauth/qr`

  type Ref = z.output<typeof sessionRef>
  const answerCheck = createCheck(service, answers)
  const check = ({ id, hash }: Ref, caller: Caller) => answerCheck({ id, hash }, caller)
  const phone =
    (decide: Tickets['approve']) =>
    ({ id, hash, match_code }: Ref & { readonly match_code?: string | undefined }, { accessToken }: Caller) =>
      answers.decided(decide({ id, hash }, accessToken, match_code))

  return [
    calls.post(
      `${baseUrl}/request-otp`,
      requestOtpRequest,
      async ({ identifier }, caller) =>
        (await troubleOnTheWay(identifier)) ??
        answers.sent(codes.request(identifier, caller), 'identifier', ({ id, hash, createdAt }) =>
          replies.success(requestOtpPayload, { type: 'otp', id, hash, created_at: timestamp(createdAt) }),
        ),
    ),
    calls.post(`${baseUrl}/verify-otp`, verifyOtpRequest, ({ id, hash, otp }, caller) =>
      answers.verified(codes.verify({ id, hash }, otp, caller)),
    ),
    calls.get(`${baseUrl}/qr`, noParameters, (_, caller) =>
      answers.created(tickets.create(caller), ({ id, hash, expiresAt, matchCode }) =>
        replies.success(qrPayload, {
          id,
          hash,
          expired_at: timestamp(expiresAt),
          url: `${caller.url}/${id}/${hash}.svg${pictureKey}`,
          match_code: matchCode,
        }),
      ),
    ),
    calls.picture(`${baseUrl}/qr/:id/:hash.svg`, sessionRef, ({ id, hash }, caller) =>
      tickets.open().some(ticket => ticket.id === id && ticket.hash === hash)
        ? pictureReply(new URL(`../../user/qr/${id}/${hash}`, caller.url).href, 'svg', caller)
        : replies.refused(404),
    ),

    checks.post(oauthQr, qrRequest, check),
    checks.get(`${baseUrl}/session-check/qr/:id/:hash`, sessionRef, check),

    calls.post(`${oauthQr}/authorize`, authorizeRequest, phone(tickets.approve)),
    calls.post(`${baseUrl}/qr-claim`, authorizeRequest, phone(tickets.approve)),
    // An address has no place for what the phone must match, so where the rules want that it only declines.
    calls.get(`${baseUrl}/user/qr/:id/:hash`, sessionRef, phone(tickets.approve)),
    // No document has these; a phone must be able to say that it has read the code, and to decline.
    calls.post(`${oauthQr}/scan`, qrRequest, phone(tickets.scan)),
    calls.post(`${oauthQr}/deny`, qrRequest, phone(tickets.deny)),
    calls.post(`${baseUrl}/qr-deny`, qrRequest, phone(tickets.deny)),
  ]
}

function originOf(baseUrl: string): string {
  return URL.canParse(baseUrl) ? new URL(baseUrl).origin : ''
}
