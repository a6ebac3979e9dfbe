import type * as z from 'zod/mini'
import {
  errorResponse,
  reportResponse,
  resendResponse,
  sendResponse,
  verifyResponse,
} from '../../../src/backends/d7/contract.js'
import type { Challenge } from '../../service/challenges.js'
import type { ResendOutcome, SendOutcome } from '../../service/send-code.js'
import type { ChallengeStatus, VerifyOutcome } from '../../service/verify-code.js'
import { jsonResponse, retryAfterHeader } from '../json-response.js'
import { listIssues, type OutsideContract } from '../outside-contract.js'

export function toSendResponse(sent: SendOutcome): Response {
  switch (sent.outcome) {
    case 'sent':
      return jsonResponse(200, sendResponse, toOpenChallenge(sent.challenge))
    case 'limited':
    case 'locked':
      return tooManyRequests(sent.retryAfterMs)
    case 'unrecognised':
      return invalidFields(['recipient'])
  }
}

export function toResendResponse(sent: ResendOutcome): Response {
  switch (sent.outcome) {
    case 'sent': {
      const challenge = toOpenChallenge(sent.challenge)
      return jsonResponse(200, resendResponse, { ...challenge, resend_count: sent.resends })
    }
    case 'early':
      return toErrorResponse(
        400,
        `Frequent resend request, resend request need minimum ${sent.waitMs / 1000} seconds delay`,
      )
    case 'ended':
    case 'unknown':
      return toErrorResponse(400, 'Resend Failed. OTP time limit expired.')
    case 'limited':
    case 'locked':
      return tooManyRequests(sent.retryAfterMs)
  }
}

export function toVerifyResponse(verified: VerifyOutcome, wrongCodeIs200: boolean): Response {
  switch (verified.outcome) {
    case 'accepted':
      return statusResponse('APPROVED')
    case 'used':
      return statusResponse('ALREADY_VERIFIED')
    case 'expired':
      return statusResponse('EXPIRED')
    case 'wrong':
    case 'unknown':
      if (wrongCodeIs200) return statusResponse('FAILED')
      return toErrorResponse(400, {
        code: 'INVALID_OTP_CODE',
        message: 'Invalid OTP code or OTP code expired',
      })
    case 'locked':
      return tooManyRequests(verified.retryAfterMs)
  }
}

export function toReportResponse(status: ChallengeStatus): Response {
  switch (status) {
    case 'open':
      return jsonResponse(200, reportResponse, { status: 'OPEN' })
    case 'verified':
      return jsonResponse(200, reportResponse, { status: 'APPROVED' })
    case 'ended':
      return jsonResponse(200, reportResponse, { status: 'EXPIRED' })
    case 'unknown':
      return toErrorResponse(404, {
        code: 'MESSAGE_LOG_NOT_EXISTS',
        message: 'There is no message with this otp id.',
      })
  }
}

export function toErrorResponse(
  status: number,
  detail: z.input<typeof errorResponse>['detail'],
  headers?: Record<string, string>,
): Response {
  return jsonResponse(status, errorResponse, { detail }, headers)
}

/** 429. D7's documentation does not have it. */
export function tooManyRequests(retryAfterMs: number | undefined): Response {
  return toErrorResponse(429, 'Too many requests.', retryAfterHeader(retryAfterMs))
}

/** 405, with the methods that the path has. */
export function methodNotAllowed(allowed: string): Response {
  return toErrorResponse(405, 'Method Not Allowed', { Allow: allowed })
}

/** 422 for a body that D7 cannot read, with the place of each invalid field. */
export function validationError(issues: readonly z.core.$ZodIssue[]): Response {
  return invalidFields(listIssues(issues).map(({ path }) => String(path[0] ?? 'body')))
}

function invalidFields(names: readonly string[]): Response {
  return fieldErrors(names.map(name => ({ name, sentence: 'The value is not valid.' })))
}

/** 422 with a sentence for each field. */
export function fieldErrors(problems: readonly OutsideContract[]): Response {
  const detail = problems.map(({ name, sentence }) => ({
    loc: ['body', name],
    msg: sentence,
    type: 'value_error',
  }))
  return toErrorResponse(422, detail)
}

function toOpenChallenge({ id, createdAt, expiresAt }: Challenge): z.input<typeof sendResponse> {
  return { otp_id: id, status: 'OPEN', expiry: (expiresAt - createdAt) / 1000 }
}

function statusResponse(status: z.input<typeof verifyResponse>['status']): Response {
  return jsonResponse(200, verifyResponse, { status })
}
