/** Whole seconds until a time, or 0 after it. Both are in epoch milliseconds. */
export function secondsLeft(at: number, now: number): number {
  return Math.max(0, Math.ceil((at - now) / 1000))
}

const LAST_STEPS = [10, 20, 30, 60]

/**
 * Seconds rounded up to 10, 20, 30 or 60, or else to whole minutes: a text that changes every second distracts from
 * reading (WCAG 2.2.2). At most one second less than what is left, the delay of `useNow`.
 */
export function coarseSeconds(seconds: number): number {
  const left = seconds - 1
  return LAST_STEPS.find(step => left <= step) ?? Math.ceil(left / 60) * 60
}
