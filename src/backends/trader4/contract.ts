// Trader4, seed 002 ("Sign", "Verify", "QR Code Token", "QR Code Verify", "QR Code Check"), where it differs from
// the rest of the family. Wire names only.
import * as z from 'zod/mini'
import { identity, matched, qrToken, qrTokenPayload } from '../werify-family/contract.js'

/** `POST {base}/v1/oauth/verify`. */
export const verifyRequest = z.strictObject({ id: identity, code: z.string().check(z.regex(/^\d{6}$/)) })

/** `GET {base}/v1/oauth/qr`. */
export const qrPayload = z.extend(qrTokenPayload, { url: z.string() })

/** `POST {base}/v1/oauth/qr`. */
export const qrRequest = z.strictObject({ token: qrToken })

/** From the phone, `POST {base}/v1/oauth/qr/authorize`. */
export const authorizeRequest = z.extend(qrRequest, matched)

/** `POST {base}/v1/oauth/google`, answered with a profile. Ours; no document has it. */
export const googleRequest = z.strictObject({ code: z.string().check(z.regex(/^[\x20-\x7e]{1,4096}$/)) })
