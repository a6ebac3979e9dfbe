import * as z from 'zod/mini'
import {
  descriptions,
  retryAfterHeader,
  type ApiDescription,
  type BodyDescription,
  type ResponseDescription,
} from '../api-description.js'
import {
  envelopeResponse,
  loginPhoneRequest,
  messageResponse,
  sendOtpRequest,
  verifyOtpRequest,
  verifyOtpResponse,
} from './contract.js'

// "Our choice" marks details that Digipay's documentation does not have.

const { user_type, otp_type } = loginPhoneRequest.shape
descriptions.add(user_type, { description: '1: employee, 2: customer.' })
descriptions.add(otp_type, { description: '1: text message, 2: email.' })

const toSuccess = (data: z.ZodMiniType) =>
  z.extend(envelopeResponse, {
    success: z.literal(1),
    error: z.array(z.unknown()).check(z.maxLength(0)),
    data,
  })

const sent: ResponseDescription = {
  description: 'The code was sent.',
  bodies: [{ name: 'SendOtpResponse', schema: toSuccess(messageResponse) }],
}

const login: BodyDescription = {
  name: 'LoginResponse',
  schema: toSuccess(
    z.extend(verifyOtpResponse, {
      token: z.extend(verifyOtpResponse.shape.token, { type: z.nullish(z.literal('Token')) }),
    }),
  ),
}

const error: BodyDescription = {
  name: 'ErrorResponse',
  schema: z.extend(envelopeResponse, {
    success: z.literal(0),
    error: z.array(z.int()),
    data: messageResponse,
  }),
}

/** Errors of every route. */
const errors = {
  400: { description: 'The body is invalid.', bodies: [error] },
  401: { description: 'Our choice: the token or the company is wrong.', bodies: [error] },
  429: {
    description: 'Our choice: too many requests, or too many wrong codes.',
    headers: retryAfterHeader,
    bodies: [error],
  },
}

const security = [['account', 'company']]

export const digipayOpenApi: ApiDescription = {
  title: 'Digipay sign-in',
  description:
    'Sign-in with codes at Digipay, as the widget uses it. A page sends its requests to a proxy, which adds both headers.',
  version: '3',
  baseUrl: 'https://your-proxy.example/digipay/v3/auth',
  securitySchemes: {
    account: {
      type: 'apiKey',
      in: 'header',
      name: 'Authorization',
      description: '`Token`, a space, and the secret of the account, which must never be in a page.',
    },
    company: {
      type: 'apiKey',
      in: 'header',
      name: 'CompanyID',
      description: 'Id of the company: 32 hexadecimal digits.',
    },
  },
  routes: [
    {
      method: 'post',
      path: '/send_otp',
      operationId: 'sendOtp',
      summary: 'Sends a code.',
      security,
      body: { name: 'SendOtpRequest', schema: sendOtpRequest },
      responses: { 200: sent, ...errors },
    },
    {
      method: 'post',
      path: '/login_phone',
      operationId: 'loginPhone',
      summary: 'Sends a code for a login on a phone.',
      security,
      body: { name: 'LoginPhoneRequest', schema: loginPhoneRequest },
      responses: { 200: sent, ...errors },
    },
    {
      method: 'post',
      path: '/verify_otp',
      operationId: 'verifyOtp',
      summary: 'Signs in with a code.',
      security,
      body: { name: 'VerifyOtpRequest', schema: verifyOtpRequest },
      responses: {
        200: { description: 'The code was right.', bodies: [login] },
        ...errors,
        400: { description: 'The code is wrong, or the body is invalid.', bodies: [error] },
        404: {
          description: 'Our choice: the code has expired, was used, or was never sent.',
          bodies: [error],
        },
      },
    },
  ],
}
