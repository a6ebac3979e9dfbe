import type { LoginService } from '../service/login-service.js'

/** The newest code for an identifier; empty if none was sent. */
export function latestCode({ outbox }: LoginService, identifier: string): string {
  return outbox.latest(identifier)?.code ?? ''
}

/** Six digits other than the code. */
export function wrongCode(code: string): string {
  return code === '100000' ? '100001' : '100000'
}
