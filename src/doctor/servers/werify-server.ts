import {
  requestOtpResponse,
  sessionTicketResponse,
  tokenTicketResponse,
} from '../../backends/werify/contract.js'
import type { Exchange } from '../exchange.js'
import { FAMILY, readPayload } from './family-server.js'
import type { LoginServer, Ticket, TicketApi } from './login-server.js'

/** Ways of checking a ticket, as in the backend's option `qrCheck`. */
export const QR_CHECKS = ['oauth', 'session-check'] as const

export type QrCheck = (typeof QR_CHECKS)[number]

export function createWerifyServer(qrCheck: QrCheck): LoginServer {
  return {
    ...FAMILY,
    name: 'werify',
    emptySend: { method: 'POST', path: '/request-otp', body: {} },
    send: identifier => ({ method: 'POST', path: '/request-otp', body: { identifier } }),
    isSent: answer => requestOtpResponse.safeParse(readPayload(answer)).success,
    readChallenge,
    verify: (_identifier, sent, otp) => ({
      method: 'POST',
      path: '/verify-otp',
      body: { ...readChallenge(sent), otp },
    }),
    tickets: {
      create: { method: 'GET', path: '/qr' },
      propose: name => ({ method: 'GET', path: `/qr?id=${name}&hash=${name}` }),
      read: readTicket,
      ...(qrCheck === 'oauth' ? OAUTH_ROUTES : SESSION_ROUTES),
    },
  }
}

const OAUTH_ROUTES: Pick<TicketApi, 'check' | 'approve'> = {
  check: body => ({ method: 'POST', path: '/v1/oauth/qr', isFromOrigin: true, body }),
  approve: body => ({ method: 'POST', path: '/v1/oauth/qr/authorize', isFromOrigin: true, body }),
}

/** Routes of the running server. Its hash comes first. */
const SESSION_ROUTES: Pick<TicketApi, 'check' | 'approve'> = {
  // A ticket with a token alone cannot be checked by its path.
  check: ref =>
    ref['id'] === undefined
      ? OAUTH_ROUTES.check(ref)
      : { method: 'GET', path: `/session-check/qr/${ref['hash']}/${ref['id']}` },
  approve: body => ({ method: 'POST', path: '/qr-claim', body }),
}

function readChallenge(sent: Exchange): Readonly<Record<string, string>> {
  const { id = '', hash = '' } = requestOtpResponse.safeParse(readPayload(sent)).data ?? {}
  return { id, hash }
}

function readTicket(created: Exchange): Ticket | undefined {
  const payload = readPayload(created)
  const ticket = sessionTicketResponse.safeParse(payload).data
  if (ticket !== undefined) {
    const { id, hash, qr_token, expired_at, expires_in } = ticket
    const ref = { id, hash, ...(qr_token && { qr_token }) }
    return { ref, expiredAt: expired_at, expiresIn: expires_in }
  }
  const withToken = tokenTicketResponse.safeParse(payload).data
  if (withToken === undefined) return undefined
  const { token, expired_at, expires_in } = withToken
  return { ref: { qr_token: token }, expiredAt: expired_at, expiresIn: expires_in }
}
