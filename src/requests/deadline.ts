/** Longer waits overflow the timer, which then fires at once. */
const MAX_TIMER_MS = 2 ** 31 - 1

export interface Deadline {
  /** Epoch milliseconds; `undefined` calls the last one off. */
  readonly set: (at: number | undefined) => void
  readonly stop: () => void
}

/**
 * Calls back once a moment has come, and not while nobody looks: what is due while the page is hidden happens when
 * it is seen again. Survives a laptop's sleep, because what is left is read from the clock, and a clock that is set
 * back, because a timer that ran for all of it is believed.
 */
export function createDeadline(onReached: () => void): Deadline {
  let at: number | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  function look() {
    clearTimeout(timer)
    if (at === undefined || document.visibilityState === 'hidden') return
    const left = at - Date.now()
    if (left <= 0) reach()
    else timer = left > MAX_TIMER_MS ? setTimeout(look, MAX_TIMER_MS) : setTimeout(reach, left)
  }

  function reach() {
    at = undefined
    onReached()
  }

  document.addEventListener('visibilitychange', look)
  return {
    set(next) {
      if (next === at) return
      at = next
      look()
    },
    stop() {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', look)
    },
  }
}
