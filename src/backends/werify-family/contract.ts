// Wire format that werify, werifyOauth and trader4 share. Sources: the profile in the documentation of the Trader4 OAuth
// API (`POST /v1/oauth/verify`); the envelope and the Laravel errors in the servers' public documentation. Wire names
// only. "Undocumented" marks names that are ours, since no documentation has any.
import * as z from 'zod/mini'
import { lenient } from '../lenient.js'

/** Envelope of every response: `results` and `metas` of newer servers, `result` and `meta` of older ones. */
export const envelopeResponse = z.object({
  succeed: z.optional(z.unknown()),
  message: lenient(z.string()),
  results: z.optional(z.unknown()),
  result: z.optional(z.unknown()),
  metas: z.optional(z.unknown()),
  meta: z.optional(z.unknown()),
})

/** Payload of a login. A token of 1–8192 characters is required. `expire` is a whole number of minutes. */
export const loginResponse = z.object({
  access_token: z.string().check(z.regex(/^[\s\S]{1,8192}$/)),
  token_type: z.nullish(z.string().check(z.regex(/^bearer$/i))),
  expire: z.optional(z.unknown()),
  first_name: lenient(z.string()),
  middle_name: lenient(z.string()),
  last_name: lenient(z.string()),
  email: lenient(z.string()),
  mobile: lenient(z.string()),
  phone_number: lenient(z.string()),
  /** List of {@link phoneNumberEntry}. */
  phone_numbers: z.optional(z.unknown()),
  country: lenient(z.string()),
  language: lenient(z.string()),
  timezone: lenient(z.string()),
  currency: lenient(z.string()),
  avatar: lenient(z.string()),
})

/** Entry of the list that newer servers send instead of `phone_number`. `is_verified` is 0 or 1. */
export const phoneNumberEntry = z.object({ mobile_number: z.string(), is_verified: z.optional(z.unknown()) })

/**
 * Error response. The backends read `type` (RFC 9457), `code` and `error` (RFC 8628), and never `message` or `errors`.
 * `attempts_left` and `retry_after` (seconds) are undocumented.
 */
export const errorResponse = z.object({
  type: lenient(z.string()),
  code: lenient(z.string()),
  error: lenient(z.string()),
  attempts_left: z.optional(z.unknown()),
})

/**
 * Extra fields of the response to a ticket check, before the phone approves. Undocumented. `qr_payload` replaces the content
 * of the QR code on screen, `scanned_by` names the phone that has scanned it.
 */
export const pendingResponse = z.object({
  qr_payload: lenient(z.string().check(z.regex(/^[!-~]{1,300}$/))),
  scanned_by: lenient(z.string()),
})

/** Values of `code` that the backends know. Undocumented, except `invalid_client` (RFC 6749, 5.2). */
export const RESPONSE_CODES = [
  'otp_invalid',
  'otp_used',
  'otp_expired',
  'otp_locked',
  'rate_limited',
  'scanned',
  'already_used',
  'invalid_client',
] as const

export type ResponseCode = (typeof RESPONSE_CODES)[number]

export const identifierText = z.string().check(z.regex(/^[\s\S]{1,320}$/))

/** Seconds between two checks of a ticket. Undocumented, named after RFC 8628, 3.2. */
export const interval = lenient(z.number())

/** Lifetime of a ticket in seconds, which no clock makes wrong. Undocumented, named after RFC 8628, 3.2. */
export const expiresIn = lenient(z.number())

/** Token of a ticket: printable ASCII, since phones disagree on the encoding of other characters in a QR code. */
export const qrToken = z.string().check(z.regex(/^[!-~]{1,256}$/))

const matchCode = z.string().check(z.regex(/^[A-Za-z\d]{1,8}$/))

/** Code that the approving phone must show or ask for. Undocumented; `user_code` is named after RFC 8628, 3.2. */
export const matchCodeFields = { match_code: lenient(matchCode), user_code: lenient(matchCode) }

/** Match code that an approving phone sends. Undocumented. */
export const approvedMatchCode = { match_code: z.optional(matchCode) }

// `/v1/oauth`, which werifyOauth and trader4 share except for a few names.

/** `POST {base}/v1/oauth/sign`. */
export const signRequest = z.strictObject({ id: identifierText })

/** `GET {base}/v1/oauth/qr`. The picture of the QR code is `qr_image` at werifyOauth, and `url` at trader4. */
export const oauthTicketResponse = z.object({
  token: qrToken,
  expired_at: lenient(z.string()),
  expires_in: expiresIn,
  interval,
  qr_image: lenient(z.string()),
  url: lenient(z.string()),
  ...matchCodeFields,
})
