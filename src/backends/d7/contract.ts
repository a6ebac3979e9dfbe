// D7 Verify, seed 003 ("Verify OTP"), and, for what comes before it, the service's public documents of sending and
// resending. Wire names only.
import * as z from 'zod/mini'
import { optional } from '../lenient.js'

const uuid = z.string().check(z.regex(/^[\dA-Fa-f]{8}(-[\dA-Fa-f]{4}){3}-[\dA-Fa-f]{12}$/))

/** A message says the code once. */
const content = z.string().check(z.regex(/^(?:(?!\{\})[\s\S])*\{\}(?:(?!\{\})[\s\S])*$/))

const count = z.int().check(z.nonnegative())

/** `POST {base}/send-otp`. The message is a text or a template. Times are in seconds. */
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

/** 200 from `send-otp`. `expiry` is in seconds, and may differ from what was asked for. */
export const sendAnswer = z.object({
  otp_id: uuid,
  status: z.literal('OPEN'),
  expiry: optional(z.int().check(z.positive())),
})

/** `POST {base}/resend-otp`. */
export const resendRequest = z.strictObject({ otp_id: uuid })

/** 200 from `resend-otp`. */
export const resendAnswer = z.extend(sendAnswer, { resend_count: optional(count) })

/** `POST {base}/verify-otp`. The heading of the seed has a shorter path; its examples, and the server, have this one. */
export const verifyRequest = z.strictObject({
  otp_id: uuid,
  otp_code: z.string().check(z.regex(/^[0-9A-Za-z]{2,10}$/)),
})

/** 200 from `verify-otp`, whatever became of the code. */
export const verifyAnswer = z.looseObject({
  status: z.enum(['APPROVED', 'FAILED', 'EXPIRED', 'ALREADY_VERIFIED']),
})

/** Every refusal. An object is of the service (400, 401), a list of its validation (422), a text of the rest. */
export const refusal = z.object({
  detail: z.union([
    z.string(),
    z.object({ code: z.string(), message: z.string() }),
    z.array(z.object({ loc: z.array(z.union([z.string(), z.number()])), msg: z.string(), type: z.string() })),
  ]),
})
