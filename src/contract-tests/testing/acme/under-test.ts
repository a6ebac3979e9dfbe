import type { BackendUnderTest } from '../../index.js'
import { acme } from './backend.js'

const session = { state: 'open', token: 'token-from-acme', name: 'Ada' }
const toError = (status: number, reason: string) => ({
  status,
  body: { reason, message: 'Please ask at the desk.' },
})

/** The Acme backend, with the responses of its server. */
export const acmeUnderTest: BackendUnderTest = {
  name: 'acme',
  backend: acme,
  passesExtra: true,
  identifiers: { email: 'Ada@acme.example' },
  code: '7Q4x',
  answers: {
    sent: {
      status: 201,
      body: { receipt: 'receipt-31', good_for: 120, again_in: 20 },
      needs: ['receipt', 'good_for'],
    },
    verified: { status: 200, body: session, needs: ['state', 'token'] },
  },
  qr: {
    created: {
      status: 201,
      body: { screen: 'screen-17', good_for: 90, every: 3 },
      needs: ['screen', 'good_for'],
    },
    granted: { status: 200, body: session, needs: ['state', 'token'] },
    statuses: {
      pending: [{ status: 200, body: { state: 'waiting' } }],
      denied: [{ status: 200, body: { state: 'declined' } }],
    },
  },
  google: { finished: { status: 200, body: session, needs: ['state', 'token'] } },
  errors: [
    ['requestOtp', toError(404, 'not_known'), 'identifier-rejected'],
    ['verifyOtp', toError(403, 'wrong_code'), 'code-rejected'],
    ['verifyOtp', toError(410, 'too_late'), 'code-expired'],
    ['google.finish', toError(410, 'too_late'), 'code-expired'],
    ['qr.create', toError(402, 'not_paid'), 'rejected'],
    ['qr.check', toError(409, 'not_here'), 'rejected'],
  ],
}
