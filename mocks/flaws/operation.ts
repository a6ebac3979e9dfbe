/** Step of a login that a request is for, on any backend. */
export type Operation = 'send' | 'verify' | 'create' | 'check' | 'approve'

const PATHS: readonly (readonly [operation: Operation, method: string, path: RegExp])[] = [
  ['send', 'POST', /\/(?:sign|request-otp|send-otp|send_otp)$/],
  ['verify', 'POST', /\/(?:verify|verify-otp|verify_otp)$/],
  ['create', 'GET', /\/qr$/],
  ['check', 'POST', /\/oauth\/qr$/],
  ['check', 'GET', /\/session-check\/qr\/[^/]+\/[^/]+$/],
  ['approve', 'POST', /\/qr\/authorize$/],
]

/** @returns `undefined` for a request that no login needs */
export function findOperation({ method, url }: Request): Operation | undefined {
  const { pathname } = new URL(url)
  return PATHS.find(([, ofMethod, path]) => ofMethod === method && path.test(pathname))?.[0]
}
