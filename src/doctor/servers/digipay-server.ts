import { envelopeResponse, messageResponse, verifyOtpResponse } from '../../backends/digipay/contract.js'
import { splitNumber } from '../../domain/split-number.js'
import type { Exchange } from '../exchange.js'
import type { LoginServer } from './login-server.js'

const TYPES = { user_type: 2, otp_type: 1 }
const DEVICE = { device_type: 2, device_id: 'login-doctor', device_unique_id: 'login-doctor' }

export const digipayServer: LoginServer = {
  name: 'digipay',
  isAcrossOrigins: false,
  emptySend: { method: 'POST', path: '/send_otp', body: {} },
  send: number => ({ method: 'POST', path: '/send_otp', body: { ...toFields(number), ...TYPES } }),
  isSent: answer => messageResponse.safeParse(readData(answer)).success,
  readChallenge: () => ({}),
  verify: (number, _sent, otp) => ({
    method: 'POST',
    path: '/verify_otp',
    body: { ...toFields(number), ...TYPES, ...DEVICE, otp },
  }),
  isSignedIn: answer => readAccessToken(answer) !== undefined,
  readAccessToken,
  tickets: undefined,
}

function toFields(number: string) {
  const parts = splitNumber(number)
  if (parts === undefined) {
    throw new TypeError('Digipay takes numbers with a country code. Pass one such as +447888872720.')
  }
  return { dial_code: parts.dialCode, phone_number: parts.national }
}

/** Data of a success; `undefined` for any other answer. */
function readData({ status, json }: Exchange): unknown {
  const envelope = envelopeResponse.safeParse(json)
  return status === 200 && envelope.data?.success === 1 ? envelope.data.data : undefined
}

function readAccessToken(answer: Exchange): string | undefined {
  return verifyOtpResponse.safeParse(readData(answer)).data?.token.token
}
