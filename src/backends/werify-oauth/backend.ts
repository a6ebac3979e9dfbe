import type { TokenSession } from '../../domain/login-session.js'
import type { LoginBackend } from '../login-backend.js'
import { parseBaseUrl } from '../base-url.js'
import { lazyBackend } from '../lazy-backend.js'
import { FAMILY_INFO } from '../werify-family/options.js'
import type { WerifyOauthOptions } from './options.js'

/**
 * Backend for the Werify OAuth API: codes and QR codes.
 *
 * @throws TypeError for an insecure `baseUrl`
 */
export function werifyOauth(options: WerifyOauthOptions = {}): LoginBackend<TokenSession> {
  const baseUrl = parseBaseUrl(options.baseUrl ?? 'https://api.werify.net')

  return lazyBackend({ ...FAMILY_INFO, name: 'werifyOauth', address: baseUrl }, async () => {
    const { oauthOperations } = await import('../werify-family/oauth-operations.js')
    return oauthOperations(
      { ...options, baseUrl },
      { codeToWire, tokenField: 'qr_token', picture: { field: 'qr_image' } },
    )
  })
}

/** The API wants an integer, which would lose leading zeros: such a code is sent as a string. */
function codeToWire(code: string): string | number {
  return code.startsWith('0') ? code : Number(code)
}
