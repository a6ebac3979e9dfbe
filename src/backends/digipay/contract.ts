// Wire format of Digipay v3. Source: its documentation ("OTP Verification" and sending a code). Wire names only.
// Every request has the headers `Authorization: Token …`, which is the account's secret, and `CompanyID`.
import * as z from 'zod/mini'
import { lenient } from '../lenient.js'

/** 1: employee, 2: customer. */
const userType = z.literal([1, 2])

/** 1: text message, 2: email. */
const otpType = z.literal([1, 2])

/** `POST {base}/login_phone`: `/send_otp` without email, for a login on a phone. The backend does not use it. */
export const loginPhoneRequest = z.strictObject({
  dial_code: z.string().check(z.regex(/^\+\d{1,3}$/)),
  /** National number. The documentation's example has a separator in it. */
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
  /** The documentation does not explain the numbers. */
  device_type: z.int(),
  device_id: deviceId,
  device_unique_id: deviceId,
})

/** Envelope of every response. `error` is empty, or has numbers that the documentation does not explain. */
export const envelopeResponse = z.object({
  success: z.literal([0, 1]),
  error: lenient(z.array(z.int())),
  data: z.optional(z.unknown()),
})

/** `data` of a sent code, and of every error (400, 404, 500), such as `BAD_REQUEST`. */
export const messageResponse = z.object({ message: lenient(z.string()) })

/** `data` of a login: `POST {base}/verify_otp`. A token of 1–8192 characters and an account id are required. */
export const verifyOtpResponse = z.extend(messageResponse, {
  token: z.object({
    type: z.nullish(z.string().check(z.regex(/^token$/i))),
    token: z.string().check(z.regex(/^[\s\S]{1,8192}$/)),
  }),
  user_id: z.string().check(z.regex(/^[\s\S]{1,256}$/)),
})
