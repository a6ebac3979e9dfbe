import type { Accounts, Session } from './accounts.js'
import type { ChallengeRecord, ChallengeRef, Challenges } from './challenges.js'
import type { Locked, Locks } from './locks.js'
import type { RequestSource } from './request-source.js'
import type { LoginRules } from './rules.js'
import type { SendLimits } from './send-limits.js'

/** `expired`: the code is too old, was replaced by a newer one, or had too many wrong codes. */
export type VerifyOutcome =
  | { readonly outcome: 'accepted'; readonly session: Session }
  | { readonly outcome: 'wrong'; readonly attemptsLeft: number }
  | { readonly outcome: 'used' | 'expired' | 'unknown' }
  | Locked

/** `ended`: as `expired` of {@link VerifyOutcome}. */
export type ChallengeStatus = 'open' | 'verified' | 'ended' | 'unknown'

export interface CodeVerifier {
  /** Compares a code. Synchronous, so that only one of several parallel requests with the right code is accepted. */
  readonly verify: (ref: ChallengeRef, code: string, source?: RequestSource) => VerifyOutcome
  /** State of a challenge. Asking changes nothing. */
  readonly status: (ref: ChallengeRef, source?: RequestSource) => ChallengeStatus
}

interface Parts {
  readonly rules: LoginRules
  readonly accounts: Accounts
  readonly challenges: Challenges
  readonly locks: Locks
  readonly sendLimits: SendLimits
}

const STATUSES = { live: 'open', used: 'verified', dead: 'ended' } as const

export function createCodeVerifier(parts: Parts): CodeVerifier {
  const { challenges, locks } = parts
  return {
    status(ref, { app = 'login' } = {}) {
      const challenge = challenges.find(ref, app)
      return challenge === undefined ? 'unknown' : STATUSES[challenge.state]
    },
    verify(ref, code, { app = 'login' } = {}) {
      const challenge = challenges.find(ref, app)
      if (challenge === undefined) return { outcome: 'unknown' }
      const lock = locks.findLock(challenge.recipient.key)
      if (lock !== undefined) return lock
      switch (challenge.state) {
        case 'live':
          return code === challenge.current.code ? accept(parts, challenge) : reject(parts, challenge)
        case 'used':
          return { outcome: 'used' }
        case 'dead':
          return { outcome: 'expired' }
      }
    },
  }
}

function accept({ accounts, locks, sendLimits }: Parts, challenge: ChallengeRecord): VerifyOutcome {
  const { recipient } = challenge
  challenge.state = 'used'
  locks.clear(recipient.key)
  sendLimits.resetResendWaits(recipient.key)
  return { outcome: 'accepted', session: accounts.startSession(accounts.findOrCreate(recipient)) }
}

function reject({ locks, rules }: Parts, challenge: ChallengeRecord): VerifyOutcome {
  const { key } = challenge.recipient
  challenge.wrongCodes += 1
  const attemptsLeft = rules.wrongCodesPerChallenge - challenge.wrongCodes
  if (attemptsLeft <= 0) challenge.state = 'dead'
  const lock = locks.countWrongCode(key)
  return lock ?? { outcome: 'wrong', attemptsLeft: Math.min(attemptsLeft, locks.wrongCodesLeft(key)) }
}
