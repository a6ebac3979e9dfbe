import { oauthTicketResponse } from '../../backends/werify-family/contract.js'
import { FAMILY, readPayload } from './family-server.js'
import type { LoginServer } from './login-server.js'

/** Differences between the servers that have `/v1/oauth`. */
interface Dialect {
  readonly name: string
  readonly toWireCode: (code: string) => string | number
  /** Name of the ticket's token in the body of a check. */
  readonly tokenField: 'qr_token' | 'token'
}

/** Server whose codes are named by the identifier, and whose tickets are named by a token. */
export function oauthServer({ name, toWireCode, tokenField }: Dialect): LoginServer {
  const path = '/v1/oauth/qr'
  return {
    ...FAMILY,
    name,
    emptySend: { method: 'POST', path: '/v1/oauth/sign', body: {} },
    send: id => ({ method: 'POST', path: '/v1/oauth/sign', body: { id } }),
    isSent: answer => readPayload(answer) !== undefined,
    readChallenge: () => ({}),
    verify: (id, _sent, code) => ({
      method: 'POST',
      path: '/v1/oauth/verify',
      body: { id, code: toWireCode(code) },
    }),
    tickets: {
      create: { method: 'GET', path },
      propose: token => ({ method: 'GET', path: `${path}?token=${token}&qr_token=${token}&id=${token}` }),
      read(created) {
        const ticket = oauthTicketResponse.safeParse(readPayload(created)).data
        if (ticket === undefined) return undefined
        const { token, expired_at, expires_in } = ticket
        return { ref: { [tokenField]: token }, expiredAt: expired_at, expiresIn: expires_in }
      },
      check: body => ({ method: 'POST', path, body }),
      approve: body => ({ method: 'POST', path: `${path}/authorize`, body }),
    },
  }
}
