import { safeReturnAddress } from '../return-address.js'

/** What no document of Trader4 says about Google: how the page is named, and what the server leads back with. */
export interface GoogleOptions {
  /**
   * A path or an address of this page's own origin to come back to; anything else counts as absent. The page there
   * must show the widget. @default this page, without query and fragment
   */
  readonly returnTo?: string
  /** The parameter that says where to come back to. @default 'return_to' */
  readonly returnToParameter?: string
  /** The parameter that the server gives back unchanged, next to `code`. @default 'state' */
  readonly stateParameter?: string
  /** Where `{"code"}` is exchanged for a profile with a token, below `baseUrl`. @default '/v1/oauth/google' */
  readonly exchangePath?: string
}

export const GOOGLE_PATH = '/v1/oauth/google'

/** @param baseUrl as `safeBaseUrl` gives it */
export function googleHref(baseUrl: string, options: GoogleOptions): (page: string, state: string) => string {
  const { returnTo, returnToParameter = 'return_to', stateParameter = 'state' } = options
  return (page, state) => {
    const parameters = new URLSearchParams({
      [returnToParameter]: safeReturnAddress(returnTo, page),
      [stateParameter]: state,
    })
    return `${baseUrl}${GOOGLE_PATH}?${parameters}`
  }
}
