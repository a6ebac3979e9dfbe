import { notes, retryAfter, type Answer, type Api, type Body } from '../api-description.js'
import {
  refusal,
  resendAnswer,
  resendRequest,
  sendAnswer,
  sendRequest,
  verifyAnswer,
  verifyRequest,
} from './contract.js'

// `Our choice` is before what no document of D7 says.

notes.add(sendRequest, { description: 'It has one of `content` and `template_id`.' })
notes.add(verifyAnswer.shape.status, { description: 'Only `APPROVED` is a success.' })

const refusalBody: Body = { name: 'Refusal', schema: refusal }
const refused = (description: string): Answer => ({ description, bodies: [refusalBody] })
const onItsWay = (body: Body): Answer => ({ description: 'The code is on its way.', bodies: [body] })

const always = {
  401: refused('The secret of the account is not right.'),
  422: refused('The body is not as it must be. The list says where.'),
  429: {
    description: 'Our choice: too many requests, or too many wrong codes.',
    headers: retryAfter,
    bodies: [refusalBody],
  },
}

const withMessage = { ...always, 402: refused('The account has no credit left.') }

const security = [['account']]

export const d7Api: Api = {
  title: 'D7 Verify',
  description:
    'Codes of D7 Verify, as the widget speaks to it. A page asks a proxy, which adds the secret of the account.',
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
      name: 'sendOtp',
      summary: 'Sends a code.',
      security,
      body: { name: 'SendRequest', schema: sendRequest },
      answers: { 200: onItsWay({ name: 'Sent', schema: sendAnswer }), ...withMessage },
    },
    {
      method: 'post',
      path: '/resend-otp',
      name: 'resendOtp',
      summary: 'Sends another code in the place of the last.',
      security,
      body: { name: 'ResendRequest', schema: resendRequest },
      answers: {
        200: onItsWay({ name: 'Resent', schema: resendAnswer }),
        400: refused('It is too soon, or too late, for another code.'),
        ...withMessage,
      },
    },
    {
      method: 'post',
      path: '/verify-otp',
      name: 'verifyOtp',
      summary: 'Says what became of a code.',
      security,
      body: { name: 'VerifyRequest', schema: verifyRequest },
      answers: {
        200: {
          description: 'What became of the code, which need not be a success.',
          bodies: [{ name: 'Verdict', schema: verifyAnswer }],
        },
        400: refused('The code is wrong.'),
        ...always,
      },
    },
  ],
}
