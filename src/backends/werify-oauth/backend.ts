import type { LoginBackend } from '../backend.js'
import { oauthBackend } from '../werify-family/oauth-backend.js'
import type { WerifyFamilyOptions } from '../werify-family/options.js'

export interface WerifyOauthOptions extends WerifyFamilyOptions {
  /** @default 'https://api.werify.net' */
  readonly baseUrl?: string
}

/** Speaks the Werify OAuth API, which takes a code as a number. */
export function werifyOauth(options: WerifyOauthOptions = {}): LoginBackend {
  const { baseUrl = 'https://api.werify.net' } = options
  const codeToWire = (code: string) => (code.startsWith('0') ? code : Number(code))
  return oauthBackend({ name: 'werifyOauth', baseUrl, codeToWire, tokenField: 'qr_token' }, options)
}
