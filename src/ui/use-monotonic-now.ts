import { useClock } from './use-now.js'

/** Current time that never decreases: while the system clock is set back, it stands still. */
export function useMonotonicNow(isRunning = true): number {
  return useClock(isRunning, readForward)
}

const readForward = (last: number) => Math.max(last, Date.now())
