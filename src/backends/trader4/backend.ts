import type { TokenSession } from '../../domain/login-session.js'
import type { LoginBackend } from '../login-backend.js'
import { parseBaseUrl } from '../base-url.js'
import { lazyBackend } from '../lazy-backend.js'
import { FAMILY_INFO } from '../werify-family/options.js'
import { createGoogleLink, GOOGLE_PATH } from './google-link.js'
import type { Trader4Options } from './options.js'

/**
 * Backend for the Trader4 API: codes, QR codes and Google.
 *
 * @throws TypeError for an insecure `baseUrl`
 */
export function trader4(options: Trader4Options = {}): LoginBackend<TokenSession> {
  const baseUrl = parseBaseUrl(options.baseUrl ?? 'https://api.trader4.net')
  const { google = {} } = options

  return lazyBackend(
    {
      ...FAMILY_INFO,
      name: 'trader4',
      address: baseUrl,
      google: google === false ? undefined : createGoogleLink(baseUrl, google),
    },
    async () => {
      const { trader4Operations } = await import('./operations.js')
      const { exchangePath = GOOGLE_PATH } = google || {}
      return trader4Operations({ ...options, baseUrl }, exchangePath)
    },
  )
}
