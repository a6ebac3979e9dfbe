// What werify, werifyOauth and trader4 share on the wire: seed 002 (the profile), and the servers' public
// documents (the envelope, in both of its spellings, and the Laravel errors). Wire names only.
import * as z from 'zod/mini'
import { optional } from '../lenient.js'

/** Newer servers say `results` and `metas`, older ones `result` and `meta`. An empty payload is `[]`. */
export const envelope = z.object({
  succeed: z.optional(z.unknown()),
  message: optional(z.string()),
  results: z.optional(z.unknown()),
  result: z.optional(z.unknown()),
  metas: z.optional(z.unknown()),
  meta: z.optional(z.unknown()),
})

/** The payload of a login. Without a token of 1–8192 characters it is none. `expire` is a whole number of minutes. */
export const profile = z.object({
  access_token: z.string().check(z.regex(/^[\s\S]{1,8192}$/)),
  token_type: z.nullish(z.string().check(z.regex(/^bearer$/i))),
  expire: z.optional(z.unknown()),
  first_name: optional(z.string()),
  middle_name: optional(z.string()),
  last_name: optional(z.string()),
  email: optional(z.string()),
  mobile: optional(z.string()),
  phone_number: optional(z.string()),
  /** A list of {@link listedPhone}. */
  phone_numbers: z.optional(z.unknown()),
  country: optional(z.string()),
  language: optional(z.string()),
  timezone: optional(z.string()),
  currency: optional(z.string()),
  avatar: optional(z.string()),
})

/** What newer servers send in a list instead of `phone_number`. */
export const listedPhone = z.object({ mobile_number: z.string() })

/**
 * A refusal. `type` (RFC 9457), `code` and `error` (RFC 8628) are read, `message` and `errors` never are.
 * `attempts_left` and `retry_after` (seconds) are our names; no document has any.
 */
export const refusal = z.object({
  type: optional(z.string()),
  code: optional(z.string()),
  error: optional(z.string()),
  attempts_left: z.optional(z.unknown()),
})

// The routes under `/v1/oauth`, which werifyOauth and trader4 share but for a few names.

export const identity = z.string().check(z.regex(/^[\s\S]{1,320}$/))

/** `POST {base}/v1/oauth/sign`. */
export const signRequest = z.strictObject({ id: identity })

/** How often a ticket may be checked, in seconds (RFC 8628, 3.2). No document has it; a server may say it all the same. */
export const interval = optional(z.number())

/** Printable ASCII: anything else would make a QR code that no phone reads as it was meant. */
export const qrToken = z.string().check(z.regex(/^[!-~]{1,256}$/))

const matchCode = z.string().check(z.regex(/^[A-Za-z\d]{1,8}$/))

/** What a ticket may say for the phone to match. Our names, the second after RFC 8628; no document has any. */
export const matchCodes = { match_code: optional(matchCode), user_code: optional(matchCode) }

/** What a phone that approves must say where tickets have something to match. */
export const matched = { match_code: z.optional(matchCode) }

/** `GET {base}/v1/oauth/qr`. A picture of the QR code is the `qr_image` of werifyOauth, and the `url` of trader4. */
export const qrTokenPayload = z.object({
  token: qrToken,
  expired_at: optional(z.string()),
  interval,
  qr_image: optional(z.string()),
  url: optional(z.string()),
  ...matchCodes,
})
