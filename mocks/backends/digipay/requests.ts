import * as z from 'zod/mini'
import {
  loginPhoneRequest,
  sendOtpRequest,
  verifyOtpRequest,
} from '../../../src/backends/digipay/contract.js'
import { lenientBody, toCode, toNumber, toText } from '../lenient-fields.js'
import type { RequestFormat } from '../request-format.js'

export type PhoneNumberFields = z.output<typeof loginPhoneRequest>

/** A dial code; the plus sign may be missing. */
function toDialCode(value: unknown): unknown {
  const text = toText(value)
  return typeof text === 'string' && /^\d/.test(text) ? `+${text}` : text
}

const numberFields = {
  dial_code: toDialCode,
  phone_number: toText,
  user_type: toNumber,
  otp_type: toNumber,
}

export const loginPhone: RequestFormat<PhoneNumberFields> = {
  contract: loginPhoneRequest,
  lenient: lenientBody(numberFields, loginPhoneRequest),
}

export const sendOtp: RequestFormat<z.output<typeof sendOtpRequest>> = {
  contract: sendOtpRequest,
  lenient: lenientBody({ ...numberFields, email: toText }, sendOtpRequest),
}

export const verifyOtp: RequestFormat<z.output<typeof verifyOtpRequest>> = {
  contract: verifyOtpRequest,
  lenient: lenientBody(
    {
      ...numberFields,
      otp: toCode,
      device_type: toNumber,
      device_id: toText,
      device_unique_id: toText,
    },
    verifyOtpRequest,
  ),
}
