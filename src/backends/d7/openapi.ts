import * as z from 'zod/mini'
import {
  descriptions,
  retryAfterHeader,
  type ApiDescription,
  type BodyDescription,
  type ResponseDescription,
} from '../api-description.js'
import {
  errorResponse,
  reportResponse,
  resendRequest,
  resendResponse,
  sendRequest,
  sendResponse,
  verifyRequest,
  verifyResponse,
} from './contract.js'

// "Our choice" marks details that D7's documentation does not have.

descriptions.add(sendRequest, { description: 'Exactly one of `content` and `template_id` is required.' })
descriptions.add(verifyResponse.shape.status, { description: 'Only `APPROVED` is a success.' })

const errorBody: BodyDescription = { name: 'ErrorResponse', schema: errorResponse }
const toError = (description: string): ResponseDescription => ({ description, bodies: [errorBody] })
const toSent = (body: BodyDescription): ResponseDescription => ({
  description: 'The code was sent.',
  bodies: [body],
})

/** Errors of every route. */
const errors = {
  401: toError('The secret of the account is wrong.'),
  422: toError('The body is invalid. The list names the invalid fields.'),
  429: {
    description: 'Our choice: too many requests, or too many wrong codes.',
    headers: retryAfterHeader,
    bodies: [errorBody],
  },
}

/** Errors of the routes that send a message. */
const messageErrors = { ...errors, 402: toError('The account has no credit left.') }

const security = [['account']]

export const d7OpenApi: ApiDescription = {
  title: 'D7 Verify',
  description:
    'Codes of D7 Verify, as the widget uses them. A page sends its requests to a proxy, which adds the secret of the account.',
  version: '1',
  baseUrl: 'https://api.d7networks.com/verify/v1/otp',
  securitySchemes: {
    account: {
      type: 'http',
      scheme: 'bearer',
      description: 'The secret of the account, which must never be in a page.',
    },
  },
  routes: [
    {
      method: 'post',
      path: '/send-otp',
      operationId: 'sendOtp',
      summary: 'Sends a code.',
      security,
      body: { name: 'SendRequest', schema: sendRequest },
      responses: { 200: toSent({ name: 'SendResponse', schema: sendResponse }), ...messageErrors },
    },
    {
      method: 'post',
      path: '/resend-otp',
      operationId: 'resendOtp',
      summary: 'Sends another code, which replaces the last one.',
      security,
      body: { name: 'ResendRequest', schema: resendRequest },
      responses: {
        200: toSent({ name: 'ResendResponse', schema: resendResponse }),
        400: toError('It is too early, or too late, for another code.'),
        ...messageErrors,
      },
    },
    {
      method: 'post',
      path: '/verify-otp',
      operationId: 'verifyOtp',
      summary: 'Verifies a code.',
      security,
      body: { name: 'VerifyRequest', schema: verifyRequest },
      responses: {
        200: {
          description: 'Result of the verification, which is not always a success.',
          bodies: [{ name: 'VerifyResponse', schema: verifyResponse }],
        },
        400: toError('The code is wrong.'),
        ...errors,
      },
    },
    {
      method: 'get',
      path: '/report/{otp_id}',
      baseUrl: 'https://api.d7networks.com/verify/v1',
      operationId: 'getReport',
      summary: 'Tells the state of a code.',
      description: 'The widget does not ask for it.',
      security,
      parameters: { otp_id: z.string() },
      responses: {
        200: {
          description: 'State of the code. The documentation shows `OPEN` alone; the others are our choice.',
          bodies: [{ name: 'ReportResponse', schema: reportResponse }],
        },
        401: errors[401],
        404: toError('There is no such code.'),
        429: errors[429],
      },
    },
  ],
}
