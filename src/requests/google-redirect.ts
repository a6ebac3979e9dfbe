import type { LoginBackend } from '../backends/login-backend.js'
import type { GoogleCallback } from '../flow/google-callback.js'
import { toLoginId, toStorageName } from './login-id.js'

type Backend = Pick<LoginBackend, 'name' | 'address'> & {
  readonly google?: Pick<NonNullable<LoginBackend['google']>, 'stateParameter'> | undefined
}

/** Parameters that a server adds to the redirect URI (RFC 6749, 4.1.2; RFC 9207), besides the `state`. */
const CALLBACK_PARAMETERS = ['code', 'error', 'error_description', 'error_uri', 'iss']

/** 128 bits. */
const NONCE_WORDS = 4

/**
 * Prefix of each `state` (RFC 6749, 10.12). It names the backend and its address, so that a sign-in of the host's own,
 * which comes back with a `state` too, is not taken for ours. A link that nobody clicked has only the prefix, so a
 * callback with it fails.
 */
export function placeholderState({ name, address }: Backend): string {
  return `werify-login.${name}.${address === undefined ? '' : `${hash(address)}.`}`
}

/**
 * Stores a new `state` in this tab, before the person goes to Google.
 *
 * @param place of the login on the page, which the state names
 * @returns a `state` with 128 random bits; `undefined` where the browser cannot store it
 */
export function leaveForGoogle(backend: Backend, place: number): string | undefined {
  const nonce = crypto.getRandomValues(new Uint32Array(NONCE_WORDS))
  const state = placeholderState(backend) + [place, ...nonce].join('-')
  try {
    window.sessionStorage.setItem(stateKey(backend, place), state)
    return state
  } catch {
    return undefined
  }
}

/**
 * Takes the callback of a sign-in with Google out of the address, if there is one, and the expected `state` out of
 * storage. Only the first caller gets them.
 *
 * @param isOurs told by the place of the login that left for Google
 */
export function consumeGoogleCallback(
  backend: Backend,
  isOurs: (place: number) => boolean,
): GoogleCallback | undefined {
  const { stateParameter = 'state' } = backend.google ?? {}
  const url = new URL(window.location.href)
  const query = url.search
  const state = url.searchParams.get(stateParameter) ?? ''
  const prefix = placeholderState(backend)
  if (state.slice(0, state.lastIndexOf('.') + 1) !== prefix) return undefined
  const place = Number(state.slice(prefix.length).split('-')[0])
  if (!isOurs(place)) return undefined
  url.search = withoutParameters(query, [stateParameter, ...CALLBACK_PARAMETERS])
  try {
    window.history.replaceState(window.history.state, '', url)
  } catch {
    // A browser refuses too many changes of the address, and a sandboxed frame any. The code is good for one exchange.
  }
  return { query, stateParameter, expectedState: takeStoredState(stateKey(backend, place), state) }
}

function stateKey(backend: Backend, place: number): string {
  return `werify-login.${toStorageName(toLoginId(backend), place)}`
}

/** Query without these parameters. The rest stays as the host wrote it, byte for byte. */
function withoutParameters(query: string, names: readonly string[]): string {
  const parts = query.slice(1).split('&')
  // A question mark at the beginning would be left out of the name.
  const namesIn = (part: string) => [...new URLSearchParams(`&${part}`).keys()]
  const kept = parts.filter(part => !namesIn(part).some(name => names.includes(name))).join('&')
  return kept && `?${kept}`
}

/** @param returned state that came back; only the genuine one uses up what is stored */
function takeStoredState(key: string, returned: string): string {
  try {
    const state = window.sessionStorage.getItem(key) ?? ''
    if (state === returned) window.sessionStorage.removeItem(key)
    return state
  } catch {
    return ''
  }
}

/** Short text for an address (FNV-1a, 32 bits): servers may return no `state` of any length, or with any character. */
function hash(text: string): string {
  let sum = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1) {
    sum = Math.imul(sum ^ text.charCodeAt(index), 0x01000193)
  }
  return (sum >>> 0).toString(36)
}
