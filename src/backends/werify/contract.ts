// Werify, seed 000 ("Request OTP", "Verify", "Qr"), and, where it names a sample without showing it, the answers
// that the server's public documents show. Wire names only.
import * as z from 'zod/mini'

/** `POST {base}/request-otp`. The seed's table calls the field `id`; its example and the server say `identifier`. */
export const requestOtpRequest = z.strictObject({
  identifier: z.string().check(z.minLength(1), z.maxLength(320)),
})

/** What names a code session, or a ticket: two UUIDs. */
export const sessionRef = z.object({ id: z.uuid(), hash: z.uuid() })

export const requestOtpPayload = z.extend(sessionRef, {
  type: z.optional(z.literal('otp')),
  created_at: z.optional(z.string()),
})

/** `POST {base}/verify-otp`. */
export const verifyOtpRequest = z.strictObject({
  ...sessionRef.shape,
  otp: z.string().check(z.regex(/^\d{6}$/)),
})

/** `GET {base}/qr`. `url` is a picture of the QR code; the widget draws its own. */
export const qrPayload = z.extend(sessionRef, {
  qr_token: z.optional(z.string().check(z.regex(/^[\x21-\x7e]{1,256}$/))),
  expired_at: z.optional(z.string()),
  url: z.optional(z.string()),
})

/** `POST /v1/oauth/qr`, `POST /v1/oauth/qr/authorize` and `POST {base}/qr-claim`. */
export const qrRequest = z.strictObject({ ...sessionRef.shape, qr_token: z.optional(z.string()) })
