import { sendResponse, verifyResponse } from '../../backends/d7/contract.js'
import { splitNumber } from '../../domain/split-number.js'
import type { LoginServer } from './login-server.js'

export const d7Server: LoginServer = {
  name: 'd7',
  isAcrossOrigins: false,
  emptySend: { method: 'POST', path: '/send-otp', body: {} },
  send: identifier => ({
    method: 'POST',
    path: '/send-otp',
    // A proxy sets the message itself.
    body: { recipient: toRecipient(identifier), originator: 'SignOTP', content: 'Your code is {}' },
  }),
  isSent: ({ status, json }) => status === 200 && sendResponse.safeParse(json).success,
  readChallenge: ({ json }) => ({ otp_id: sendResponse.safeParse(json).data?.otp_id ?? '' }),
  readCodeLifeSeconds: ({ json }) => sendResponse.safeParse(json).data?.expiry,
  verify: (_recipient, sent, otp_code) => ({
    method: 'POST',
    path: '/verify-otp',
    body: { ...d7Server.readChallenge(sent), otp_code },
  }),
  isSignedIn: ({ status, json }) =>
    status === 200 && verifyResponse.safeParse(json).data?.status === 'APPROVED',
  readAccessToken: () => undefined,
  tickets: undefined,
}

function toRecipient(text: string): string {
  const number = splitNumber(text)
  if (number === undefined) {
    throw new TypeError('D7 takes numbers with a country code. Pass one such as +447888872720.')
  }
  return number.dialCode + number.national
}
