import * as z from 'zod/mini'
import { notes, type Body } from '../api-description.js'
import { interval, listedPhone, matchCodes, profile, refusal } from './contract.js'

// What the answers of the family hold, more narrowly than the contract reads them. `Our choice:` is before what no
// document of these servers says.

/** How a server wraps its payloads. */
export type Envelope = (succeed: boolean, payload: z.ZodMiniType) => z.ZodMiniObject

const message = z.optional(z.string())
const meta = z.array(z.unknown())

/** As newer servers do. */
export const plural: Envelope = (succeed, results) =>
  z.object({ succeed: z.literal(succeed), message, results, metas: meta })

/** As older servers do. */
export const singular: Envelope = (succeed, result) =>
  z.object({ succeed: z.literal(succeed), message, result, meta })

/** An empty payload is a list. */
export const empty = z.array(z.unknown()).check(z.maxLength(0))

export const writtenProfile = z.extend(profile, {
  token_type: z.literal('bearer'),
  expire: z
    .optional(z.int().check(z.positive()))
    .register(notes, { description: 'How long the token is good for, in minutes.' }),
  phone_numbers: z
    .nullish(z.array(z.extend(listedPhone, { is_verified: z.literal([0, 1]), created_at: z.string() })))
    .register(notes, { description: 'What newer servers send instead of `phone_number`.' }),
  last_connection: z.nullish(z.string()).register(notes, { description: 'ISO 8601, with microseconds.' }),
  private: z.nullish(z.boolean()),
  status: z.nullish(z.string()),
})

const seconds = z.int().check(z.nonnegative())

const code = z
  .optional(
    z.enum([
      'otp_invalid',
      'otp_used',
      'otp_expired',
      'otp_locked',
      'rate_limited',
      'scanned',
      'invalid_client',
    ]),
  )
  .register(notes, { description: 'Our choice: why, in words for machines. It goes before the status.' })

const retry_after = z.optional(seconds).register(notes, {
  description: 'Our choice: in seconds, since pages of other origins cannot read `Retry-After`.',
})

const attempts_left = z
  .optional(seconds)
  .register(notes, { description: 'Our choice: how many more codes may be tried.' })

export function refusalIn(envelope: Envelope): Body {
  const schema = z.extend(envelope(false, empty), { ...refusal.shape, code, attempts_left, retry_after })
  return { name: 'Refusal', schema }
}

/** 422, as Laravel writes it. */
export const invalid: Body = {
  name: 'Invalid',
  schema: z.object({ message: z.string(), errors: z.record(z.string(), z.array(z.string())) }),
}

/** 429, as Laravel writes it. */
export const tooMany: Body = {
  name: 'TooManyRequests',
  schema: z.object({ message: z.string(), code, retry_after }),
}

/** RFC 8628, 3.5. */
export const slowDown: Body = { name: 'SlowDown', schema: z.object({ error: z.literal('slow_down') }) }

export const rateLimit = {
  'X-RateLimit-Limit': { description: 'How many requests an address has in a minute.', schema: seconds },
  'X-RateLimit-Remaining': { description: 'How many of them are left.', schema: seconds },
}

/** RFC 7240. */
export const prefer = {
  Prefer: {
    description: 'Our choice: `wait=25` asks the server to hold the check for news, at most 25 seconds.',
    schema: z.string(),
  },
}

export const preferenceApplied = {
  'Preference-Applied': {
    description: 'Our choice: how long the check may have been held.',
    schema: z.string().check(z.regex(/^wait=\d+$/)),
  },
}

notes.add(interval, {
  description: 'Our choice, after RFC 8628: how many seconds to leave between two checks.',
})
notes.add(matchCodes.match_code, {
  description: 'Our choice: what the phone that approves must say, where tickets have it.',
})
notes.add(matchCodes.user_code, {
  description: 'Our choice, after RFC 8628: taken for `match_code` where there is none.',
})
