import type { TokenSession } from '../../domain/login-session.js'
import type { LoginBackend } from '../login-backend.js'
import { parseBaseUrl } from '../base-url.js'
import { lazyBackend } from '../lazy-backend.js'
import { FAMILY_INFO } from '../werify-family/options.js'
import type { WerifyOptions } from './options.js'

/**
 * Backend for the Werify API: codes and QR codes.
 *
 * @throws TypeError for an insecure `baseUrl` or `oauthBaseUrl`
 */
export function werify(options: WerifyOptions = {}): LoginBackend<TokenSession> {
  const baseUrl = parseBaseUrl(options.baseUrl ?? 'https://api.werify.net/api/werify')
  const oauthBaseUrl = parseBaseUrl(options.oauthBaseUrl ?? toOrigin(baseUrl))

  // Tickets go to the one, codes to the other.
  const address = `${baseUrl} ${oauthBaseUrl}`
  return lazyBackend({ ...FAMILY_INFO, name: 'werify', address }, async () => {
    const { werifyOperations } = await import('./operations.js')
    return werifyOperations({ ...options, baseUrl, oauthBaseUrl })
  })
}

/** Origin of a base address; `/` stands for that of the page. */
function toOrigin(baseUrl: string): string {
  return baseUrl.startsWith('/') ? '/' : new URL(baseUrl).origin
}
