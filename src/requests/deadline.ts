/** Longest delay of `setTimeout`. Anything above fires at once. */
const MAX_TIMER_MS = 2 ** 31 - 1

export interface Deadline {
  /** Epoch milliseconds; `undefined` cancels the last one. */
  readonly set: (at: number | undefined) => void
  readonly stop: () => void
}

/**
 * Calls back once, at a time of day. While the page is hidden it waits until the page is visible again. The time left
 * is read from the clock after each sleep; a timer that ran to its end counts, even if the clock was set back meanwhile.
 */
export function createDeadline(onReached: () => void): Deadline {
  let at: number | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  function schedule() {
    clearTimeout(timer)
    if (at === undefined || document.visibilityState === 'hidden') return
    const left = at - Date.now()
    if (left <= 0) reach()
    else timer = left > MAX_TIMER_MS ? setTimeout(schedule, MAX_TIMER_MS) : setTimeout(reach, left)
  }

  function reach() {
    at = undefined
    onReached()
  }

  document.addEventListener('visibilitychange', schedule)
  return {
    set(next) {
      if (next === at) return
      at = next
      schedule()
    },
    stop() {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', schedule)
    },
  }
}
