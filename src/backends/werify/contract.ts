// Werify, seed 000 ("Request OTP", "Verify", "Qr"), and, where it names a sample without showing it, the answers
// that the server's public documents show. Wire names only.
import * as z from 'zod/mini'
import { optional } from '../lenient.js'
import { identity, interval, matchCodes, matched, qrToken } from '../werify-family/contract.js'

/** `POST {base}/request-otp`. The seed's table calls the field `id`; its example and the server say `identifier`. */
export const requestOtpRequest = z.strictObject({ identifier: identity })

const uuid = z.string().check(z.regex(/^[\dA-Fa-f]{8}(-[\dA-Fa-f]{4}){3}-[\dA-Fa-f]{12}$/))

/** What names a code session, or a ticket. */
export const sessionRef = z.object({ id: uuid, hash: uuid })

export const requestOtpPayload = z.extend(sessionRef, {
  type: optional(z.literal('otp')),
  created_at: optional(z.string()),
})

/** `POST {base}/verify-otp`. */
export const verifyOtpRequest = z.strictObject({
  ...sessionRef.shape,
  otp: z.string().check(z.regex(/^\d{6}$/)),
})

/** `GET {base}/qr`. `url` is a picture of the QR code, and may hold the key of the app. */
export const qrPayload = z.extend(sessionRef, {
  qr_token: optional(qrToken),
  expired_at: optional(z.string()),
  interval,
  url: optional(z.string()),
  ...matchCodes,
})

/** `POST /v1/oauth/qr`. */
export const qrRequest = z.strictObject({ ...sessionRef.shape, qr_token: z.optional(qrToken) })

/** From the phone, `POST /v1/oauth/qr/authorize` and `POST {base}/qr-claim`. */
export const authorizeRequest = z.extend(qrRequest, matched)
