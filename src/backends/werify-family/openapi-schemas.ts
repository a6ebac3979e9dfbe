import * as z from 'zod/mini'
import { descriptions, type BodyDescription } from '../api-description.js'
import {
  errorResponse,
  expiresIn,
  pendingResponse,
  interval,
  loginResponse,
  matchCodeFields,
  phoneNumberEntry,
  RESPONSE_CODES,
} from './contract.js'

// Schemas for the OpenAPI documents: narrower than the contract, which accepts more than the servers send. "Our choice"
// marks details that the servers' documentation does not have.

/** Wraps a payload as a server does. */
export type Envelope = (succeed: boolean, payload: z.ZodMiniType) => z.ZodMiniObject

const message = z.optional(z.string())
const meta = z.array(z.unknown())

/** Envelope of newer servers. */
export const plural: Envelope = (succeed, results) =>
  z.object({ succeed: z.literal(succeed), message, results, metas: meta })

/** Envelope of older servers. */
export const singular: Envelope = (succeed, result) =>
  z.object({ succeed: z.literal(succeed), message, result, meta })

/** An empty payload is a list. */
export const emptyPayload = z.array(z.unknown()).check(z.maxLength(0))

export const documentedLoginResponse = z.extend(loginResponse, {
  token_type: z.literal('bearer'),
  expire: z
    .optional(z.int().check(z.positive()))
    .register(descriptions, { description: 'Lifetime of the token in minutes.' }),
  phone_numbers: z
    .nullish(z.array(z.extend(phoneNumberEntry, { is_verified: z.literal([0, 1]), created_at: z.string() })))
    .register(descriptions, { description: 'Sent by newer servers instead of `phone_number`.' }),
  last_connection: z
    .nullish(z.string())
    .register(descriptions, { description: 'ISO 8601, with microseconds.' }),
  private: z.nullish(z.boolean()),
  status: z.nullish(z.string()),
})

const seconds = z.int().check(z.nonnegative())

const code = z.optional(z.enum(RESPONSE_CODES)).register(descriptions, {
  description: 'Our choice: a machine-readable reason. It takes precedence over the status.',
})

const retry_after = z.optional(seconds).register(descriptions, {
  description: 'Our choice: seconds to wait, for a page of another origin that cannot read `Retry-After`.',
})

const attempts_left = z
  .optional(seconds)
  .register(descriptions, { description: 'Our choice: remaining attempts to enter a code.' })

export function toErrorBody(envelope: Envelope): BodyDescription {
  const schema = z.extend(envelope(false, emptyPayload), {
    ...errorResponse.shape,
    ...pendingResponse.shape,
    code,
    attempts_left,
    retry_after,
  })
  return { name: 'ErrorResponse', schema }
}

/** 422 of Laravel. */
export const validationErrorBody: BodyDescription = {
  name: 'ValidationErrorResponse',
  schema: z.object({ message: z.string(), errors: z.record(z.string(), z.array(z.string())) }),
}

/** 429 of Laravel. */
export const tooManyRequestsBody: BodyDescription = {
  name: 'TooManyRequestsResponse',
  schema: z.object({ message: z.string(), code, retry_after }),
}

/** RFC 8628, 3.5. */
export const slowDownBody: BodyDescription = {
  name: 'SlowDownResponse',
  schema: z.object({ error: z.literal('slow_down') }),
}

export const rateLimitHeaders = {
  'X-RateLimit-Limit': { description: 'Requests per minute that an address may send.', schema: seconds },
  'X-RateLimit-Remaining': { description: 'Remaining requests in this minute.', schema: seconds },
}

/** RFC 7240. */
export const preferHeader = {
  Prefer: {
    description:
      'Our choice: `wait=25` asks the server to hold the check until there is news, for 25 seconds at most.',
    schema: z.string(),
  },
}

export const preferenceAppliedHeader = {
  'Preference-Applied': {
    description: 'Our choice: the longest time that the check may have been held.',
    schema: z.string().check(z.regex(/^wait=\d+$/)),
  },
}

descriptions.add(interval, { description: 'Our choice, after RFC 8628: seconds between two checks.' })
descriptions.add(expiresIn, {
  description: 'Our choice, after RFC 8628: lifetime in seconds. It takes precedence over `expired_at`.',
})
descriptions.add(matchCodeFields.match_code, {
  description: 'Our choice: a code that the approving phone must send, if the server uses match codes.',
})
descriptions.add(matchCodeFields.user_code, {
  description: 'Our choice, after RFC 8628: used if there is no `match_code`.',
})
