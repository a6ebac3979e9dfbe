import { createAccounts } from './accounts.js'
import type { Now } from './clock.js'
import { createCodes, type Codes } from './codes.js'
import { createGoogleLogins, type GoogleLogins } from './google.js'
import { createOutbox, type Outbox } from './outbox.js'
import { seededBytes, type ByteSource } from './random.js'
import { createRateLimiter, type QuotaLeft } from './rate-limiter.js'
import { findRecipient } from './recipient.js'
import { defaultRules, LONGEST_CODE_LIFE_MS, type LoginRules } from './rules.js'
import { createTickets, type Tickets } from './tickets.js'
import { withMagicIdentifiers } from './with-magic-identifiers.js'

/** `check`: polls the status of a ticket. `request`: any other one. Each kind has its own quota. */
export type RequestKind = 'request' | 'check'

/** `quota` is that of the address, after this request; absent where the rules have none. */
export type Admission =
  | { readonly outcome: 'admitted'; readonly quota?: QuotaLeft | undefined }
  | { readonly outcome: 'limited'; readonly quota?: QuotaLeft | undefined; readonly retryAfterMs: number }

/**
 * A simulated login service: the rules, without any wire format. It is deterministic and synchronous: the result depends
 * on the order of the calls, the clock and the random bytes, and on nothing else.
 */
export interface LoginService {
  readonly now: Now
  readonly rules: LoginRules
  readonly codes: Codes
  readonly tickets: Tickets
  readonly google: GoogleLogins
  /** Codes that were sent. No response contains a code, so read them here. */
  readonly outbox: Outbox
  /** Counts one request from a network address against its quota, whatever the result of the request. */
  readonly admit: (kind: RequestKind, address: string) => Admission
  /**
   * Access token of the phone app that this person is signed in to.
   *
   * @throws TypeError for text that is not an identifier
   */
  readonly signInPhone: (identifier: string) => string
}

export interface LoginServiceOptions {
  /** @default `Date.now`, looked up at each call, so that fake timers work */
  readonly now?: Now | undefined
  /** @default `seededBytes(1)`: the same codes in every run. Pass `cryptoBytes()` for a demo. */
  readonly randomBytes?: ByteSource | undefined
  /** Rules that differ from `defaultRules`. */
  readonly rules?: Partial<LoginRules> | undefined
  /** Host that text messages bind their code to, in their last line: `@host #code`. @default 'localhost' */
  readonly smsHost?: string | undefined
}

/** @throws RangeError if `codeLifeMs` is longer than ten minutes */
export function createLoginService(options: LoginServiceOptions = {}): LoginService {
  const { now = () => Date.now(), randomBytes = seededBytes(1), smsHost = 'localhost' } = options
  const rules = { ...defaultRules, ...options.rules }
  if (rules.codeLifeMs > LONGEST_CODE_LIFE_MS) {
    throw new RangeError(
      'codeLifeMs must be at most 600000: NIST SP 800-63B gives a one-time code ten minutes. Pass a shorter life.',
    )
  }

  const outbox = createOutbox(smsHost)
  const accounts = createAccounts(now, randomBytes, rules)
  const parts = { now, randomBytes, rules, accounts, outbox }

  return {
    now,
    rules,
    codes: withMagicIdentifiers(createCodes(parts)),
    tickets: createTickets(parts),
    google: createGoogleLogins(parts),
    outbox,
    admit: createAdmission(rules, now),

    signInPhone(identifier) {
      const recipient = findRecipient(identifier)
      if (recipient === undefined) {
        throw new TypeError(
          `"${identifier}" is not an identifier, so nobody has a phone for it. Pass one such as "hi@trader4.net".`,
        )
      }
      return accounts.startSession(accounts.findOrCreate(recipient)).accessToken
    },
  }
}

function createAdmission(rules: LoginRules, now: Now): LoginService['admit'] {
  const limiters = {
    request: createRateLimiter(rules.requestsPerAddress, now),
    check: createRateLimiter(rules.checksPerAddress, now),
  }
  return (kind, address) => {
    const limiter = limiters[kind]
    const retryAfterMs = limiter.waitMs(address)
    if (retryAfterMs > 0) return { outcome: 'limited', quota: limiter.findQuota(address), retryAfterMs }
    limiter.record(address)
    return { outcome: 'admitted', quota: limiter.findQuota(address) }
  }
}
