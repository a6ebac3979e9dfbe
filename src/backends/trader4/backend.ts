import type { TokenSession } from '../../domain/login-session.js'
import type { LoginBackend } from '../login-backend.js'
import { safeBaseUrl } from '../base-url.js'
import { lazyBackend } from '../lazy-backend.js'
import { FAMILY_FACE, type WerifyFamilyOptions } from '../werify-family/options.js'
import { googleHref, type GoogleOptions } from './google-link.js'

export interface Trader4Options extends WerifyFamilyOptions {
  /** @default 'https://api.trader4.net' */
  readonly baseUrl?: string
  /** `false` offers no sign-in with Google. @default as the options of it say */
  readonly google?: false | GoogleOptions
}

/** Speaks the Trader4 API, which has Google too. */
export function trader4(options: Trader4Options = {}): LoginBackend<TokenSession> {
  const baseUrl = safeBaseUrl(options.baseUrl ?? 'https://api.trader4.net')
  const { google = {} } = options

  return lazyBackend(
    {
      ...FAMILY_FACE,
      name: 'trader4',
      googleHref: google === false ? undefined : googleHref(baseUrl, google),
    },
    async () => (await import('./operations.js')).trader4Steps(baseUrl, options),
  )
}
