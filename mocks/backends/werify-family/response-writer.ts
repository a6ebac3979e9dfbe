import * as z from 'zod/mini'
import { envelope, refusal } from '../../../src/backends/werify-family/contract.js'
import { checked, inSeconds, json, retryAfter } from '../json-response.js'

/** Newer servers say `results` and `metas`, older ones `result` and `meta`. */
export type Spelling = 'plural' | 'singular'

/** Why something was refused, in words for machines. */
export interface Explanation {
  readonly code:
    'otp_invalid' | 'otp_used' | 'otp_expired' | 'otp_locked' | 'rate_limited' | 'scanned' | 'invalid_client'
  readonly attemptsLeft?: number | undefined
  readonly retryAfterMs?: number | undefined
}

/** What every answer of the family is written with. An answer outside the contract throws: the mock is wrong. */
export interface Replies {
  readonly success: <Contract extends z.ZodMiniType>(
    contract: Contract,
    payload: z.input<Contract>,
  ) => Response
  /** A success that has nothing to say. */
  readonly done: () => Response
  /** `succeed: false` with an empty message, and the explanation where the server gives any. */
  readonly refused: (status: number, explanation?: Explanation) => Response
  /** A request outside the contract: 422, with the fields at fault. */
  readonly invalid: (fields: readonly string[]) => Response
  /** 429. @param limit how many requests there may be, where it is their number that was limited */
  readonly tooMany: (retryAfterMs: number, limit?: number) => Response
  /** RFC 8628, 3.5. */
  readonly slowDown: () => Response
}

/** The Laravel servers of the family give an empty payload as a list. */
const emptyPayload = z.tuple([])

/** @param explain whether refusals say why */
export function createReplies(spelling: Spelling, explain: boolean): Replies {
  function enveloped(succeed: boolean, payload: unknown) {
    return spelling === 'plural'
      ? { succeed, message: '', results: payload, metas: [] }
      : { succeed, message: '', result: payload, meta: [] }
  }

  function explained({ code, attemptsLeft, retryAfterMs }: Explanation) {
    return {
      code,
      ...(attemptsLeft !== undefined && { attempts_left: attemptsLeft }),
      ...(retryAfterMs !== undefined && { retry_after: inSeconds(retryAfterMs) }),
    }
  }

  const explanationOf = (explanation: Explanation | undefined) =>
    explain && explanation !== undefined ? explained(explanation) : {}

  return {
    success: (contract, payload) => json(200, envelope, enveloped(true, checked(contract, payload))),
    done: () => json(200, envelope, enveloped(true, checked(emptyPayload, []))),
    refused: (status, explanation) =>
      json(
        status,
        refusal,
        { ...enveloped(false, []), ...explanationOf(explanation) },
        retryAfter(explanation?.retryAfterMs),
      ),
    invalid: fields =>
      json(422, refusal, {
        message: 'The given data was invalid.',
        errors: Object.fromEntries(fields.map(field => [field, [`The ${field} is invalid.`]])),
      }),
    tooMany: (retryAfterMs, limit) =>
      json(
        429,
        refusal,
        { message: 'Too Many Attempts.', ...explanationOf({ code: 'rate_limited', retryAfterMs }) },
        {
          ...retryAfter(retryAfterMs),
          ...(limit !== undefined && { 'X-RateLimit-Limit': String(limit), 'X-RateLimit-Remaining': '0' }),
        },
      ),
    slowDown: () => json(429, refusal, { error: 'slow_down' }),
  }
}
