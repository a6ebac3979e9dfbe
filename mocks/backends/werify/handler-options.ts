import type { WerifyFamilyHandlerOptions } from '../werify-family/handler-options.js'

export interface WerifyHandlerOptions extends WerifyFamilyHandlerOptions {
  /** Address that precedes `/v1/oauth/qr`. @default the origin of `baseUrl` */
  readonly oauthBaseUrl?: string | undefined
  /**
   * Key that every request needs, preflights too: as the query parameter `api-key`, or else as a header of this name.
   * Without it the response is 401, which no page of another origin may read. @default none
   */
  readonly apiKey?: string | undefined
  /** Order of a ticket's two parts in the path of a session check. @default either */
  readonly sessionCheckOrder?: 'hash-first' | 'id-first' | undefined
  /**
   * Tickets that `GET {base}/qr` creates: with an id and a hash, as deployed, or with a token alone, as in the
   * documentation's sample. @default 'session'
   */
  readonly ticketFormat?: 'session' | 'token' | undefined
}
