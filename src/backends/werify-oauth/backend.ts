import type { TokenSession } from '../../domain/login-session.js'
import type { LoginBackend } from '../login-backend.js'
import { safeBaseUrl } from '../base-url.js'
import { lazyBackend } from '../lazy-backend.js'
import { FAMILY_FACE, type WerifyFamilyOptions } from '../werify-family/options.js'

export interface WerifyOauthOptions extends WerifyFamilyOptions {
  /** @default 'https://api.werify.net' */
  readonly baseUrl?: string
}

/** Speaks the Werify OAuth API, which takes a code as a number. */
export function werifyOauth(options: WerifyOauthOptions = {}): LoginBackend<TokenSession> {
  const baseUrl = safeBaseUrl(options.baseUrl ?? 'https://api.werify.net')

  return lazyBackend({ ...FAMILY_FACE, name: 'werifyOauth' }, async () => {
    const { oauthSteps } = await import('../werify-family/oauth-operations.js')
    const picture = { field: 'qr_image' } as const
    return oauthSteps({ baseUrl, codeToWire, tokenField: 'qr_token', picture }, options)
  })
}

/** A number would lose the zeros that a code may begin with. */
function codeToWire(code: string): string | number {
  return code.startsWith('0') ? code : Number(code)
}
