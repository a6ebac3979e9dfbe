import { d7Server } from './d7-server.js'
import { digipayServer } from './digipay-server.js'
import type { LoginServer } from './login-server.js'
import { trader4Server } from './trader4-server.js'
import { werifyOauthServer } from './werify-oauth-server.js'
import { createWerifyServer, QR_CHECKS, type QrCheck } from './werify-server.js'

export const LOGIN_SERVERS: readonly LoginServer[] = [
  createWerifyServer('oauth'),
  werifyOauthServer,
  trader4Server,
  d7Server,
  digipayServer,
]

/**
 * @param qrCheck way of checking a ticket, for werify. @default 'oauth'
 * @throws TypeError for the name of no backend, or of no way of checking
 */
export function findLoginServer(name: string | undefined, qrCheck = 'oauth'): LoginServer {
  if (!isQrCheck(qrCheck))
    throw new TypeError(`--qr-check is "${qrCheck}". Pass one of ${QR_CHECKS.join(', ')}.`)
  if (name === 'werify') return createWerifyServer(qrCheck)
  const server = LOGIN_SERVERS.find(known => known.name === name)
  if (server === undefined) {
    const names = LOGIN_SERVERS.map(known => known.name).join(', ')
    throw new TypeError(
      `${name === undefined ? 'The backend is missing' : `There is no backend "${name}"`}. Pass --backend with one of ${names}.`,
    )
  }
  return server
}

function isQrCheck(text: string): text is QrCheck {
  return QR_CHECKS.some(known => known === text)
}
