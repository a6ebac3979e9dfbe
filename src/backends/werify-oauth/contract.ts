// Wire format of the Werify OAuth API, where it differs from the rest of the family. Source: its documentation ("Sign",
// "Verify", "Qr", "Qr Authorize", "Qr Verification"). Wire names only.
import * as z from 'zod/mini'
import { approvedMatchCode, identifierText, oauthTicketResponse, qrToken } from '../werify-family/contract.js'

/** `POST {base}/v1/oauth/verify`. Documented as an integer. A code with a leading zero only survives as a string. */
export const verifyRequest = z.strictObject({
  id: identifierText,
  code: z.union([
    z.int().check(z.minimum(100_000), z.maximum(999_999)),
    z.string().check(z.regex(/^0\d{5}$/)),
  ]),
})

/** `GET {base}/v1/oauth/qr`. */
export const createTicketResponse = z.extend(oauthTicketResponse, { qr_image: z.string() })

/** `POST {base}/v1/oauth/qr`. */
export const checkTicketRequest = z.strictObject({ qr_token: qrToken })

/** `POST {base}/v1/oauth/qr/authorize`, sent by the phone. */
export const authorizeTicketRequest = z.extend(checkTicketRequest, approvedMatchCode)
