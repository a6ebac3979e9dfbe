import * as z from 'zod/mini'
import { notes, retryAfter, type Answer, type Api, type Body } from '../api-description.js'
import {
  envelope,
  loginPhoneRequest,
  messageData,
  sendOtpRequest,
  verifyOtpData,
  verifyOtpRequest,
} from './contract.js'

// `Our choice` is before what no document of Digipay says.

const { user_type, otp_type } = loginPhoneRequest.shape
notes.add(user_type, { description: '1 is an employee, 2 a customer.' })
notes.add(otp_type, { description: '1 is a text message, 2 an email.' })

const succeeded = (data: z.ZodMiniType) =>
  z.extend(envelope, {
    success: z.literal(1),
    error: z.array(z.unknown()).check(z.maxLength(0)),
    data,
  })

const sent: Answer = {
  description: 'The code is on its way.',
  bodies: [{ name: 'Sent', schema: succeeded(messageData) }],
}

const login: Body = {
  name: 'Login',
  schema: succeeded(
    z.extend(verifyOtpData, {
      token: z.extend(verifyOtpData.shape.token, { type: z.nullish(z.literal('Token')) }),
    }),
  ),
}

const refusal: Body = {
  name: 'Refusal',
  schema: z.extend(envelope, { success: z.literal(0), error: z.array(z.int()), data: messageData }),
}

const always = {
  400: { description: 'The body is not as it must be.', bodies: [refusal] },
  401: { description: 'Our choice: the token or the company is not right.', bodies: [refusal] },
  429: {
    description: 'Our choice: too many requests, or too many wrong codes.',
    headers: retryAfter,
    bodies: [refusal],
  },
}

const security = [['account', 'company']]

export const digipayApi: Api = {
  title: 'Digipay sign-in',
  description: 'Codes of Digipay, as the widget speaks to it. A page asks a proxy, which adds both headers.',
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
      description: 'Which company it is: 32 hexadecimal digits.',
    },
  },
  routes: [
    {
      method: 'post',
      path: '/send_otp',
      name: 'sendOtp',
      summary: 'Sends a code.',
      security,
      body: { name: 'SendOtpRequest', schema: sendOtpRequest },
      answers: { 200: sent, ...always },
    },
    {
      method: 'post',
      path: '/login_phone',
      name: 'loginPhone',
      summary: 'Sends a code to who logs in on a phone.',
      security,
      body: { name: 'LoginPhoneRequest', schema: loginPhoneRequest },
      answers: { 200: sent, ...always },
    },
    {
      method: 'post',
      path: '/verify_otp',
      name: 'verifyOtp',
      summary: 'Signs in with a code.',
      security,
      body: { name: 'VerifyOtpRequest', schema: verifyOtpRequest },
      answers: {
        200: { description: 'The code was right.', bodies: [login] },
        ...always,
        400: { description: 'The code is wrong, or the body is not as it must be.', bodies: [refusal] },
        404: { description: 'Our choice: the code has expired, was used, or never was.', bodies: [refusal] },
      },
    },
  ],
}
