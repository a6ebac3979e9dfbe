import type { Accounts } from './accounts.js'
import { createChallenges } from './challenges.js'
import type { Now } from './clock.js'
import { createLocks } from './locks.js'
import type { createOutbox } from './outbox.js'
import type { ByteSource } from './random.js'
import type { LoginRules } from './rules.js'
import { createCodeSender, type CodeSender } from './send-code.js'
import { createSendLimits } from './send-limits.js'
import { createCodeVerifier, type CodeVerifier } from './verify-code.js'

/** One-time codes: sending, sending again, and verifying. */
export interface Codes extends CodeSender, CodeVerifier {}

interface Parts {
  readonly now: Now
  readonly randomBytes: ByteSource
  readonly rules: LoginRules
  readonly accounts: Accounts
  readonly outbox: ReturnType<typeof createOutbox>
}

export function createCodes(parts: Parts): Codes {
  const shared = {
    ...parts,
    challenges: createChallenges(parts.now),
    locks: createLocks(parts.now, parts.rules),
    sendLimits: createSendLimits(parts.now, parts.rules),
  }
  return { ...createCodeSender(shared), ...createCodeVerifier(shared) }
}
