import { splitNumber } from '../../domain/split-number.js'
import { LoginError } from '../../domain/login-error.js'
import type { UserSession } from '../../domain/login-session.js'
import { createHttp } from '../http.js'
import type { BackendOperations } from '../lazy-backend.js'
import { createDeviceId } from './device-id.js'
import type { DigipayOptions } from './options.js'
import { parseData, parseSession } from './parse-response.js'

const USER_TYPES = { employee: 1, customer: 2 } as const
const OTP_TYPES = { sms: 1, email: 2 } as const

/** Operations of the Digipay API. The dial code and the national number identify a challenge. */
export function digipayOperations(options: DigipayOptions): BackendOperations<UserSession> {
  const { baseUrl, companyId, email, deviceType = 2, codeLifetimeSeconds = 300 } = options
  const http = createHttp(baseUrl, companyId === undefined ? {} : { CompanyID: companyId })
  const readDeviceId = createDeviceId()
  const { otpType: channel = 'sms' } = options
  const types = {
    user_type: USER_TYPES[options.userType ?? 'customer'],
    otp_type: OTP_TYPES[channel],
  }

  return {
    async requestOtp(identifier, signal, { fields, headers } = {}) {
      const number = splitNumber(identifier.value)
      if (number === undefined) throw new LoginError('identifier-rejected', { cause: 'no country code' })
      const ref = { dial_code: number.dialCode, phone_number: number.national }
      const body = { ...fields, ...ref, ...types, ...(email !== undefined && { email }) }
      parseData(await http.post('/send_otp', body, signal, { headers }), 'requestOtp')
      return { identifier, ref, expiresAt: Date.now() + codeLifetimeSeconds * 1000, channel }
    },

    async verifyOtp({ ref }, code, signal) {
      const body = {
        ...ref,
        ...types,
        otp: code,
        device_type: deviceType,
        device_id: options.deviceId ?? readDeviceId(),
        device_unique_id: options.deviceUniqueId ?? readDeviceId(),
      }
      return parseSession(parseData(await http.post('/verify_otp', body, signal), 'verifyOtp'))
    },
  }
}
