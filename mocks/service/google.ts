import type { Accounts, Session } from './accounts.js'
import { addresseeOf } from './recipient.js'
import type { Now } from './clock.js'
import { secretToken, type ByteSource } from './random.js'
import type { LoginRules } from './rules.js'

export type ExchangeOutcome =
  | { readonly outcome: 'accepted'; readonly session: Session }
  | { readonly outcome: 'used' | 'expired' | 'unknown' }

/** What a service does for people whom Google knows. */
export interface GoogleLogins {
  /**
   * A one-time code (RFC 6749, 4.1.2) for somebody who has chosen their account at Google.
   *
   * @throws TypeError for a text that is no identifier
   */
  readonly codeFor: (identifier: string) => string
  /** Decides at once, so that of any number who have a code only one is let in. */
  readonly exchange: (code: string) => ExchangeOutcome
}

interface Parts {
  readonly now: Now
  readonly randomBytes: ByteSource
  readonly rules: LoginRules
  readonly accounts: Accounts
}

export function createGoogleLogins({ now, randomBytes, rules, accounts }: Parts): GoogleLogins {
  const codes = new Map<
    string,
    { readonly identifier: string; readonly expiresAt: number; isUsed: boolean }
  >()

  function personOf(identifier: string) {
    const to = addresseeOf(identifier)
    if (to !== undefined) return to
    throw new TypeError(
      `"${identifier}" is no identifier, so Google knows nobody by it. Pass an email address.`,
    )
  }

  return {
    codeFor(identifier) {
      personOf(identifier)
      const code = secretToken(randomBytes)
      codes.set(code, { identifier, expiresAt: now() + rules.googleCodeLifeMs, isUsed: false })
      return code
    },
    exchange(code) {
      const record = codes.get(code)
      if (record === undefined) return { outcome: 'unknown' }
      if (record.isUsed) return { outcome: 'used' }
      if (now() >= record.expiresAt) return { outcome: 'expired' }
      record.isUsed = true
      return {
        outcome: 'accepted',
        session: accounts.startSession(accounts.accountOf(personOf(record.identifier))),
      }
    },
  }
}
