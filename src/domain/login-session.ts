import type { Identifier, IdentifierKind } from './identifier.js'

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

/** What a login yields: a token, or, from a server that only checks codes, word that the identifier is theirs. */
export type LoginSession = TokenSession | VerifiedIdentifier

/** A login that the server keeps. It is handed to `onSuccess` once, and the widget keeps no copy. */
export interface TokenSession {
  /** A bearer token. Send it to your own server, and keep it out of storage. */
  readonly accessToken: string
  /** When the token ends, in epoch milliseconds; absent when the server does not say. */
  readonly expiresAt?: number
  readonly profile: Profile
  /** The server's whole answer, the token included, for what this type does not name. */
  readonly raw: Readonly<Record<string, unknown>>
}

/** A token, and whose account it is for. */
export interface UserSession extends TokenSession {
  /** What the server calls the account. */
  readonly userId: string
}

/** The person has this address or number: no token, so a page that says so proves nothing to your server. */
export interface VerifiedIdentifier {
  readonly identifier: Identifier
  readonly accessToken?: never
  /** The server's whole answer, for what this type does not name. */
  readonly raw: Readonly<Record<string, unknown>>
}

/** What of a session may be shown, and kept by the flow: no token, no address and no number. */
export interface SessionSummary {
  readonly firstName: string | undefined
  /** What was verified, where there is no token. */
  readonly verified: IdentifierKind | undefined
}

export function summaryOf(session: LoginSession): SessionSummary {
  return session.accessToken === undefined
    ? { firstName: undefined, verified: session.identifier.kind }
    : { firstName: session.profile.firstName, verified: undefined }
}
