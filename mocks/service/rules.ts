/** At most `count` events in any `perMs` milliseconds. */
export interface Quota {
  /** At least 1. */
  readonly count: number
  readonly perMs: number
}

/** Limits and lifetimes of the simulated service. All quotas of a list apply; an empty list is no limit. */
export interface LoginRules {
  /** Lifetime of a code, in milliseconds; at most 10 minutes. @default 5 minutes */
  readonly codeLifeMs: number
  /** Wrong codes that end a challenge. @default 5 */
  readonly wrongCodesPerChallenge: number
  /** Wrong codes in a row that lock an identifier, over all its challenges. @default 10 */
  readonly wrongCodesPerLock: number
  /** Duration of the first, second, … lock, in milliseconds; the last one repeats. @default 15, 30, 60 min */
  readonly lockDurationsMs: readonly number[]
  /** Wrong codes in a row that lock an identifier permanently. @default 100 */
  readonly wrongCodesPerPermanentLock: number
  /**
   * Wait after the first, second, … code before another may be requested, in milliseconds; the last one repeats. A
   * login, or an hour without a code, resets it. @default 30, 60, 120, 300 s
   */
  readonly resendWaitsMs: readonly number[]
  /** @default 3 in 10 minutes and 5 in an hour */
  readonly sendsPerIdentifier: readonly Quota[]
  /** @default 10 in an hour */
  readonly sendsPerAddress: readonly Quota[]
  /** Requests other than ticket checks. @default 60 in a minute */
  readonly requestsPerAddress: readonly Quota[]
  /** Ticket checks. They have a quota of their own, so polling cannot block other requests. @default 60 in a minute */
  readonly checksPerAddress: readonly Quota[]
  /** Lifetime of a ticket, in milliseconds. @default 180 s */
  readonly ticketLifeMs: number
  /** @default 20 in 10 minutes */
  readonly ticketsPerAddress: readonly Quota[]
  /** Interval between two checks of a ticket, in milliseconds; an earlier one is answered "slow down". @default 1 s */
  readonly minCheckIntervalMs: number
  /** Adds two digits to each ticket, which the phone must repeat to approve it. Wrong digits decline. @default false */
  readonly matchCodes: boolean
  /** Says to the browser whose phone has scanned its ticket. @default false */
  readonly namesPhones: boolean
  /**
   * Age at which a check replaces the payload of a QR code, in milliseconds, so that no photo of it is good for long; 0
   * for never. For the servers that refer to a ticket by its token. @default 0
   */
  readonly payloadLifeMs: number
  /** Maximum duration of a long poll (`Prefer: wait`), in milliseconds; 0 turns long polls off. @default 60 s */
  readonly longPollMaxMs: number
  /** Lifetime of the code that Google's redirect carries, in milliseconds. @default 60 s */
  readonly googleCodeLifeMs: number
  /** Lifetime of an access token, in milliseconds. @default 43,800 minutes */
  readonly accessTokenLifeMs: number
}

/** Maximum lifetime of a one-time code (NIST SP 800-63B). */
export const LONGEST_CODE_LIFE_MS = 10 * 60_000

const SECOND_MS = 1000
const MINUTE_MS = 60 * SECOND_MS
const HOUR_MS = 60 * MINUTE_MS

export const defaultRules: LoginRules = {
  codeLifeMs: 5 * MINUTE_MS,
  wrongCodesPerChallenge: 5,
  wrongCodesPerLock: 10,
  lockDurationsMs: [15 * MINUTE_MS, 30 * MINUTE_MS, 60 * MINUTE_MS],
  wrongCodesPerPermanentLock: 100,
  resendWaitsMs: [30 * SECOND_MS, 60 * SECOND_MS, 120 * SECOND_MS, 300 * SECOND_MS],
  sendsPerIdentifier: [
    { count: 3, perMs: 10 * MINUTE_MS },
    { count: 5, perMs: HOUR_MS },
  ],
  sendsPerAddress: [{ count: 10, perMs: HOUR_MS }],
  requestsPerAddress: [{ count: 60, perMs: MINUTE_MS }],
  checksPerAddress: [{ count: 60, perMs: MINUTE_MS }],
  ticketLifeMs: 180 * SECOND_MS,
  ticketsPerAddress: [{ count: 20, perMs: 10 * MINUTE_MS }],
  minCheckIntervalMs: SECOND_MS,
  matchCodes: false,
  namesPhones: false,
  payloadLifeMs: 0,
  longPollMaxMs: 60 * SECOND_MS,
  googleCodeLifeMs: 60 * SECOND_MS,
  accessTokenLifeMs: 43_800 * MINUTE_MS,
}

/**
 * Rules without rate limits: no quotas, and no wait between codes. Wrong codes still lock. Pass them as `rules`, for a
 * demo or for a test suite that sends many codes.
 */
export const noRateLimits = {
  resendWaitsMs: [],
  sendsPerIdentifier: [],
  sendsPerAddress: [],
  requestsPerAddress: [],
  checksPerAddress: [],
  ticketsPerAddress: [],
} as const satisfies Partial<LoginRules>
