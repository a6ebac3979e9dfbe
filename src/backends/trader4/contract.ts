// Wire format of the Trader4 OAuth API, where it differs from the rest of the family. Source: its documentation ("Sign",
// "Verify", "QR Code Token", "QR Code Verify", "QR Code Check"). Wire names only.
import * as z from 'zod/mini'
import { approvedMatchCode, identifierText, oauthTicketResponse, qrToken } from '../werify-family/contract.js'

/** `POST {base}/v1/oauth/verify`. */
export const verifyRequest = z.strictObject({
  id: identifierText,
  code: z.string().check(z.regex(/^\d{6}$/)),
})

/** `GET {base}/v1/oauth/qr`. */
export const createTicketResponse = z.extend(oauthTicketResponse, { url: z.string() })

/** `POST {base}/v1/oauth/qr`. */
export const checkTicketRequest = z.strictObject({ token: qrToken })

/** `POST {base}/v1/oauth/qr/authorize`, sent by the phone. */
export const authorizeTicketRequest = z.extend(checkTicketRequest, approvedMatchCode)

/** `POST {base}/v1/oauth/google`, answered with a profile. Undocumented: this route is ours. */
export const googleRequest = z.strictObject({ code: z.string().check(z.regex(/^[\x20-\x7e]{1,4096}$/)) })
