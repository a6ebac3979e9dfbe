// Digipay v3, seed 004 ("OTP Verification"), and what its public documents say of sending a code. Wire names only.
// Every request has the headers `Authorization: Token …`, which is the account's secret, and `CompanyID`.
import * as z from 'zod/mini'
import { optional } from '../lenient.js'

/** 1 is an employee, 2 a customer. */
const userType = z.literal([1, 2])

/** 1 is a text message, 2 an email. */
const otpType = z.literal([1, 2])

/** `POST {base}/login_phone`: the same as `/send_otp`, for those who log in on a phone. The backend does not use it. */
export const loginPhoneRequest = z.strictObject({
  dial_code: z.string().check(z.regex(/^\+\d{1,3}$/)),
  /** Without the dial code. The document's own example has a separator in it. */
  phone_number: z.string().check(z.regex(/^(?=.*\d)[\d ().-]{1,32}$/)),
  user_type: userType,
  otp_type: otpType,
})

/** `POST {base}/send_otp`. */
export const sendOtpRequest = z.extend(loginPhoneRequest, {
  email: z.optional(z.string().check(z.regex(/^[^@\s]+@[^@\s]+$/), z.maxLength(254))),
})

const deviceId = z.string().check(z.regex(/^[\s\S]{1,128}$/))

/** `POST {base}/verify_otp`. */
export const verifyOtpRequest = z.extend(loginPhoneRequest, {
  otp: z.string().check(z.regex(/^\d{6}$/)),
  /** No document says which number is which device. */
  device_type: z.int(),
  device_id: deviceId,
  device_unique_id: deviceId,
})

/** Every answer. `success` is 1 with an empty `error`, or 0 with numbers in it that no document explains. */
export const envelope = z.object({
  success: z.literal([0, 1]),
  error: optional(z.array(z.int())),
  data: z.optional(z.unknown()),
})

/** `data` of a code that was sent, and of every refusal (400, 404, 500), such as `BAD_REQUEST`. */
export const messageData = z.object({ message: optional(z.string()) })

/** `data` of a login. Without a token of 1–8192 characters, or without the account that it is for, it is none. */
export const verifyOtpData = z.extend(messageData, {
  token: z.object({
    type: z.nullish(z.string().check(z.regex(/^token$/i))),
    token: z.string().check(z.regex(/^[\s\S]{1,8192}$/)),
  }),
  user_id: z.string().check(z.regex(/^[\s\S]{1,256}$/)),
})
