import type { TokenSession } from '../../domain/login-session.js'
import type { LoginBackend } from '../login-backend.js'
import { safeBaseUrl } from '../base-url.js'
import { lazyBackend } from '../lazy-backend.js'
import { FAMILY_FACE, type WerifyFamilyOptions } from '../werify-family/options.js'

export interface WerifyOptions extends WerifyFamilyOptions {
  /** @default 'https://api.werify.net/api/werify' */
  readonly baseUrl?: string
  /** What precedes `/v1/oauth/qr`. @default the origin of `baseUrl` */
  readonly oauthBaseUrl?: string
  /** What precedes `/{id}/{hash}` in the QR code. @default `{baseUrl}/user/qr` */
  readonly claimBase?: string
  /**
   * How a ticket is checked: as the documents say, or as the running server has it. That one names the ticket in the
   * path, and has no other way: `session-check` writes a live ticket into the logs of that server. @default 'oauth'
   */
  readonly qrCheck?: 'oauth' | 'session-check'
  /**
   * Sent as the header `api-key`. A key in a page is public: give it no rights beyond signing in. Without the right
   * one no code is sent and no ticket is made: `forbidden`.
   */
  readonly apiKey?: string
}

/** Speaks the Werify API, where a code and a ticket are each named by `{id, hash}`. */
export function werify(options: WerifyOptions = {}): LoginBackend<TokenSession> {
  const baseUrl = safeBaseUrl(options.baseUrl ?? 'https://api.werify.net/api/werify')
  const oauthBaseUrl = safeBaseUrl(options.oauthBaseUrl ?? new URL(baseUrl).origin)

  return lazyBackend({ ...FAMILY_FACE, name: 'werify' }, async () => {
    const { werifySteps } = await import('./operations.js')
    return werifySteps({ ...options, baseUrl, oauthBaseUrl })
  })
}
