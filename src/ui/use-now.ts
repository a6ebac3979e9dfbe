import { useState } from 'react'
import { useBrowserLayoutEffect } from './use-browser-layout-effect.js'
import { useIsInBrowser } from './use-browser-value.js'

/**
 * Current time in epoch milliseconds, at most a second old and never ahead. It is read again each second and when the
 * page becomes visible, not counted: sleep and throttled timers leave it right. `Infinity` on a server, where nothing is
 * left of any time.
 *
 * @param isRunning `false` stops the clock while nobody looks at it. @default true
 */
export function useNow(isRunning = true): number {
  return useClock(isRunning, readClock)
}

const readClock = () => Date.now()

/** @param read next time, from the last one */
export function useClock(isRunning: boolean, read: (last: number) => number): number {
  const isInBrowser = useIsInBrowser()
  const [now, setNow] = useState(isInBrowser && isRunning ? readClock : Infinity)
  useBrowserLayoutEffect(() => {
    if (!isRunning) return undefined
    const handleStart = () => setNow(readClock)
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
