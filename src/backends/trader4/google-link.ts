import { toFullUrl } from '../base-url.js'
import { toReturnAddress } from '../return-address.js'

/** Trader4 OAuth API: `GET` starts sign-in with Google, `POST` exchanges its one-time code. */
export const GOOGLE_PATH = '/v1/oauth/google'

/** Details of sign-in with Google that Trader4's documentation leaves open. */
export interface GoogleOptions {
  /**
   * Page to come back to: a path or an address of the current page's origin. Any other address is ignored. The page must
   * show the widget. @default the current page, without query and fragment
   */
  readonly returnTo?: string | undefined
  /** Query parameter for the page to come back to. @default 'return_to' */
  readonly returnToParameter?: string | undefined
  /** Query parameter that the server returns unchanged, next to `code`. @default 'state' */
  readonly stateParameter?: string | undefined
  /** Issuer that the server may name as `iss` in the redirect (RFC 9207). @default the origin of `baseUrl` */
  readonly issuer?: string | undefined
  /** Path below `baseUrl` that exchanges `{"code"}` for a profile with a token. @default '/v1/oauth/google' */
  readonly exchangePath?: string | undefined
}

export function createGoogleLink(baseUrl: string, options: GoogleOptions) {
  const { issuer, returnTo, returnToParameter = 'return_to', stateParameter = 'state' } = options
  return {
    stateParameter,
    issuer,
    href(page: string, state: string): string {
      const parameters = new URLSearchParams({
        [returnToParameter]: toReturnAddress(returnTo, page),
        [stateParameter]: state,
      })
      return `${toFullUrl(baseUrl, GOOGLE_PATH, new URL(page).origin)}?${parameters}`
    },
  }
}
