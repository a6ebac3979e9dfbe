import type { Api, Route } from '../api-description.js'
import {
  createApiAnswers,
  OUR_PHONE_ROUTE,
  PHONE_ROUTE,
  phoneScheme,
} from '../werify-family/openapi-responses.js'
import { plural, prefer } from '../werify-family/openapi-schemas.js'
import {
  authorizeRequest,
  qrPayload,
  qrRequest,
  requestOtpPayload,
  requestOtpRequest,
  sessionRef,
  verifyOtpRequest,
} from './contract.js'

const answers = createApiAnswers(plural)

/** A server that wants a key of the app refuses who has none. */
const keyed = { 401: answers.refused('The server wants an API key.') }

const anyone: Route['security'] = [[], ['apiKey']]
const phone: Route['security'] = [['phone'], ['phone', 'apiKey']]

const qrBody = { name: 'QrRequest', schema: qrRequest }
const authorizeBody = { name: 'AuthorizeRequest', schema: authorizeRequest }

const OAUTH_ORIGIN = 'https://api.werify.net'
/** What a phone may say of a ticket, approving aside. */
const told = {
  method: 'post',
  description: OUR_PHONE_ROUTE,
  security: phone,
  body: qrBody,
  answers: { ...answers.withBody, ...answers.decided },
} as const

export const werifyApi: Api = {
  title: 'Werify sign-in',
  description:
    'Codes and QR codes of Werify, as the widget speaks to it. The server that runs has them below `/api/v1`.',
  version: '1',
  baseUrl: 'https://api.werify.net/api/werify',
  securitySchemes: {
    ...phoneScheme,
    apiKey: {
      type: 'apiKey',
      in: 'header',
      name: 'api-key',
      description: 'The key of the app, where the server wants one.',
    },
    apiKeyInAddress: {
      type: 'apiKey',
      in: 'query',
      name: 'api-key',
      description: 'The same for pictures: an `<img>` sends no header.',
    },
  },
  routes: [
    {
      method: 'post',
      path: '/request-otp',
      name: 'requestOtp',
      summary: 'Sends a code.',
      description: 'The answer does not say whether there is an account.',
      security: anyone,
      body: { name: 'RequestOtpRequest', schema: requestOtpRequest },
      answers: {
        200: answers.success('The code is on its way.', 'Challenge', requestOtpPayload),
        ...keyed,
        ...answers.withCode,
      },
    },
    {
      method: 'post',
      path: '/verify-otp',
      name: 'verifyOtp',
      summary: 'Signs in with a code.',
      security: anyone,
      body: { name: 'VerifyOtpRequest', schema: verifyOtpRequest },
      answers: {
        200: answers.login,
        401: answers.refused('The code is wrong, used or expired, or the server wants an API key.'),
        ...answers.withCode,
      },
    },
    {
      method: 'get',
      path: '/qr',
      name: 'createTicket',
      summary: 'Makes a ticket, to be shown as a QR code.',
      security: anyone,
      answers: { 200: answers.success('A new ticket.', 'Ticket', qrPayload), ...keyed, ...answers.always },
    },
    {
      method: 'post',
      path: '/v1/oauth/qr',
      baseUrl: OAUTH_ORIGIN,
      name: 'checkTicket',
      summary: 'Asks whether a ticket is approved, and signs in with it.',
      security: anyone,
      headers: prefer,
      body: qrBody,
      answers: { ...answers.withBody, ...answers.checked(401) },
    },
    {
      method: 'get',
      path: '/session-check/qr/{id}/{hash}',
      name: 'checkTicketByAddress',
      summary: 'Asks whether a ticket is approved, as the server that runs has it.',
      security: anyone,
      parameters: sessionRef.shape,
      headers: prefer,
      answers: answers.checked(401),
    },
    {
      method: 'post',
      path: '/v1/oauth/qr/authorize',
      baseUrl: OAUTH_ORIGIN,
      name: 'authorizeTicket',
      summary: 'Approves a ticket.',
      description: PHONE_ROUTE,
      security: phone,
      body: authorizeBody,
      answers: { ...answers.withBody, ...answers.approved },
    },
    {
      method: 'post',
      path: '/qr-claim',
      name: 'claimTicket',
      summary: 'Approves a ticket, as the server that runs has it.',
      description: PHONE_ROUTE,
      security: phone,
      body: authorizeBody,
      answers: { ...answers.withBody, ...answers.approved },
    },
    {
      method: 'get',
      path: '/user/qr/{id}/{hash}',
      name: 'claimTicketByAddress',
      summary: 'Approves a ticket, by the address that its QR code says.',
      description: PHONE_ROUTE,
      security: phone,
      parameters: sessionRef.shape,
      answers: answers.approved,
    },
    {
      ...told,
      path: '/v1/oauth/qr/scan',
      baseUrl: OAUTH_ORIGIN,
      name: 'scanTicket',
      summary: 'Says that the QR code was read.',
    },
    {
      ...told,
      path: '/v1/oauth/qr/deny',
      baseUrl: OAUTH_ORIGIN,
      name: 'denyTicket',
      summary: 'Declines a ticket.',
    },
    { ...told, path: '/qr-deny', name: 'denyClaim', summary: 'Declines a ticket, next to `/qr-claim`.' },
    {
      method: 'get',
      path: '/qr/{id}/{hash}.svg',
      name: 'showTicket',
      summary: 'Shows the QR code of a ticket.',
      security: [[], ['apiKeyInAddress']],
      parameters: sessionRef.shape,
      answers: { ...answers.picture('image/svg+xml'), ...keyed },
    },
  ],
}
