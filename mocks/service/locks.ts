import type { Now } from './clock.js'
import type { LoginRules } from './rules.js'

/** No code is looked at. Without `retryAfterMs` the lock does not end by itself. */
export interface Locked {
  readonly outcome: 'locked'
  readonly retryAfterMs?: number
}

/** Wrong codes in a row for each identifier. Only a login takes them back: no new code and no new challenge does. */
export interface Locks {
  lockOf(identifier: string): Locked | undefined
  /** @returns the lock that this wrong code brought about, if it did */
  countWrong(identifier: string): Locked | undefined
  /** Wrong codes until the next lock. */
  wrongLeft(identifier: string): number
  clear(identifier: string): void
}

export function createLocks(now: Now, rules: LoginRules): Locks {
  const wrongs = new Map<string, number>()
  const lockedUntil = new Map<string, number>()

  function lockMs(wrong: number): number {
    if (wrong >= rules.wrongPerHardLock) return Infinity
    return rules.locksMs[wrong / rules.wrongPerLock - 1] ?? rules.locksMs.at(-1) ?? 0
  }

  function lockOf(identifier: string): Locked | undefined {
    const leftMs = (lockedUntil.get(identifier) ?? -Infinity) - now()
    if (leftMs <= 0) return undefined
    return leftMs === Infinity ? { outcome: 'locked' } : { outcome: 'locked', retryAfterMs: leftMs }
  }

  const wrongLeft = (identifier: string) => {
    const wrong = wrongs.get(identifier) ?? 0
    return Math.min(rules.wrongPerLock - (wrong % rules.wrongPerLock), rules.wrongPerHardLock - wrong)
  }

  return {
    lockOf,
    wrongLeft,
    countWrong(identifier) {
      const wrong = (wrongs.get(identifier) ?? 0) + 1
      const isLast = wrongLeft(identifier) === 1
      wrongs.set(identifier, wrong)
      if (isLast) lockedUntil.set(identifier, now() + lockMs(wrong))
      return lockOf(identifier)
    },
    clear(identifier) {
      wrongs.delete(identifier)
      lockedUntil.delete(identifier)
    },
  }
}
