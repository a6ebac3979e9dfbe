import type * as z from 'zod/mini'
import type { Answer, Route } from '../api-description.js'
import { createApiAnswers, OUR_PHONE_ROUTE, PHONE_ROUTE, type PendingStatus } from './openapi-responses.js'
import { prefer, type Envelope } from './openapi-schemas.js'
import { qrToken, signRequest } from './contract.js'

/** Where the servers that have `/v1/oauth` differ. */
interface Dialect {
  readonly envelope: Envelope
  readonly pendingStatus: PendingStatus
  readonly verifyRequest: z.ZodMiniType
  readonly qrPayload: z.ZodMiniType
  readonly qrRequest: z.ZodMiniType
  readonly authorizeRequest: z.ZodMiniType
  /** Where the picture of a ticket lies, and what it is. */
  readonly picture: Pick<Route, 'path' | 'query'> & Required<Pick<Answer, 'type'>>
}

export function oauthRoutes(dialect: Dialect): readonly Route[] {
  const { envelope, pendingStatus, verifyRequest, qrPayload, qrRequest, authorizeRequest, picture } = dialect
  const answers = createApiAnswers(envelope)
  const qrBody = { name: 'QrRequest', schema: qrRequest }

  /** What a phone may say of a ticket, approving aside. */
  const told = {
    method: 'post',
    description: OUR_PHONE_ROUTE,
    security: [['phone']],
    body: qrBody,
    answers: { ...answers.withBody, ...answers.decided },
  } as const

  return [
    {
      method: 'post',
      path: '/v1/oauth/sign',
      name: 'sign',
      summary: 'Sends a code.',
      description: 'The answer does not say whether there is an account.',
      body: { name: 'SignRequest', schema: signRequest },
      answers: { 200: answers.done('The code is on its way.'), ...answers.withCode },
    },
    {
      method: 'post',
      path: '/v1/oauth/verify',
      name: 'verify',
      summary: 'Signs in with a code.',
      body: { name: 'VerifyRequest', schema: verifyRequest },
      answers: {
        200: answers.login,
        401: answers.refused('The code is wrong, used or expired.'),
        ...answers.withCode,
      },
    },
    {
      method: 'get',
      path: '/v1/oauth/qr',
      name: 'createTicket',
      summary: 'Makes a ticket, to be shown as a QR code.',
      answers: { 200: answers.success('A new ticket.', 'Ticket', qrPayload), ...answers.always },
    },
    {
      method: 'post',
      path: '/v1/oauth/qr',
      name: 'checkTicket',
      summary: 'Asks whether a ticket is approved, and signs in with it.',
      headers: prefer,
      body: qrBody,
      answers: { ...answers.withBody, ...answers.checked(pendingStatus) },
    },
    {
      method: 'post',
      path: '/v1/oauth/qr/authorize',
      name: 'authorizeTicket',
      summary: 'Approves a ticket.',
      description: PHONE_ROUTE,
      security: [['phone']],
      body: { name: 'AuthorizeRequest', schema: authorizeRequest },
      answers: { ...answers.withBody, ...answers.approved },
    },
    { ...told, path: '/v1/oauth/qr/scan', name: 'scanTicket', summary: 'Says that the QR code was read.' },
    { ...told, path: '/v1/oauth/qr/deny', name: 'denyTicket', summary: 'Declines a ticket.' },
    {
      method: 'get',
      path: picture.path,
      name: 'showTicket',
      summary: 'Shows the QR code of a ticket.',
      parameters: { token: qrToken },
      ...(picture.query && { query: picture.query }),
      answers: answers.picture(picture.type),
    },
  ]
}
