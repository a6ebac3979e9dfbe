// Wire format of D7 Verify. Source: its public documentation ("Send OTP", "Resend OTP", "Verify OTP", "Get Status"). Wire
// names only.
import * as z from 'zod/mini'
import { lenient } from '../lenient.js'
import { uuid } from '../uuid.js'

/** Message text with exactly one `{}`, for the code. */
const content = z.string().check(z.regex(/^(?:(?!\{\})[\s\S])*\{\}(?:(?!\{\})[\s\S])*$/))

const count = z.int().check(z.nonnegative())

/** `POST {base}/send-otp`. The message is either `content` or a template. Times are in seconds. */
export const sendRequest = z
  .strictObject({
    recipient: z.string().check(z.regex(/^\+\d{7,15}$/)),
    originator: z.string().check(z.regex(/^[\s\S]{1,11}$/)),
    content: z.optional(content),
    template_id: z.optional(z.union([z.int(), z.string().check(z.minLength(1))])),
    expiry: z.optional(z.int().check(z.positive())),
    data_coding: z.optional(z.enum(['text', 'unicode', 'auto'])),
    retry_delay: z.optional(count),
    retry_count: z.optional(count),
    otp_code_length: z.optional(z.int().check(z.gte(2), z.lte(10))),
    otp_type: z.optional(z.enum(['numeric', 'alpha', 'alphanumeric'])),
    channel: z.optional(z.string()),
  })
  .check(
    z.refine(body => (body.content === undefined) !== (body.template_id === undefined), {
      path: ['content'],
    }),
  )

/** 200 from `send-otp`. `expiry` is in seconds, and may differ from the requested one. */
export const sendResponse = z.object({
  otp_id: uuid,
  status: z.literal('OPEN'),
  expiry: lenient(z.int().check(z.positive())),
})

/** `POST {base}/resend-otp`. */
export const resendRequest = z.strictObject({ otp_id: uuid })

/** 200 from `resend-otp`. */
export const resendResponse = z.extend(sendResponse, { resend_count: lenient(count) })

/** `POST {base}/verify-otp`. A heading of the documentation has a shorter path; its examples and the server have this one. */
export const verifyRequest = z.strictObject({
  otp_id: uuid,
  otp_code: z.string().check(z.regex(/^[0-9A-Za-z]{2,10}$/)),
})

/** 200 from `verify-otp`, for a right and for a wrong code. */
export const verifyResponse = z.looseObject({
  status: z.enum(['APPROVED', 'FAILED', 'EXPIRED', 'ALREADY_VERIFIED']),
})

/** 200 from `GET /verify/v1/report/{otp_id}`, which the backend does not use. The sample is `OPEN`. */
export const reportResponse = z.object({ status: z.enum(['OPEN', 'APPROVED', 'EXPIRED']) })

/** Error response. `detail` is an object (400, 401), a list (422), or else a string. */
export const errorResponse = z.object({
  detail: z.union([
    z.string(),
    z.object({ code: z.string(), message: z.string() }),
    z.array(z.object({ loc: z.array(z.union([z.string(), z.number()])), msg: z.string(), type: z.string() })),
  ]),
})
