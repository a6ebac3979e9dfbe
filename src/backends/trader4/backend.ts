import type { LoginBackend } from '../backend.js'
import { safeBaseUrl } from '../http.js'
import { oauthBackend } from '../werify-family/oauth-backend.js'
import type { WerifyFamilyOptions } from '../werify-family/options.js'

export interface Trader4Options extends WerifyFamilyOptions {
  /** @default 'https://api.trader4.net' */
  readonly baseUrl?: string
}

/** Speaks the Trader4 API, which has Google too. */
export function trader4(options: Trader4Options = {}): LoginBackend {
  const baseUrl = safeBaseUrl(options.baseUrl ?? 'https://api.trader4.net')
  const codeToWire = (code: string) => code
  return {
    ...oauthBackend({ name: 'trader4', baseUrl, codeToWire, tokenField: 'token' }, options),
    // The document names no parameter for the return address, so none is sent.
    google: { href: () => `${baseUrl}/v1/oauth/google` },
  }
}
