import type { TokenSession } from '../../domain/login-session.js'
import type { LoginBackend } from '../backend.js'
import { safeBaseUrl } from '../base-url.js'
import { lazyBackend } from '../lazy-backend.js'
import { FAMILY_FACE, type WerifyFamilyOptions } from '../werify-family/options.js'

export interface Trader4Options extends WerifyFamilyOptions {
  /** @default 'https://api.trader4.net' */
  readonly baseUrl?: string
}

/** Speaks the Trader4 API, which has Google too. */
export function trader4(options: Trader4Options = {}): LoginBackend<TokenSession> {
  const baseUrl = safeBaseUrl(options.baseUrl ?? 'https://api.trader4.net')
  // The document names no parameter for the return address, so none is sent.
  const google = { href: () => `${baseUrl}/v1/oauth/google` }

  return lazyBackend({ ...FAMILY_FACE, name: 'trader4', google }, async () => {
    const { oauthSteps } = await import('../werify-family/oauth-steps.js')
    const picture = { field: 'url', download: 'dl' } as const
    return oauthSteps({ baseUrl, codeToWire: code => code, tokenField: 'token', picture }, options)
  })
}
