import { splitNumber } from '../../domain/split-number.js'
import { LoginError } from '../../domain/login-error.js'
import type { UserSession } from '../../domain/login-session.js'
import { createHttp } from '../http.js'
import type { BackendSteps } from '../lazy-backend.js'
import { dataOf, sessionOf } from './parse-response.js'
import type { DigipayOptions } from './backend.js'
import { createDeviceId } from './device-id.js'

const USER_TYPES = { employee: 1, customer: 2 } as const
const OTP_TYPES = { sms: 1, email: 2 } as const

/** The steps of the Digipay API. The address is as `safeBaseUrl` gives it. */
export function digipaySteps(options: DigipayOptions): BackendSteps<UserSession> {
  const { baseUrl, companyId, email, deviceType = 2, codeLifetimeSeconds = 300 } = options
  const http = createHttp(baseUrl, companyId === undefined ? {} : { CompanyID: companyId })
  const ownDeviceId = createDeviceId()
  const types = {
    user_type: USER_TYPES[options.userType ?? 'customer'],
    otp_type: OTP_TYPES[options.otpType ?? 'sms'],
  }

  return {
    async requestOtp(identifier, signal) {
      const number = splitNumber(identifier.value)
      if (number === undefined) throw new LoginError('identifier-rejected', { cause: 'no country code' })
      const ref = { dial_code: number.dialCode, phone_number: number.national }
      const body = { ...ref, ...types, ...(email !== undefined && { email }) }
      dataOf(await http.post('/send_otp', body, signal), 'send')
      return { identifier, ref, expiresAt: Date.now() + codeLifetimeSeconds * 1000 }
    },

    async verifyOtp({ ref }, code, signal) {
      const body = {
        ...ref,
        ...types,
        otp: code,
        device_type: deviceType,
        device_id: options.deviceId ?? ownDeviceId(),
        device_unique_id: options.deviceUniqueId ?? ownDeviceId(),
      }
      return sessionOf(dataOf(await http.post('/verify_otp', body, signal), 'verify'))
    },
  }
}
