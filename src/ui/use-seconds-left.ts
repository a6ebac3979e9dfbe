import { secondsLeft } from './seconds-left.js'
import { useNow } from './use-now.js'

/**
 * Whole seconds until a time, and 0 after it or without one. Renders again each second while there is a time.
 *
 * @param at epoch milliseconds, such as `resendAt` or `expiresAt`
 */
export function useSecondsLeft(at: number | undefined): number {
  const now = useNow(at !== undefined)
  return at === undefined ? 0 : secondsLeft(at, now)
}
