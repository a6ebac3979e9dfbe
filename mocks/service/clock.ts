/** What time it is, in epoch milliseconds. */
export type Now = () => number

/** A clock that stands still until it is told to move. */
export interface ManualClock extends Now {
  /** Moves the clock on, in milliseconds; a negative number moves it back. */
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
