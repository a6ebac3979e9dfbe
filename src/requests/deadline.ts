/** Longest delay of `setTimeout`. Anything above fires at once. */
const MAX_TIMER_MS = 2 ** 31 - 1

export interface Deadline {
  /** Epoch milliseconds; `undefined` cancels the last one. */
  readonly set: (at: number | undefined) => void
  readonly stop: () => void
}

/**
 * Calls back once, at a time of day. While the page is hidden it waits until the page is visible again. The time left
 * is read from the clock after each sleep. A clock that is set back adds nothing: a timer that ran to its end counts, and
 * so does the time that has passed since the deadline was set.
 */
export function createDeadline(onReached: () => void): Deadline {
  let at: number | undefined
  /** The same time by the clock that nobody sets, which may stand still in sleep. */
  let monotonicAt = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  function schedule() {
    clearTimeout(timer)
    if (at === undefined || document.visibilityState === 'hidden') return
    const left = Math.min(at - Date.now(), monotonicAt - performance.now())
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
      monotonicAt = performance.now() + (at ?? 0) - Date.now()
      schedule()
    },
    stop() {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', schedule)
    },
  }
}
