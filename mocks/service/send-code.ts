import {
  toChallenge,
  type Challenge,
  type ChallengeRecord,
  type ChallengeRef,
  type Challenges,
  type CurrentCode,
} from './challenges.js'
import type { Now } from './clock.js'
import { resolveCodeOptions, type CodeOptions, type ResolvedCodeOptions } from './code-options.js'
import type { Locked, Locks } from './locks.js'
import type { createOutbox } from './outbox.js'
import { randomCode, uuid, type ByteSource } from './random.js'
import { findRecipient } from './recipient.js'
import type { RequestSource } from './request-source.js'
import type { LoginRules } from './rules.js'
import type { SendLimits } from './send-limits.js'

export type SendOutcome =
  | { readonly outcome: 'sent'; readonly challenge: Challenge }
  | { readonly outcome: 'limited'; readonly retryAfterMs: number }
  | { readonly outcome: 'unrecognised' }
  | Locked

/**
 * `early`: the challenge's wait, `waitMs`, is not over. `ended`: the challenge is used, expired or replaced, or no codes
 * are left.
 */
export type ResendOutcome =
  | { readonly outcome: 'sent'; readonly challenge: Challenge; readonly resends: number }
  | { readonly outcome: 'early'; readonly retryAfterMs: number; readonly waitMs: number }
  | { readonly outcome: 'limited'; readonly retryAfterMs: number }
  | { readonly outcome: 'ended' | 'unknown' }
  | Locked

export interface CodeSender {
  /** Sends a code, unless a limit or a lock forbids it. It ends the recipient's previous code. */
  readonly request: (identifier: string, source?: RequestSource, options?: CodeOptions) => SendOutcome
  /**
   * Replaces the code of a challenge by another, with a full lifetime. Wrong codes still count, and so do the quotas;
   * the wait is the challenge's own.
   */
  readonly resend: (ref: ChallengeRef, source?: RequestSource) => ResendOutcome
}

interface Parts {
  readonly now: Now
  readonly randomBytes: ByteSource
  readonly rules: LoginRules
  readonly outbox: ReturnType<typeof createOutbox>
  readonly challenges: Challenges
  readonly locks: Locks
  readonly sendLimits: SendLimits
}

export function createCodeSender(parts: Parts): CodeSender {
  return {
    request: (identifier, source, options) => request(parts, identifier, source, options),
    resend: (ref, source) => resend(parts, ref, source),
  }
}

function request(
  parts: Parts,
  identifier: string,
  { app = 'login', address = 'local' }: RequestSource = {},
  codeOptions: CodeOptions = {},
): SendOutcome {
  const { challenges, locks, randomBytes, rules, sendLimits } = parts
  const recipient = findRecipient(identifier)
  if (recipient === undefined) return { outcome: 'unrecognised' }
  const lock = locks.findLock(recipient.key)
  if (lock !== undefined) return lock
  const retryAfterMs = sendLimits.waitMs(recipient.key, address)
  if (retryAfterMs > 0) return { outcome: 'limited', retryAfterMs }

  sendLimits.record(recipient.key, address)
  const names = { id: uuid(randomBytes), hash: uuid(randomBytes) }
  const options = resolveCodeOptions(codeOptions, rules)
  const current = drawCode(parts, options)
  const challenge: ChallengeRecord = {
    ...names,
    recipient,
    app,
    options,
    current,
    resends: 0,
    wrongCodes: 0,
    state: 'live',
  }
  challenges.add(challenge)
  deliver(parts, challenge)
  return { outcome: 'sent', challenge: toChallenge(challenge) }
}

function resend(
  parts: Parts,
  ref: ChallengeRef,
  { app = 'login', address = 'local' }: RequestSource = {},
): ResendOutcome {
  const { challenges, locks, now, sendLimits } = parts
  const challenge = challenges.find(ref, app)
  if (challenge === undefined) return { outcome: 'unknown' }
  const { recipient, options } = challenge
  const lock = locks.findLock(recipient.key)
  if (lock !== undefined) return lock
  if (challenge.state !== 'live' || challenge.resends >= options.maxResends) return { outcome: 'ended' }
  const waitMs = options.resendWaitMs
  const earlyMs = challenge.current.createdAt + waitMs - now()
  if (earlyMs > 0) return { outcome: 'early', retryAfterMs: earlyMs, waitMs }
  const retryAfterMs = sendLimits.quotaWaitMs(recipient.key, address)
  if (retryAfterMs > 0) return { outcome: 'limited', retryAfterMs }

  sendLimits.record(recipient.key, address)
  challenge.current = drawCode(parts, options)
  challenge.resends += 1
  deliver(parts, challenge)
  return { outcome: 'sent', challenge: toChallenge(challenge), resends: challenge.resends }
}

function drawCode({ now, randomBytes }: Parts, { format, lifeMs }: ResolvedCodeOptions): CurrentCode {
  const createdAt = now()
  return { code: randomCode(randomBytes, format), createdAt, expiresAt: createdAt + lifeMs }
}

function deliver({ outbox }: Parts, { recipient, options, current }: ChallengeRecord): void {
  const { lifeMs, content } = options
  outbox.send(recipient, { code: current.code, codeLifeMs: lifeMs, sentAt: current.createdAt, content })
}
