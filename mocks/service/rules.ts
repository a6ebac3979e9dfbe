/** At most `count` times in any `perMs` milliseconds. */
export interface Quota {
  /** At least 1. */
  readonly count: number
  readonly perMs: number
}

/** What the simulated service allows. Of several quotas all hold; an empty list is no limit. */
export interface LoginRules {
  /** How long a code is good for, in milliseconds; at most 10 minutes. @default 5 minutes */
  readonly codeLifeMs: number
  /** Wrong codes after which a challenge is dead. @default 5 */
  readonly wrongPerChallenge: number
  /** Wrong codes in a row after which an identifier is locked, over all its challenges. @default 10 */
  readonly wrongPerLock: number
  /** How long the first, second, … lock lasts, in milliseconds; the last one repeats. @default 15, 30, 60 min */
  readonly locksMs: readonly number[]
  /** Wrong codes in a row after which an identifier is locked for good. @default 100 */
  readonly wrongPerHardLock: number
  /**
   * What must pass after the first, second, … code before another is sent, in milliseconds; the last one
   * repeats. A login, or an hour without a code, starts over. @default 30, 60, 120, 300 s
   */
  readonly resendWaitsMs: readonly number[]
  /** @default 3 in 10 minutes and 5 in an hour */
  readonly sendsPerIdentifier: readonly Quota[]
  /** @default 10 in an hour */
  readonly sendsPerAddress: readonly Quota[]
  /** Requests other than checks of a ticket. @default 60 in a minute */
  readonly callsPerAddress: readonly Quota[]
  /** Checks of tickets, which cannot use up what other requests need. @default 60 in a minute */
  readonly checksPerAddress: readonly Quota[]
  /** How long a ticket is good for, in milliseconds. @default 180 s */
  readonly ticketLifeMs: number
  /** @default 20 in 10 minutes */
  readonly ticketsPerAddress: readonly Quota[]
  /** A ticket that is checked again sooner than this, in milliseconds, says "slow down". @default 1 s */
  readonly minCheckIntervalMs: number
  /** Gives tickets two digits that the phone must say to approve; other ones decline. @default false */
  readonly matchCodes: boolean
  /** How long a check is held that asks for it (`Prefer: wait`), in milliseconds; 0 holds none. @default 60 s */
  readonly longestHoldMs: number
  /** How long a code is good for that a person comes back from Google with, in milliseconds. @default 60 s */
  readonly googleCodeLifeMs: number
  /** How long an access token is good for, in milliseconds. @default 24 hours */
  readonly accessTokenLifeMs: number
}

/** NIST SP 800-63B gives a one-time code ten minutes. */
export const LONGEST_CODE_LIFE_MS = 10 * 60_000

const SECOND_MS = 1000
const MINUTE_MS = 60 * SECOND_MS
const HOUR_MS = 60 * MINUTE_MS

export const defaultRules: LoginRules = {
  codeLifeMs: 5 * MINUTE_MS,
  wrongPerChallenge: 5,
  wrongPerLock: 10,
  locksMs: [15 * MINUTE_MS, 30 * MINUTE_MS, 60 * MINUTE_MS],
  wrongPerHardLock: 100,
  resendWaitsMs: [30 * SECOND_MS, 60 * SECOND_MS, 120 * SECOND_MS, 300 * SECOND_MS],
  sendsPerIdentifier: [
    { count: 3, perMs: 10 * MINUTE_MS },
    { count: 5, perMs: HOUR_MS },
  ],
  sendsPerAddress: [{ count: 10, perMs: HOUR_MS }],
  callsPerAddress: [{ count: 60, perMs: MINUTE_MS }],
  checksPerAddress: [{ count: 60, perMs: MINUTE_MS }],
  ticketLifeMs: 180 * SECOND_MS,
  ticketsPerAddress: [{ count: 20, perMs: 10 * MINUTE_MS }],
  minCheckIntervalMs: SECOND_MS,
  matchCodes: false,
  longestHoldMs: 60 * SECOND_MS,
  googleCodeLifeMs: 60 * SECOND_MS,
  accessTokenLifeMs: 24 * HOUR_MS,
}
