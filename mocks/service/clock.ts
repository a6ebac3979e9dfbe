/** Returns the current time in epoch milliseconds, as `Date.now` does. */
export type Now = () => number

/** A clock that stands still until a test moves it. */
export interface ManualClock extends Now {
  /** Moves the clock forward by this many milliseconds; a negative number moves it back. */
  advance(ms: number): void
}

/** @param start epoch milliseconds. @default noon of 21 November 2026, UTC */
export function manualClock(start = Date.UTC(2026, 10, 21, 12)): ManualClock {
  let time = start
  return Object.assign(() => time, {
    advance(ms: number) {
      time += ms
    },
  })
}
