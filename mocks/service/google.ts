import type { Accounts, Session } from './accounts.js'
import { findRecipient, type Recipient } from './recipient.js'
import type { Now } from './clock.js'
import { secretToken, type ByteSource } from './random.js'
import type { LoginRules } from './rules.js'

export type ExchangeOutcome =
  | { readonly outcome: 'accepted'; readonly session: Session }
  | { readonly outcome: 'used' | 'expired' | 'unknown' }

/** Logins with Google: authorization codes, and their exchange for a session. */
export interface GoogleLogins {
  /**
   * Issues an authorization code (RFC 6749, section 4.1.2) for the person who chose this account at Google.
   *
   * @throws TypeError for text that is not an identifier
   */
  readonly issueCode: (identifier: string) => string
  /** Accepts a code once. Synchronous, so parallel requests cannot both succeed. */
  readonly exchange: (code: string) => ExchangeOutcome
}

interface Parts {
  readonly now: Now
  readonly randomBytes: ByteSource
  readonly rules: LoginRules
  readonly accounts: Accounts
}

interface IssuedCode {
  readonly recipient: Recipient
  readonly expiresAt: number
  isUsed: boolean
}

export function createGoogleLogins({ now, randomBytes, rules, accounts }: Parts): GoogleLogins {
  const codes = new Map<string, IssuedCode>()

  return {
    issueCode(identifier) {
      const recipient = findRecipient(identifier)
      if (recipient === undefined) {
        throw new TypeError(
          `"${identifier}" is not an identifier, so there is no Google account for it. Pass an email address.`,
        )
      }
      const code = secretToken(randomBytes)
      codes.set(code, { recipient, expiresAt: now() + rules.googleCodeLifeMs, isUsed: false })
      return code
    },
    exchange(code) {
      const issued = codes.get(code)
      if (issued === undefined) return { outcome: 'unknown' }
      if (issued.isUsed) return { outcome: 'used' }
      if (now() >= issued.expiresAt) return { outcome: 'expired' }
      issued.isUsed = true
      const account = accounts.findOrCreate(issued.recipient)
      return { outcome: 'accepted', session: accounts.startSession(account) }
    },
  }
}
