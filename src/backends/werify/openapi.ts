import * as z from 'zod/mini'
import type { ApiDescription, Route } from '../api-description.js'
import {
  createResponses,
  OUR_PHONE_ROUTE,
  PHONE_ROUTE,
  phoneScheme,
  withRateLimitHeaders,
} from '../werify-family/openapi-responses.js'
import { qrToken } from '../werify-family/contract.js'
import { plural, preferHeader, singular } from '../werify-family/openapi-schemas.js'
import {
  authorizeTicketRequest,
  checkTicketRequest,
  requestOtpRequest,
  requestOtpResponse,
  sessionRef,
  sessionTicketResponse,
  tokenTicketResponse,
  verifyOtpRequest,
} from './contract.js'

const responses = createResponses(plural, 401)

/** Response of a server that requires an API key. */
const keyError = {
  401: responses.error('The server requires an API key. No page of another origin can read this response.'),
}

const anyone: Route['security'] = [[], ['apiKey'], ['apiKeyInHeader']]
const phone: Route['security'] = [['phone'], ['phone', 'apiKey'], ['phone', 'apiKeyInHeader']]

/** A ticket's two parts, in the order that the deployed server reads them. */
const ticketPath = { hash: sessionRef.shape.hash, id: sessionRef.shape.id }

/** Either kind of ticket. The documentation's sample, with a token alone, is in the envelope of older servers. */
const ticketBodies = [
  ...responses.success('', 'CreateTicketResponse', sessionTicketResponse).bodies,
  ...createResponses(singular).success('', 'CreateTokenTicketResponse', tokenTicketResponse).bodies,
]

const checkBody = { name: 'CheckTicketRequest', schema: checkTicketRequest }
const authorizeBody = { name: 'AuthorizeTicketRequest', schema: authorizeTicketRequest }

const OAUTH_ORIGIN = 'https://api.werify.net'

const ourPhoneRoute = {
  method: 'post',
  description: OUR_PHONE_ROUTE,
  security: phone,
  body: checkBody,
  responses: { ...responses.withBody, ...responses.decided },
} as const

export const werifyOpenApi: ApiDescription = {
  title: 'Werify sign-in',
  description:
    'Sign-in with codes and QR codes at Werify, as the widget uses it. The deployed server has it below `/api/v1`.',
  version: '1',
  baseUrl: 'https://api.werify.net/api/werify',
  securitySchemes: {
    ...phoneScheme,
    apiKey: {
      type: 'apiKey',
      in: 'query',
      name: 'api-key',
      description: 'API key of the app, if the server requires one. It is read before the header.',
    },
    apiKeyInHeader: {
      type: 'apiKey',
      in: 'header',
      name: 'api-key',
      description:
        'The same key, for clients other than a page: a preflight does not have this header, and is refused.',
    },
  },
  routes: withRateLimitHeaders([
    {
      method: 'post',
      path: '/request-otp',
      operationId: 'requestOtp',
      summary: 'Sends a code.',
      description: 'The response does not tell whether the account exists.',
      security: anyone,
      body: { name: 'RequestOtpRequest', schema: requestOtpRequest },
      responses: {
        200: responses.success('The code was sent.', 'RequestOtpResponse', requestOtpResponse),
        ...keyError,
        ...responses.withCode,
      },
    },
    {
      method: 'post',
      path: '/verify-otp',
      operationId: 'verifyOtp',
      summary: 'Signs in with a code.',
      security: anyone,
      body: { name: 'VerifyOtpRequest', schema: verifyOtpRequest },
      responses: {
        200: responses.login,
        401: responses.error('The code is wrong, used or expired, or the server requires an API key.'),
        ...responses.withCode,
      },
    },
    {
      method: 'get',
      path: '/qr',
      operationId: 'createTicket',
      summary: 'Creates a ticket, to be shown as a QR code.',
      security: anyone,
      responses: {
        200: { description: 'A new ticket, of either kind.', bodies: ticketBodies },
        ...keyError,
        ...responses.always,
      },
    },
    {
      method: 'post',
      path: '/v1/oauth/qr',
      baseUrl: OAUTH_ORIGIN,
      operationId: 'checkTicket',
      summary: 'Checks a ticket, and signs in once it is approved.',
      security: anyone,
      headers: preferHeader,
      body: checkBody,
      responses: { ...responses.withBody, ...responses.checked(401) },
    },
    {
      method: 'get',
      path: '/session-check/{type}/{hash}/{id}',
      operationId: 'checkTicketByAddress',
      summary: 'Checks a ticket, as the deployed server has it.',
      description: 'Some clients send the id first, which the deployed server does not find.',
      security: anyone,
      parameters: { type: z.literal('qr'), ...ticketPath },
      headers: preferHeader,
      responses: responses.checked(401),
    },
    {
      method: 'post',
      path: '/v1/oauth/qr/authorize',
      baseUrl: OAUTH_ORIGIN,
      operationId: 'authorizeTicket',
      summary: 'Approves a ticket.',
      description: PHONE_ROUTE,
      security: phone,
      body: authorizeBody,
      responses: { ...responses.withBody, ...responses.approved },
    },
    {
      method: 'post',
      path: '/qr-claim',
      operationId: 'claimTicket',
      summary: 'Approves a ticket, as the deployed server has it.',
      description: PHONE_ROUTE,
      security: phone,
      body: authorizeBody,
      responses: { ...responses.withBody, ...responses.approved },
    },
    {
      method: 'get',
      path: '/user/qr/{hash}/{id}',
      operationId: 'claimTicketByAddress',
      summary: 'Approves a ticket, by the address in its QR code.',
      description: `${PHONE_ROUTE} The address in the QR code has the id first, which the deployed server does not find.`,
      security: phone,
      parameters: ticketPath,
      responses: responses.approved,
    },
    {
      ...ourPhoneRoute,
      path: '/v1/oauth/qr/scan',
      baseUrl: OAUTH_ORIGIN,
      operationId: 'scanTicket',
      summary: 'Reports that the QR code was scanned.',
    },
    {
      ...ourPhoneRoute,
      path: '/v1/oauth/qr/deny',
      baseUrl: OAUTH_ORIGIN,
      operationId: 'denyTicket',
      summary: 'Declines a ticket.',
    },
    {
      ...ourPhoneRoute,
      path: '/qr-deny',
      operationId: 'denyClaim',
      summary: 'Declines a ticket, next to `/qr-claim`.',
    },
    {
      method: 'get',
      path: '/qr/{hash}/{id}',
      operationId: 'showTicket',
      summary: 'Shows the QR code of a ticket.',
      security: anyone,
      parameters: ticketPath,
      responses: { ...responses.picture('image/svg+xml'), ...keyError },
    },
    {
      method: 'get',
      path: '/v1/oauth/qr/{token}',
      baseUrl: OAUTH_ORIGIN,
      operationId: 'showTokenTicket',
      summary: 'Shows the QR code of a ticket with a token alone.',
      security: anyone,
      parameters: { token: qrToken },
      responses: { ...responses.picture('image/svg+xml'), ...keyError },
    },
  ]),
}
