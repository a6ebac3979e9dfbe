/** Who signed in, as far as the server says: a new account says nothing. */
export interface Profile {
  readonly firstName?: string
  readonly middleName?: string
  readonly lastName?: string
  readonly email?: string
  readonly mobile?: string
  readonly phone?: string
  /** ISO 3166-1, alpha-2 or alpha-3. */
  readonly country?: string
  /** A language tag (`en-US`) or an ISO 639-1 code. */
  readonly language?: string
  /** An IANA time zone name. */
  readonly timezone?: string
  /** ISO 4217. */
  readonly currency?: string
  /** Any URL the server gave; the widget never loads it. */
  readonly avatarUrl?: string
}

/** What a login yields. It is handed to `onSuccess` once, and the widget keeps no copy. */
export interface LoginSession {
  /** A bearer token. Send it to your own server, and keep it out of storage. */
  readonly accessToken: string
  /** When the token ends, in epoch milliseconds; absent when the server does not say. */
  readonly expiresAt?: number
  readonly profile: Profile
  /** The server's whole answer, the token included, for what this type does not name. */
  readonly raw: Readonly<Record<string, unknown>>
}
