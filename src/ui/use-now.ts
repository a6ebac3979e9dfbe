import { useLayoutEffect, useState } from 'react'

/**
 * Now in epoch milliseconds, at most a second old. Read anew each second and when the page is seen again, never
 * counted, so sleep and throttled tabs do not put it out. It never runs ahead: what it says is over, is over.
 *
 * @param isRunning whether anybody looks at it; it stands still otherwise
 */
export function useNow(isRunning = true): number {
  return useClock(isRunning, asItIs)
}

/** The same, for what must not come to have more time left: while the clock is set back, it stands still. */
export function useOnwardNow(isRunning = true): number {
  return useClock(isRunning, onward)
}

const asItIs = () => Date.now()
const onward = (last: number) => Math.max(last, Date.now())

function useClock(isRunning: boolean, read: (last: number) => number): number {
  const [now, setNow] = useState(asItIs)
  useLayoutEffect(() => {
    if (!isRunning) return undefined
    const handleStart = () => setNow(asItIs)
    const handleTick = () => setNow(read)
    handleStart()
    const timer = setInterval(handleTick, 1000)
    document.addEventListener('visibilitychange', handleTick)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', handleTick)
    }
  }, [isRunning, read])
  return now
}

/** Whole seconds until a moment, and 0 once it has come. Both in epoch milliseconds. */
export function secondsLeft(at: number, now: number): number {
  return Math.max(0, Math.ceil((at - now) / 1000))
}

const LAST_STEPS = [10, 20, 30, 60]

/**
 * A time that changes seldom enough to leave a reader in peace (WCAG 2.2.2): whole minutes, and in the last one
 * 60, 30, 20 and 10 seconds. Never less than what is left, but for the second by which `useNow` may lag.
 */
export function coarseSeconds(seconds: number): number {
  const left = seconds - 1
  return LAST_STEPS.find(step => left <= step) ?? Math.ceil(left / 60) * 60
}
