import type { GoogleReturn } from '../flow/google-flow.js'

/** What the server says of a sign-in that this tab began; anything else has failed. */
export type GoogleAnswer =
  { readonly outcome: 'granted'; readonly code: string } | { readonly outcome: 'cancelled' | 'failed' }

/** Believes the server only if it gives back what this tab left with (RFC 6749, 10.12). */
export function answerOf({ query, state }: GoogleReturn): GoogleAnswer {
  const parameters = new URLSearchParams(query)
  // What is said twice (RFC 6749, 3.1) is not what was sent, and no code.
  const said = (name: string) => parameters.getAll(name).join('\n')
  const [code, error] = [said('code'), said('error')]
  if (state === '' || !isSame(said('state'), state)) return { outcome: 'failed' }
  if (error === 'access_denied') return { outcome: 'cancelled' }
  const isCode = error === '' && /^[\x20-\x7e]{1,4096}$/.test(code)
  return isCode ? { outcome: 'granted', code } : { outcome: 'failed' }
}

/** Takes as long for a wrong state as for the right one. */
function isSame(one: string, other: string): boolean {
  let difference = one.length ^ other.length
  for (let index = 0; index < one.length; index += 1) {
    difference |= one.charCodeAt(index) ^ other.charCodeAt(index)
  }
  return difference === 0
}
