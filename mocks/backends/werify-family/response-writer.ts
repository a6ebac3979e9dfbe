import * as z from 'zod/mini'
import {
  envelopeResponse,
  errorResponse,
  type ResponseCode,
} from '../../../src/backends/werify-family/contract.js'
import { jsonResponse, retryAfterHeader, toWholeSeconds, validated } from '../json-response.js'

/** Field names of the envelope: `results` and `metas` in newer servers, `result` and `meta` in older ones. */
export type EnvelopeSpelling = 'plural' | 'singular'

/** Machine-readable part of an error. */
export interface ErrorDetails {
  readonly code?: ResponseCode | undefined
  readonly attemptsLeft?: number | undefined
  readonly retryAfterMs?: number | undefined
  /** New payload of a pending ticket. */
  readonly payload?: string | undefined
  /** Name of the phone that has scanned a ticket. */
  readonly phone?: string | undefined
}

/** Writes the responses of a Werify server. Each method throws for a response outside the contract: the mock is wrong. */
export interface ResponseWriter {
  readonly success: <Contract extends z.ZodMiniType>(
    contract: Contract,
    payload: z.input<Contract>,
  ) => Response
  /** Success with an empty payload. */
  readonly emptySuccess: () => Response
  /** `succeed: false` with an empty message, and the details if the server sends any. */
  readonly failure: (status: number, details?: ErrorDetails) => Response
  /** 405, with the methods that the path has. */
  readonly methodNotAllowed: (allowed: string) => Response
  /** 422, with a sentence for each invalid field. @param message @default 'The given data was invalid.' */
  readonly validationError: (errors: Readonly<Record<string, string>>, message?: string) => Response
  readonly tooManyRequests: (retryAfterMs: number) => Response
  /** 429 for a ticket that is checked too often (RFC 8628, section 3.5). */
  readonly slowDown: () => Response
}

/** The Laravel servers of the family write an empty payload as a list. */
const emptyPayload = z.tuple([])

/** @param errorDetails adds the details to errors */
export function createResponseWriter(spelling: EnvelopeSpelling, errorDetails: boolean): ResponseWriter {
  function wrap(succeed: boolean, payload: unknown) {
    return spelling === 'plural'
      ? { succeed, message: '', results: payload, metas: [] }
      : { succeed, message: '', result: payload, meta: [] }
  }

  const detailFields = (details: ErrorDetails | undefined) =>
    errorDetails && details !== undefined ? toFields(details) : {}

  return {
    success: (contract, payload) =>
      jsonResponse(200, envelopeResponse, wrap(true, validated(contract, payload))),
    emptySuccess: () => jsonResponse(200, envelopeResponse, wrap(true, validated(emptyPayload, []))),
    failure: (status, details) =>
      jsonResponse(
        status,
        errorResponse,
        { ...wrap(false, []), ...detailFields(details) },
        retryAfterHeader(details?.retryAfterMs),
      ),
    methodNotAllowed: allowed =>
      jsonResponse(
        405,
        errorResponse,
        { message: `This route has other methods: ${allowed}.` },
        { Allow: allowed },
      ),
    validationError: (errors, message = 'The given data was invalid.') =>
      jsonResponse(422, errorResponse, {
        message,
        errors: Object.fromEntries(Object.entries(errors).map(([name, sentence]) => [name, [sentence]])),
      }),
    tooManyRequests: retryAfterMs =>
      jsonResponse(
        429,
        errorResponse,
        { message: 'Too Many Attempts.', ...detailFields({ code: 'rate_limited', retryAfterMs }) },
        retryAfterHeader(retryAfterMs),
      ),
    slowDown: () => jsonResponse(429, errorResponse, { error: 'slow_down' }),
  }
}

function toFields({ code, attemptsLeft, retryAfterMs, payload, phone }: ErrorDetails) {
  return {
    ...(code !== undefined && { code }),
    ...(payload !== undefined && { qr_payload: payload }),
    ...(phone !== undefined && { scanned_by: phone }),
    ...(attemptsLeft !== undefined && { attempts_left: attemptsLeft }),
    ...(retryAfterMs !== undefined && { retry_after: toWholeSeconds(retryAfterMs) }),
  }
}
