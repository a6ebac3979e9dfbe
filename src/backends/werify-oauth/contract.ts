// Werify OAuth, seed 001 ("Sign", "Verify", "Qr", "Qr Authorize", "Qr Verification"), where it differs from the
// rest of the family. Wire names only.
import * as z from 'zod/mini'
import { identity, matched, qrToken, qrTokenPayload } from '../werify-family/contract.js'

/** `POST {base}/v1/oauth/verify`. The seed says Integer; a code with a leading zero survives as a string only. */
export const verifyRequest = z.strictObject({
  id: identity,
  code: z.union([
    z.int().check(z.minimum(100_000), z.maximum(999_999)),
    z.string().check(z.regex(/^0\d{5}$/)),
  ]),
})

/** `GET {base}/v1/oauth/qr`. */
export const qrPayload = z.extend(qrTokenPayload, { qr_image: z.string() })

/** `POST {base}/v1/oauth/qr`. */
export const qrRequest = z.strictObject({ qr_token: qrToken })

/** From the phone, `POST {base}/v1/oauth/qr/authorize`. */
export const authorizeRequest = z.extend(qrRequest, matched)
