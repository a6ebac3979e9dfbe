import type { Now } from './clock.js'
import type { Quota } from './rules.js'

/** Counts events for each key, and tells how long to wait before the next one is allowed. */
export interface RateLimiter {
  /** Milliseconds until every quota allows another event; 0 if they do now. */
  waitMs(key: string): number
  record(key: string): void
  /** The quota that is nearest to its end; `undefined` if there are none. */
  findQuota(key: string): QuotaLeft | undefined
}

/** State of a quota. */
export interface QuotaLeft {
  /** Events that the quota allows. */
  readonly limit: number
  /** Events that it still allows now. */
  readonly remaining: number
}

/** Sliding windows: an event counts until exactly `perMs` after it happened. All quotas apply; an empty list is no limit. */
export function createRateLimiter(quotas: readonly Quota[], now: Now): RateLimiter {
  const timesByKey = new Map<string, readonly number[]>()
  const longestMs = Math.max(0, ...quotas.map(quota => quota.perMs))

  return {
    waitMs(key) {
      const times = timesByKey.get(key) ?? []
      const waits = quotas.map(({ count, perMs }) => (times.at(-count) ?? -Infinity) + perMs - now())
      return Math.max(0, ...waits)
    },
    record(key) {
      const time = now()
      const recent = (timesByKey.get(key) ?? []).filter(earlier => earlier + longestMs > time)
      timesByKey.set(key, [...recent, time])
    },
    findQuota(key) {
      const times = timesByKey.get(key) ?? []
      const left = quotas.map(({ count, perMs }) => ({
        limit: count,
        remaining: Math.max(0, count - times.filter(earlier => earlier + perMs > now()).length),
      }))
      return left.toSorted((one, other) => one.remaining - other.remaining)[0]
    },
  }
}
