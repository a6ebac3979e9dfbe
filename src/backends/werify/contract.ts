// Wire format of the Werify API. Source: its documentation ("Request OTP", "Verify", "Qr"), and the responses in the
// server's public documentation where that one shows no sample. Wire names only.
import * as z from 'zod/mini'
import { lenient } from '../lenient.js'
import { uuid } from '../uuid.js'
import {
  approvedMatchCode,
  expiresIn,
  identifierText,
  interval,
  matchCodeFields,
  qrToken,
} from '../werify-family/contract.js'

/** `POST {base}/request-otp`. The table in the documentation says `id`; its example and the server say `identifier`. */
export const requestOtpRequest = z.strictObject({ identifier: identifierText })

/** Identifies a challenge, or a ticket. */
export const sessionRef = z.object({ id: uuid, hash: uuid })

/** `POST {base}/request-otp`. */
export const requestOtpResponse = z.extend(sessionRef, {
  type: lenient(z.literal('otp')),
  created_at: lenient(z.string()),
})

/** `POST {base}/verify-otp`. */
export const verifyOtpRequest = z.strictObject({
  ...sessionRef.shape,
  otp: z.string().check(z.regex(/^\d{6}$/)),
})

/** `GET {base}/qr` of the deployed server. `url` is a picture of the QR code, and may contain the app's API key. */
export const sessionTicketResponse = z.extend(sessionRef, {
  qr_token: lenient(qrToken),
  expired_at: lenient(z.string()),
  expires_in: expiresIn,
  interval,
  url: lenient(z.string()),
  ...matchCodeFields,
})

/** `GET {base}/qr` in the documentation: a ticket that a token alone identifies. `qr_image` is its picture. */
export const tokenTicketResponse = z.object({
  token: qrToken,
  expired_at: lenient(z.string()),
  expires_in: expiresIn,
  interval,
  qr_image: lenient(z.string()),
  ...matchCodeFields,
})

/** `POST /v1/oauth/qr`, for either kind of ticket. */
export const checkTicketRequest = z.union([
  z.strictObject({ ...sessionRef.shape, qr_token: z.optional(qrToken) }),
  z.strictObject({ qr_token: qrToken }),
])

/** `POST /v1/oauth/qr/authorize` and `POST {base}/qr-claim`, sent by the phone. */
export const authorizeTicketRequest = z.union([
  z.strictObject({ ...sessionRef.shape, qr_token: z.optional(qrToken), ...approvedMatchCode }),
  z.strictObject({ qr_token: qrToken, ...approvedMatchCode }),
])
