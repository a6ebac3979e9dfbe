import type { Accounts, Session } from './accounts.js'
import { addresseeOf, type Addressee } from './recipient.js'
import type { Now } from './clock.js'
import { agreedTerms, type AgreedTerms, type CodeTerms } from './code-options.js'
import { createSendLimits } from './send-limits.js'
import { createLocks, type Locked } from './locks.js'
import type { createOutbox } from './outbox.js'
import { randomCode, uuid, type ByteSource } from './random.js'
import type { LoginRules } from './rules.js'

/** Where a request comes from. */
export interface Origin {
  /** Which of the service's applications is spoken to; what one gave out, another does not take. @default 'login' */
  readonly app?: string
  /** The network address of whoever asks. @default 'local' */
  readonly address?: string
  /** The host that the request was sent to, such as `id.example.com`. @default 'localhost' */
  readonly host?: string
}

/** A code was sent, and these two name it. Times are in epoch milliseconds. */
export interface Challenge {
  readonly id: string
  readonly hash: string
  readonly createdAt: number
  readonly expiresAt: number
}

/**
 * A challenge, by its names, of which some backends have but the first, or by the identifier, whose newest one is then
 * meant.
 */
export type ChallengeRef = { readonly id: string; readonly hash?: string } | { readonly identifier: string }

export type SendOutcome =
  | { readonly outcome: 'sent'; readonly challenge: Challenge }
  | { readonly outcome: 'limited'; readonly retryAfterMs: number }
  | { readonly outcome: 'unrecognised' }
  | Locked

/** `early`: before the whole wait of the challenge, `waitMs`, is over. `over`: the challenge is used, dead, or has had all its codes. */
export type ResendOutcome =
  | { readonly outcome: 'sent'; readonly challenge: Challenge; readonly resends: number }
  | { readonly outcome: 'early'; readonly retryAfterMs: number; readonly waitMs: number }
  | { readonly outcome: 'limited'; readonly retryAfterMs: number }
  | { readonly outcome: 'over' | 'unknown' }
  | Locked

/** `expired` is said of a code that is too old, was replaced by a newer one, or had too many wrong guesses. */
export type VerifyOutcome =
  | { readonly outcome: 'accepted'; readonly session: Session }
  | { readonly outcome: 'wrong'; readonly attemptsLeft: number }
  | { readonly outcome: 'used' | 'expired' | 'unknown' }
  | Locked

export interface Codes {
  /** Sends a code, unless a limit or a lock forbids it. It ends the code that was sent before. */
  readonly request: (identifier: string, origin?: Origin, terms?: CodeTerms) => SendOutcome
  /**
   * Sends another code for the same challenge, in the place of the one before, and with a life of its own. Wrong codes
   * still count, and so do the quotas; the wait is that of the challenge.
   */
  readonly resend: (ref: ChallengeRef, origin?: Origin) => ResendOutcome
  /** Decides at once, so that of any number of right answers only one is accepted. */
  readonly verify: (ref: ChallengeRef, code: string, origin?: Origin) => VerifyOutcome
}

interface ChallengeRecord {
  readonly id: string
  readonly hash: string
  readonly to: Addressee
  readonly app: string
  readonly terms: AgreedTerms
  sent: SentCode
  resends: number
  wrong: number
  state: 'live' | 'used' | 'dead'
}

interface SentCode {
  readonly code: string
  readonly createdAt: number
  readonly expiresAt: number
}

interface Parts {
  readonly now: Now
  readonly randomBytes: ByteSource
  readonly rules: LoginRules
  readonly accounts: Accounts
  readonly outbox: ReturnType<typeof createOutbox>
}

export function createCodes({ now, randomBytes, rules, accounts, outbox }: Parts): Codes {
  const locks = createLocks(now, rules)
  const sendLimits = createSendLimits(now, rules)
  const challenges = new Map<string, ChallengeRecord>()
  const newest = new Map<string, ChallengeRecord>()

  function find(ref: ChallengeRef, app: string): ChallengeRecord | undefined {
    const found = 'id' in ref ? challenges.get(ref.id) : newest.get(addresseeOf(ref.identifier)?.key ?? '')
    const isMeant = found?.app === app && (!('hash' in ref) || found.hash === ref.hash)
    return isMeant ? found : undefined
  }

  function judge(challenge: ChallengeRecord, code: string): VerifyOutcome {
    const { to } = challenge
    if (code === challenge.sent.code) {
      challenge.state = 'used'
      locks.clear(to.key)
      sendLimits.restartWaits(to.key)
      return { outcome: 'accepted', session: accounts.startSession(accounts.accountOf(to)) }
    }
    challenge.wrong += 1
    const attemptsLeft = rules.wrongPerChallenge - challenge.wrong
    if (attemptsLeft <= 0) challenge.state = 'dead'
    const lock = locks.countWrong(to.key)
    return lock ?? { outcome: 'wrong', attemptsLeft: Math.min(attemptsLeft, locks.wrongLeft(to.key)) }
  }

  function draw({ format, lifeMs }: AgreedTerms): SentCode {
    const createdAt = now()
    return { code: randomCode(randomBytes, format), createdAt, expiresAt: createdAt + lifeMs }
  }

  function deliver({ to, terms, sent }: ChallengeRecord): void {
    const { lifeMs, content } = terms
    outbox.send(to, { code: sent.code, codeLifeMs: lifeMs, sentAt: sent.createdAt, content })
  }

  /** Burned for good: a clock that is set back does not bring a code to life again. */
  function burnIfLate(challenge: ChallengeRecord): void {
    if (challenge.state === 'live' && now() >= challenge.sent.expiresAt) challenge.state = 'dead'
  }

  return {
    request(identifier, { app = 'login', address = 'local' } = {}, asked = {}) {
      const to = addresseeOf(identifier)
      if (to === undefined) return { outcome: 'unrecognised' }
      const lock = locks.lockOf(to.key)
      if (lock !== undefined) return lock
      const retryAfterMs = sendLimits.waitMs(to.key, address)
      if (retryAfterMs > 0) return { outcome: 'limited', retryAfterMs }

      sendLimits.record(to.key, address)
      const older = newest.get(to.key)
      if (older?.state === 'live') older.state = 'dead'

      const names = { id: uuid(randomBytes), hash: uuid(randomBytes) }
      const terms = agreedTerms(asked, rules)
      const progress = { sent: draw(terms), resends: 0, wrong: 0, state: 'live' } as const
      const record: ChallengeRecord = { ...names, to, app, terms, ...progress }
      challenges.set(record.id, record)
      newest.set(to.key, record)
      deliver(record)
      return { outcome: 'sent', challenge: challengeOf(record) }
    },

    resend(ref, { app = 'login', address = 'local' } = {}) {
      const challenge = find(ref, app)
      if (challenge === undefined) return { outcome: 'unknown' }
      const { to, terms, sent } = challenge
      const lock = locks.lockOf(to.key)
      if (lock !== undefined) return lock
      burnIfLate(challenge)
      if (challenge.state !== 'live' || challenge.resends >= terms.resends) return { outcome: 'over' }
      const waitMs = terms.resendWaitMs
      const earlyMs = sent.createdAt + waitMs - now()
      if (earlyMs > 0) return { outcome: 'early', retryAfterMs: earlyMs, waitMs }
      const retryAfterMs = sendLimits.quotaWaitMs(to.key, address)
      if (retryAfterMs > 0) return { outcome: 'limited', retryAfterMs }

      sendLimits.record(to.key, address)
      challenge.sent = draw(terms)
      challenge.resends += 1
      deliver(challenge)
      return { outcome: 'sent', challenge: challengeOf(challenge), resends: challenge.resends }
    },

    verify(ref, code, { app = 'login' } = {}) {
      const challenge = find(ref, app)
      if (challenge === undefined) return { outcome: 'unknown' }
      const lock = locks.lockOf(challenge.to.key)
      if (lock !== undefined) return lock
      burnIfLate(challenge)
      switch (challenge.state) {
        case 'live':
          return judge(challenge, code)
        case 'used':
          return { outcome: 'used' }
        case 'dead':
          return { outcome: 'expired' }
      }
    },
  }
}

function challengeOf({ id, hash, sent }: ChallengeRecord): Challenge {
  return { id, hash, createdAt: sent.createdAt, expiresAt: sent.expiresAt }
}
