import { createAccounts } from './accounts.js'
import { addresseeOf } from './recipient.js'
import type { Now } from './clock.js'
import { createCodes, type Codes } from './codes.js'
import { createGoogleLogins, type GoogleLogins } from './google.js'
import { createLimiter } from './send-limits.js'
import { withMagic } from './with-magic-identifiers.js'
import { createOutbox, type Outbox } from './outbox.js'
import { seededBytes, type ByteSource } from './random.js'
import { defaultRules, LONGEST_CODE_LIFE_MS, type LoginRules } from './rules.js'
import { createTickets, type Tickets } from './tickets.js'

/** `check` is asking about a ticket again; everything else is a `call`. */
export type Bucket = 'call' | 'check'

/** `limit` is how many requests the quota allows. */
export type Admission =
  | { readonly outcome: 'admitted' }
  | { readonly outcome: 'limited'; readonly retryAfterMs: number; readonly limit: number }

/**
 * A simulated login service. It knows the rules and no wire format: those are in `backends/`. Everything it does
 * is decided at once, by the order of the calls, one clock and one source of random bytes.
 */
export interface LoginService {
  readonly now: Now
  readonly rules: LoginRules
  readonly codes: Codes
  readonly tickets: Tickets
  readonly google: GoogleLogins
  /** Everything that was sent: where codes are read, since no answer holds one. */
  readonly outbox: Outbox
  /** Counts one request of a network address, whatever comes of it. */
  readonly admit: (bucket: Bucket, address: string) => Admission
  /**
   * An access token, as the phone app of the person with this identifier holds one.
   *
   * @throws TypeError for a text that is no identifier
   */
  readonly signInPhone: (identifier: string) => string
}

export interface LoginServiceOptions {
  /** @default `Date.now` as it is at the time of each call, so that a patched `Date` counts */
  readonly now?: Now
  /** @default `seededBytes(1)`: every run draws the same codes. A demo takes `cryptoBytes()`. */
  readonly randomBytes?: ByteSource
  /** What to change in `defaultRules`. */
  readonly rules?: Partial<LoginRules>
  /** The host of the page that text messages are for, which browsers look for in their last line. @default 'localhost' */
  readonly smsHost?: string
}

/** @throws RangeError for codes that live longer than ten minutes */
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
  const quotas = { call: rules.callsPerAddress, check: rules.checksPerAddress }
  const limiters = { call: createLimiter(quotas.call, now), check: createLimiter(quotas.check, now) }

  return {
    now,
    rules,
    codes: withMagic(createCodes(parts)),
    tickets: createTickets(parts),
    google: createGoogleLogins(parts),
    outbox,

    admit(bucket, address) {
      const limiter = limiters[bucket]
      const retryAfterMs = limiter.waitMs(address)
      if (retryAfterMs > 0) {
        return {
          outcome: 'limited',
          retryAfterMs,
          limit: Math.min(...quotas[bucket].map(quota => quota.count)),
        }
      }
      limiter.record(address)
      return { outcome: 'admitted' }
    },

    signInPhone(identifier) {
      const to = addresseeOf(identifier)
      if (to === undefined) {
        throw new TypeError(
          `"${identifier}" is no identifier, so nobody has a phone for it. Pass one such as "hi@trader4.net".`,
        )
      }
      return accounts.startSession(accounts.accountOf(to)).accessToken
    },
  }
}
