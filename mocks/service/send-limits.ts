import type { Now } from './clock.js'
import { createRateLimiter } from './rate-limiter.js'
import type { LoginRules } from './rules.js'

/** Limits on sending codes: to one identifier, and from one network address. */
export interface SendLimits {
  /** Milliseconds until a code may be sent; 0 if it may now. */
  waitMs(identifier: string, address: string): number
  /** As `waitMs`, from the quotas alone: `resend` has a wait of its own. */
  quotaWaitMs(identifier: string, address: string): number
  record(identifier: string, address: string): void
  /** Resets the waits between codes after a login. The quotas go on. */
  resetResendWaits(identifier: string): void
}

const RESEND_WAITS_RESET_AFTER_MS = 60 * 60_000

export function createSendLimits(now: Now, rules: LoginRules): SendLimits {
  const perIdentifier = createRateLimiter(rules.sendsPerIdentifier, now)
  const perAddress = createRateLimiter(rules.sendsPerAddress, now)
  const series = new Map<string, { readonly sends: number; readonly lastAt: number }>()

  function currentSeries(identifier: string) {
    const found = series.get(identifier)
    return found !== undefined && now() < found.lastAt + RESEND_WAITS_RESET_AFTER_MS ? found : undefined
  }

  function resendWaitMs(identifier: string): number {
    const found = currentSeries(identifier)
    if (found === undefined) return 0
    const wait = rules.resendWaitsMs[found.sends - 1] ?? rules.resendWaitsMs.at(-1) ?? 0
    return Math.max(0, found.lastAt + wait - now())
  }

  const quotaWaitMs = (identifier: string, address: string) =>
    Math.max(perIdentifier.waitMs(identifier), perAddress.waitMs(address))

  return {
    quotaWaitMs,
    waitMs: (identifier, address) => Math.max(resendWaitMs(identifier), quotaWaitMs(identifier, address)),
    record(identifier, address) {
      perIdentifier.record(identifier)
      perAddress.record(address)
      series.set(identifier, { sends: (currentSeries(identifier)?.sends ?? 0) + 1, lastAt: now() })
    },
    resetResendWaits(identifier) {
      series.delete(identifier)
    },
  }
}
