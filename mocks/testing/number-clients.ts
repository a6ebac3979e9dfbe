import { sendResponse } from '../../src/backends/d7/contract.js'
import { d7Handlers } from '../backends/d7/handlers.js'
import { digipayHandlers } from '../backends/digipay/handlers.js'
import type { CodeClient } from './api-clients.js'
import { parseBody } from './ask.js'

const apiToken = 'secret-of-the-account'
const withSecret = { Authorization: `Bearer ${apiToken}` }

const d7: CodeClient = {
  title: 'd7',
  handlers: (origin, service) => d7Handlers(`${origin}/api/d7`, service, { apiToken }),
  send: (ask, recipient) =>
    ask('/api/d7/send-otp', { recipient, originator: 'Acme', content: 'Your code is {}' }, withSecret),
  verify(ask, _, sent, otp_code) {
    const { otp_id } = sendResponse.parse(parseBody(sent))
    return ask('/api/d7/verify-otp', { otp_id, otp_code }, withSecret)
  },
}

const customer = { user_type: 2, otp_type: 1 }
const device = { device_type: 2, device_id: 'a1b2c3', device_unique_id: '1234' }

const digipay: CodeClient = {
  title: 'digipay',
  handlers: (origin, service) => digipayHandlers(`${origin}/api/digipay`, service),
  send: (ask, number) => ask('/api/digipay/send_otp', { ...splitNumber(number), ...customer }),
  verify: (ask, number, _, otp) =>
    ask('/api/digipay/verify_otp', { ...splitNumber(number), ...customer, otp, ...device }),
}

/** All numbers in tests are British. */
function splitNumber(number: string) {
  return { dial_code: number.slice(0, 3), phone_number: number.slice(3) }
}

/** Clients of the backends that take phone numbers only. */
export const numberClients: readonly CodeClient[] = [d7, digipay]
