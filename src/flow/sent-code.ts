import type { OtpChallenge } from '../domain/otp-challenge.js'

/** A code that was sent, as it is kept over a reload. */
export interface SentCode {
  readonly challenge: OtpChallenge
  /** Time of sending, in epoch milliseconds. Later than now only if the clock was set back since. */
  readonly sentAt: number
  /** Codes sent to this identifier, this one included. */
  readonly sendCount: number
  /** Earliest time for another code, in epoch milliseconds. */
  readonly resendAt: number
}

const DEFAULT_WAITS_MS = [30_000, 60_000, 120_000] as const
const LONGEST_DEFAULT_WAIT_MS = 300_000

/** @param sendCount counts from 1; the wait grows with it where the server names none */
export function toSentCode(challenge: OtpChallenge, sentAt: number, sendCount: number): SentCode {
  const waitMs = DEFAULT_WAITS_MS[sendCount - 1] ?? LONGEST_DEFAULT_WAIT_MS
  return { challenge, sentAt, sendCount, resendAt: challenge.resendAt ?? sentAt + waitMs }
}

/** True once the wait is over, and at once if the clock was set back: nobody waits for it to catch up. */
export function canResend({ sentAt, resendAt }: SentCode, at: number): boolean {
  return at >= resendAt || at < sentAt
}
