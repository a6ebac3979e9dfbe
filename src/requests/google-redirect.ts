import type { GoogleReturn } from '../flow/google-flow.js'

/** What a server adds to the address that it leads back to (RFC 6749, 4.1.2; RFC 9207). */
const ADDED = ['code', 'state', 'error', 'error_description', 'error_uri', 'iss']

/** 128 bits. */
const NONCE_WORDS = 4

/**
 * The `state` (RFC 6749, 10.12) of a link that nobody has pressed: whoever comes back with it reads that it did not
 * work. It says whose it is, so that a sign-in of the host's own, which comes back with a `state` too, is not taken for
 * ours. The tab remembers one under this name.
 *
 * @param name of the backend
 */
export function restingState(name: string): string {
  return `werify-login.${name}.`
}

/**
 * Remembers in this tab that its person goes to Google.
 *
 * @returns a state that nobody can guess; `undefined` where nothing can be remembered
 */
export function leaveForGoogle(name: string): string | undefined {
  const state = restingState(name) + crypto.getRandomValues(new Uint32Array(NONCE_WORDS)).join('-')
  try {
    window.sessionStorage.setItem(restingState(name), state)
    return state
  } catch {
    return undefined
  }
}

/**
 * What this page was come back to with, if it was from Google. The first to ask is told: then it is gone from the
 * address, and what was remembered is forgotten.
 */
export function comeBackFromGoogle(name: string): GoogleReturn | undefined {
  const url = new URL(window.location.href)
  const query = url.search
  const state = url.searchParams.get('state') ?? ''
  if (state.slice(0, state.lastIndexOf('.') + 1) !== restingState(name)) return undefined
  for (const parameter of ADDED) url.searchParams.delete(parameter)
  window.history.replaceState(window.history.state, '', url)
  return { query, state: takeState(name) }
}

function takeState(name: string): string {
  try {
    const state = window.sessionStorage.getItem(restingState(name)) ?? ''
    window.sessionStorage.removeItem(restingState(name))
    return state
  } catch {
    return ''
  }
}
