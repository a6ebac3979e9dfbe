import type { Now } from './clock.js'
import type { LoginRules } from './rules.js'

/** The identifier is locked: no code is sent or compared. A lock without `retryAfterMs` is permanent. */
export interface Locked {
  readonly outcome: 'locked'
  readonly retryAfterMs?: number
}

/**
 * Locks an identifier after too many wrong codes in a row. The count goes on over new codes and new challenges; only a
 * login resets it.
 */
export interface Locks {
  findLock(identifier: string): Locked | undefined
  /** @returns the lock, if this wrong code caused one */
  countWrongCode(identifier: string): Locked | undefined
  /** Number of wrong codes until the next lock. */
  wrongCodesLeft(identifier: string): number
  clear(identifier: string): void
}

export function createLocks(now: Now, rules: LoginRules): Locks {
  const wrongCodes = new Map<string, number>()
  const lockedUntil = new Map<string, number>()

  function lockDurationMs(wrong: number): number {
    if (wrong >= rules.wrongCodesPerPermanentLock) return Infinity
    return rules.lockDurationsMs[wrong / rules.wrongCodesPerLock - 1] ?? rules.lockDurationsMs.at(-1) ?? 0
  }

  function findLock(identifier: string): Locked | undefined {
    const leftMs = (lockedUntil.get(identifier) ?? -Infinity) - now()
    if (leftMs <= 0) return undefined
    return leftMs === Infinity ? { outcome: 'locked' } : { outcome: 'locked', retryAfterMs: leftMs }
  }

  function wrongCodesLeft(identifier: string): number {
    const wrong = wrongCodes.get(identifier) ?? 0
    const untilLock = rules.wrongCodesPerLock - (wrong % rules.wrongCodesPerLock)
    return Math.min(untilLock, rules.wrongCodesPerPermanentLock - wrong)
  }

  return {
    findLock,
    wrongCodesLeft,
    countWrongCode(identifier) {
      const wrong = (wrongCodes.get(identifier) ?? 0) + 1
      const isLast = wrongCodesLeft(identifier) === 1
      wrongCodes.set(identifier, wrong)
      if (isLast) lockedUntil.set(identifier, now() + lockDurationMs(wrong))
      return findLock(identifier)
    },
    clear(identifier) {
      wrongCodes.delete(identifier)
      lockedUntil.delete(identifier)
    },
  }
}
