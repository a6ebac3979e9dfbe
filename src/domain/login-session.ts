import type { Identifier, IdentifierKind } from './identifier.js'
import { shortenName } from './shorten-name.js'

/** Person who signed in, as far as the server says. The profile of a new account is empty. */
export interface Profile {
  readonly firstName?: string | undefined
  readonly middleName?: string | undefined
  readonly lastName?: string | undefined
  readonly email?: string | undefined
  readonly mobile?: string | undefined
  readonly phone?: string | undefined
  /** ISO 3166-1, alpha-2 or alpha-3. */
  readonly country?: string | undefined
  /** A language tag (`en-US`) or an ISO 639-1 code. */
  readonly language?: string | undefined
  /** An IANA time zone name. */
  readonly timezone?: string | undefined
  /** ISO 4217. */
  readonly currency?: string | undefined
  /** Any URL the server gave; the widget never loads it. */
  readonly avatarUrl?: string | undefined
}

/** Result of a login: a token, or from a server that only checks codes, a verified identifier. */
export type LoginSession = TokenSession | VerifiedIdentifier

/** Session with a token. `onSuccess` gets it once, and the widget keeps no copy. */
export interface TokenSession {
  /** A bearer token. Send it to your own server, and keep it out of storage. */
  readonly accessToken: string
  /** Expiry of the token, in epoch milliseconds; absent when the server does not say. */
  readonly expiresAt?: number | undefined
  readonly profile: Profile
  /** Whole response of the server, including the token, for members that this type does not have. */
  readonly raw: Readonly<Record<string, unknown>>
}

/** Session with a token and the id of its account. */
export interface UserSession extends TokenSession {
  /** Id of the account at the server. */
  readonly userId: string
}

/** Identifier that a code has verified. There is no token, so your server must not trust a page that sends this. */
export interface VerifiedIdentifier {
  readonly identifier: Identifier
  readonly accessToken?: never
  /** Whole response of the server, for members that this type does not have. */
  readonly raw: Readonly<Record<string, unknown>>
}

/** Part of a session that the flow keeps and the widget shows: no token, no address and no number. */
export interface SessionSummary {
  readonly firstName: string | undefined
  /** Kind of the verified identifier, for a session without a token. */
  readonly verified: IdentifierKind | undefined
}

/** Owner of an account, as a person recognises it. */
export interface AccountOwner {
  /** First and last name, cut if long; `undefined` when the server does not say. */
  readonly name: string | undefined
  /**
   * Proof beside the name, which everybody chooses for themselves: the email address or number that the server knows, to
   * be shown masked.
   */
  readonly identifier: Identifier | undefined
}

export function toSummary(session: LoginSession): SessionSummary {
  return session.accessToken === undefined
    ? { firstName: undefined, verified: session.identifier.kind }
    : { firstName: shortenName(session.profile.firstName?.trim() ?? '') || undefined, verified: undefined }
}
