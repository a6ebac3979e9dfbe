import type * as z from 'zod/mini'
import { refusal, verifyAnswer, type sendAnswer } from '../../../src/backends/d7/contract.js'
import type { Challenge, VerifyOutcome } from '../../service/codes.js'
import { json, retryAfter } from '../json-response.js'

// How the D7 Verify API says what the service decided.

/** What `send-otp` and `resend-otp` say of a code that is on its way. */
export function opened({ id, createdAt, expiresAt }: Challenge): z.input<typeof sendAnswer> {
  return { otp_id: id, status: 'OPEN', expiry: (expiresAt - createdAt) / 1000 }
}

export function verdictOf(verified: VerifyOutcome, saysFailed: boolean): Response {
  switch (verified.outcome) {
    case 'accepted':
      return verdict('APPROVED')
    case 'used':
      return verdict('ALREADY_VERIFIED')
    case 'expired':
      return verdict('EXPIRED')
    case 'wrong':
    case 'unknown':
      if (saysFailed) return verdict('FAILED')
      return refused(400, {
        code: 'INVALID_OTP_CODE',
        message: 'Invalid OTP code or OTP code expired',
      })
    case 'locked':
      return tooMany(verified.retryAfterMs)
  }
}

export function refused(
  status: number,
  detail: z.input<typeof refusal>['detail'],
  headers?: Record<string, string>,
): Response {
  return json(status, refusal, { detail }, headers)
}

/** No document has it. */
export function tooMany(retryAfterMs: number | undefined): Response {
  return refused(429, 'Too many requests.', retryAfter(retryAfterMs))
}

/** A body outside the contract: 422, with where it is at fault. */
export function invalid(paths: readonly (readonly PropertyKey[])[]): Response {
  const detail = paths.map(path => ({
    loc: ['body', ...path.map(part => (typeof part === 'number' ? part : String(part)))],
    msg: 'The value is not valid.',
    type: 'value_error',
  }))
  return refused(422, detail)
}

export function pathsAtFault(issues: readonly z.core.$ZodIssue[]): readonly (readonly PropertyKey[])[] {
  return issues.flatMap(issue =>
    issue.code === 'unrecognized_keys' ? issue.keys.map(key => [key]) : [issue.path],
  )
}

function verdict(status: z.input<typeof verifyAnswer>['status']): Response {
  return json(200, verifyAnswer, { status })
}
