import { useEffect } from 'react'
import { useLatest } from './use-latest.js'

/** Longer waits overflow the timer, which then fires at once. */
const MAX_TIMER_MS = 2 ** 31 - 1

/**
 * Calls back once a moment has come, and not while nobody looks: what is due while the page is hidden happens when
 * it is seen again. Survives a laptop's sleep, because what is left is read from the clock.
 *
 * @param at epoch milliseconds; nothing happens while it is `undefined`
 */
export function useDeadline(at: number | undefined, onReached: () => void): void {
  const latest = useLatest(onReached)
  useEffect(() => {
    if (at === undefined) return undefined
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = () => {
      clearTimeout(timer)
      if (document.visibilityState === 'hidden') return
      const left = at - Date.now()
      if (left <= 0) latest.current()
      else timer = setTimeout(look, Math.min(left, MAX_TIMER_MS))
    }
    look()
    document.addEventListener('visibilitychange', look)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', look)
    }
  }, [at, latest])
}
