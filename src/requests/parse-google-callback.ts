import type { LoginBackend } from '../backends/login-backend.js'
import type { GoogleCallback } from '../flow/google-callback.js'

/** Outcome of a sign-in with Google that this tab began. Everything else has failed. */
export type GoogleResult =
  { readonly outcome: 'granted'; readonly code: string } | { readonly outcome: 'cancelled' | 'failed' }

type Server = Pick<LoginBackend, 'address'> & {
  readonly google?: Pick<NonNullable<LoginBackend['google']>, 'issuer'> | undefined
}

/**
 * Believes the server only if it gives back the `state` that this tab stored (RFC 6749, 10.12), and no `iss` of another
 * server (RFC 9207).
 */
export function parseGoogleCallback(
  { query, stateParameter = 'state', expectedState }: GoogleCallback,
  server: Server,
): GoogleResult {
  const parameters = new URLSearchParams(query)
  // A parameter that comes twice (RFC 6749, 3.1) is joined, so that it is neither the state nor a code.
  const read = (name: string) => parameters.getAll(name).join('\n')
  const [code, error] = [read('code'), read('error')]
  if (expectedState === '' || !isSame(read(stateParameter), expectedState)) return { outcome: 'failed' }
  const issuer = server.google?.issuer ?? toOrigin(server.address)
  if (issuer !== undefined && parameters.has('iss') && read('iss') !== issuer) return { outcome: 'failed' }
  if (error === 'access_denied') return { outcome: 'cancelled' }
  const isCode = error === '' && /^[\x20-\x7e]{1,4096}$/.test(code)
  return isCode ? { outcome: 'granted', code } : { outcome: 'failed' }
}

function toOrigin(address = ''): string | undefined {
  return URL.canParse(address) ? new URL(address).origin : undefined
}

/** Compares in constant time. */
function isSame(one: string, other: string): boolean {
  let difference = one.length ^ other.length
  for (let index = 0; index < one.length; index += 1) {
    difference |= one.charCodeAt(index) ^ other.charCodeAt(index)
  }
  return difference === 0
}
