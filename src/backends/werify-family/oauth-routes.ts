import type * as z from 'zod/mini'
import type { ResponseDescription, Route } from '../api-description.js'
import { qrToken, signRequest } from './contract.js'
import { createResponses, OUR_PHONE_ROUTE, PHONE_ROUTE, type PendingStatus } from './openapi-responses.js'
import { preferHeader, type Envelope } from './openapi-schemas.js'

/** Differences between the servers that have `/v1/oauth`. */
interface OauthApi {
  readonly envelope: Envelope
  readonly pendingStatus: PendingStatus
  readonly verifyRequest: z.ZodMiniType
  readonly createTicketResponse: z.ZodMiniType
  readonly checkTicketRequest: z.ZodMiniType
  readonly authorizeTicketRequest: z.ZodMiniType
  /** Route of a ticket's picture, and its content type. */
  readonly picture: Pick<Route, 'path' | 'query'> & Required<Pick<ResponseDescription, 'type'>>
}

type Responses = ReturnType<typeof createResponses>

/** Routes below `/v1/oauth`. */
export function oauthRoutes(api: OauthApi): readonly Route[] {
  const responses = createResponses(api.envelope)
  return [
    ...codeRoutes(api, responses),
    ...ticketRoutes(api, responses),
    ...phoneRoutes(api, responses),
    // Last, since a template such as `/v1/oauth/qr/{token}` also fits the other paths.
    pictureRoute(api, responses),
  ]
}

function codeRoutes({ verifyRequest }: OauthApi, responses: Responses): readonly Route[] {
  return [
    {
      method: 'post',
      path: '/v1/oauth/sign',
      operationId: 'sign',
      summary: 'Sends a code.',
      description: 'The response does not tell whether the account exists.',
      body: { name: 'SignRequest', schema: signRequest },
      responses: { 200: responses.done('The code was sent.'), ...responses.withCode },
    },
    {
      method: 'post',
      path: '/v1/oauth/verify',
      operationId: 'verify',
      summary: 'Signs in with a code.',
      body: { name: 'VerifyRequest', schema: verifyRequest },
      responses: {
        200: responses.login,
        401: responses.error('The code is wrong, used or expired.'),
        ...responses.withCode,
      },
    },
  ]
}

function ticketRoutes(
  { pendingStatus, createTicketResponse, checkTicketRequest }: OauthApi,
  responses: Responses,
): readonly Route[] {
  return [
    {
      method: 'get',
      path: '/v1/oauth/qr',
      operationId: 'createTicket',
      summary: 'Creates a ticket, to be shown as a QR code.',
      responses: {
        200: responses.success('A new ticket.', 'CreateTicketResponse', createTicketResponse),
        ...responses.always,
      },
    },
    {
      method: 'post',
      path: '/v1/oauth/qr',
      operationId: 'checkTicket',
      summary: 'Checks a ticket, and signs in once it is approved.',
      headers: preferHeader,
      body: { name: 'CheckTicketRequest', schema: checkTicketRequest },
      responses: { ...responses.withBody, ...responses.checked(pendingStatus) },
    },
  ]
}

function pictureRoute({ picture }: OauthApi, responses: Responses): Route {
  return {
    method: 'get',
    path: picture.path,
    operationId: 'showTicket',
    summary: 'Shows the QR code of a ticket.',
    parameters: { token: qrToken },
    ...(picture.query && { query: picture.query }),
    responses: responses.picture(picture.type),
  }
}

function phoneRoutes(
  { checkTicketRequest, authorizeTicketRequest }: OauthApi,
  responses: Responses,
): readonly Route[] {
  const ourRoute = {
    method: 'post',
    description: OUR_PHONE_ROUTE,
    security: [['phone']],
    body: { name: 'CheckTicketRequest', schema: checkTicketRequest },
    responses: { ...responses.withBody, ...responses.decided },
  } as const

  return [
    {
      method: 'post',
      path: '/v1/oauth/qr/authorize',
      operationId: 'authorizeTicket',
      summary: 'Approves a ticket.',
      description: PHONE_ROUTE,
      security: [['phone']],
      body: { name: 'AuthorizeTicketRequest', schema: authorizeTicketRequest },
      responses: { ...responses.withBody, ...responses.approved },
    },
    {
      ...ourRoute,
      path: '/v1/oauth/qr/scan',
      operationId: 'scanTicket',
      summary: 'Reports that the QR code was scanned.',
    },
    { ...ourRoute, path: '/v1/oauth/qr/deny', operationId: 'denyTicket', summary: 'Declines a ticket.' },
  ]
}
