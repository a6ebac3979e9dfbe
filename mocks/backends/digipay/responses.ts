import { HttpResponse } from 'msw'
import type * as z from 'zod/mini'
import {
  envelopeResponse,
  messageResponse,
  verifyOtpResponse,
} from '../../../src/backends/digipay/contract.js'
import type { Session } from '../../service/accounts.js'
import { base64url } from '../../service/base64url.js'
import type { SendOutcome } from '../../service/send-code.js'
import type { VerifyOutcome } from '../../service/verify-code.js'
import { jsonResponse, retryAfterHeader, validated } from '../json-response.js'
import type { OutsideContract } from '../outside-contract.js'

type ErrorStatus = 400 | 401 | 404 | 405 | 429

/** Digipay's document has the first one only. */
const MESSAGES: Readonly<Record<ErrorStatus, string>> = {
  400: 'BAD_REQUEST',
  401: 'UNAUTHORIZED',
  404: 'NOT_FOUND',
  405: 'METHOD_NOT_ALLOWED',
  429: 'TOO_MANY_REQUESTS',
}

interface Responses {
  sent(outcome: SendOutcome): Response
  verified(outcome: VerifyOutcome): Response
  error(status: ErrorStatus, headers?: Record<string, string>): Response
  /** 400 that says what is outside the contract. */
  outside(problems: readonly OutsideContract[]): Response
}

/** @param invalidJsonErrors writes errors as Digipay's document prints them, which is not valid JSON */
export function createResponses(invalidJsonErrors: boolean): Responses {
  const write = invalidJsonErrors ? printedError : jsonError
  const error = (status: ErrorStatus, headers?: Record<string, string>) =>
    write(status, MESSAGES[status], headers)
  return {
    error,
    outside: problems => write(400, problems.map(({ sentence }) => sentence).join(' ')),
    sent(sent) {
      switch (sent.outcome) {
        case 'sent':
          return successResponse(messageResponse, { message: 'OTP is sent to your mobile number.' })
        case 'unrecognised':
          return error(400)
        case 'limited':
        case 'locked':
          return error(429, retryAfterHeader(sent.retryAfterMs))
      }
    },
    verified(verified) {
      switch (verified.outcome) {
        case 'accepted':
          return successResponse(verifyOtpResponse, toLogin(verified.session))
        case 'wrong':
          return error(400)
        case 'used':
        case 'expired':
        case 'unknown':
          return error(404)
        case 'locked':
          return error(429, retryAfterHeader(verified.retryAfterMs))
      }
    },
  }
}

/** The token has the form of a JWT, but its signature is not one. */
function toLogin({ accessToken, startedAt, account }: Session): z.output<typeof verifyOtpResponse> {
  const parts = [{ alg: 'HS512' }, { iat: Math.floor(startedAt / 1000) }]
  const jwt = [...parts.map(part => base64url(JSON.stringify(part))), accessToken].join('.')
  return {
    message: 'Phone number successfully verified.',
    token: { type: 'Token', token: jwt },
    user_id: account.id,
  }
}

function successResponse<Contract extends z.ZodMiniType>(
  contract: Contract,
  data: z.output<Contract>,
): Response {
  return jsonResponse(200, envelopeResponse, { success: 1, error: [], data: validated(contract, data) })
}

function jsonError(status: ErrorStatus, message: string, headers?: Record<string, string>): Response {
  const data = validated(messageResponse, { message })
  return jsonResponse(status, envelopeResponse, { success: 0, error: [1], data }, headers)
}

function printedError(status: ErrorStatus, message: string, headers?: Record<string, string>): Response {
  const text = `{\n"success": 0,\n"error"": [1],\n"data": {\n"message": "${message}",\n}\n}`
  return new HttpResponse(text, {
    status,
    headers: {
      'Content-Type': 'application/json',
      'Cache-Control': 'no-store',
      ...headers,
    },
  })
}
