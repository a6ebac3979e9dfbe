import type { Now } from './clock.js'
import type { LoginRules, Quota } from './rules.js'

/** Counts what happened for each key, and says how long until it may happen again. */
export interface Limiter {
  /** Milliseconds until every quota has room again; 0 when it has. */
  waitMs(key: string): number
  record(key: string): void
}

/** Quotas over sliding windows: something counts until exactly `perMs` after it happened. */
export function createLimiter(quotas: readonly Quota[], now: Now): Limiter {
  const timesOf = new Map<string, readonly number[]>()
  const longestMs = Math.max(0, ...quotas.map(quota => quota.perMs))

  return {
    waitMs(key) {
      const times = timesOf.get(key) ?? []
      const waits = quotas.map(({ count, perMs }) => (times.at(-count) ?? -Infinity) + perMs - now())
      return Math.max(0, ...waits)
    },
    record(key) {
      const time = now()
      const kept = (timesOf.get(key) ?? []).filter(earlier => earlier + longestMs > time)
      timesOf.set(key, [...kept, time])
    },
  }
}

/** How soon another code may be sent, to one identifier and from one network address. */
export interface SendLimits {
  /** Milliseconds until a code may be sent; 0 when it may now. */
  waitMs(identifier: string, address: string): number
  /** The same for a code whose wait is agreed on otherwise: the quotas alone. */
  quotaWaitMs(identifier: string, address: string): number
  record(identifier: string, address: string): void
  /** After a login the waits between codes start over; the quotas do not. */
  restartWaits(identifier: string): void
}

const WAITS_FORGOTTEN_MS = 60 * 60_000

export function createSendLimits(now: Now, rules: LoginRules): SendLimits {
  const perIdentifier = createLimiter(rules.sendsPerIdentifier, now)
  const perAddress = createLimiter(rules.sendsPerAddress, now)
  const inARow = new Map<string, { readonly sends: number; readonly lastAt: number }>()

  function rowOf(identifier: string) {
    const row = inARow.get(identifier)
    return row !== undefined && now() < row.lastAt + WAITS_FORGOTTEN_MS ? row : undefined
  }

  function resendWaitMs(identifier: string): number {
    const row = rowOf(identifier)
    if (row === undefined) return 0
    const wait = rules.resendWaitsMs[row.sends - 1] ?? rules.resendWaitsMs.at(-1) ?? 0
    return Math.max(0, row.lastAt + wait - now())
  }

  const quotaWaitMs = (identifier: string, address: string) =>
    Math.max(perIdentifier.waitMs(identifier), perAddress.waitMs(address))

  return {
    quotaWaitMs,
    waitMs: (identifier, address) => Math.max(resendWaitMs(identifier), quotaWaitMs(identifier, address)),
    record(identifier, address) {
      perIdentifier.record(identifier)
      perAddress.record(address)
      inARow.set(identifier, { sends: (rowOf(identifier)?.sends ?? 0) + 1, lastAt: now() })
    },
    restartWaits(identifier) {
      inARow.delete(identifier)
    },
  }
}
