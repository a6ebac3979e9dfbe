import type { WerifyFamilyOptions } from '../werify-family/options.js'

export interface WerifyOptions extends WerifyFamilyOptions {
  /** Address of the API. @default 'https://api.werify.net/api/werify' */
  readonly baseUrl?: string | undefined
  /** Address before `/v1/oauth/qr`. @default the origin of `baseUrl` */
  readonly oauthBaseUrl?: string | undefined
  /** Address before `/{id}/{hash}` in the QR code. @default `{baseUrl}/user/qr` */
  readonly claimBase?: string | undefined
  /**
   * Route that checks a ticket. `oauth` is `POST /v1/oauth/qr`, as documented. `session-check` is
   * `GET {baseUrl}/session-check/qr/{hash}/{id}`, as deployed: the ticket is in the path, so it ends up in the server's
   * logs while it is still valid. @default 'oauth'
   */
  readonly qrCheck?: 'oauth' | 'session-check' | undefined
  /**
   * Order of a ticket's two parts in the path of `session-check`. The deployed server reads the hash first, whatever the
   * names in its routes say. @default 'hash-first'
   */
  readonly sessionCheckOrder?: 'hash-first' | 'id-first' | undefined
  /**
   * Key of the app, if the server requires one. A key in a page is public: give it no rights beyond signing in. If it is
   * wrong, the server sends no code and creates no ticket (`forbidden`).
   */
  readonly apiKey?: string | undefined
  /**
   * Place of `apiKey`: the query parameter `api-key` or the header `api-key`. The deployed server refuses the preflight
   * that a header needs, so only the query works from another origin. @default 'query'
   */
  readonly apiKeyIn?: 'query' | 'header' | undefined
}
