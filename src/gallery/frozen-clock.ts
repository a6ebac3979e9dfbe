import { install } from '@sinonjs/fake-timers'

/** Noon of 21 November 2026, UTC: all pictures show the same moment. */
const START = Date.UTC(2026, 10, 21, 12)

/** The browser's own timer: drawing takes real time. */
const setRealTimeout = window.setTimeout.bind(window)
const waitRealTime = (ms: number) => new Promise(resolve => setRealTimeout(resolve, ms))

const DRAWING_MS = 30
/** Long enough for the page to act on a response, also on a busy machine. */
const READING_MS = 250
/** Some scenarios never answer a request. */
const RESPONSE_TIMEOUT_MS = 2000

/** A page without chance, where time passes only when it is told to. */
export interface FrozenClock {
  /** Lets time pass, in milliseconds, then waits for the responses to all open requests. */
  readonly advance: (ms: number) => Promise<void>
  /** Runs the timers that are due, and waits until the result is drawn. */
  readonly settle: () => Promise<void>
  readonly unfreeze: () => void
}

export function freezeClock(): FrozenClock {
  const clock = install({
    now: START,
    toFake: ['Date', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'],
  })
  const realFetch = fetch
  const realRandom = Math.random.bind(Math)
  const openRequests = new Set<Promise<unknown>>()

  window.fetch = (...request) => {
    const response = realFetch(...request)
    openRequests.add(response)
    const forget = () => void openRequests.delete(response)
    response.then(forget, forget)
    return response
  }
  Math.random = () => 0.5

  async function settle() {
    await waitRealTime(DRAWING_MS)
    await clock.tickAsync(0)
    await new Promise(requestAnimationFrame)
    await new Promise(requestAnimationFrame)
  }

  return {
    async advance(ms) {
      await clock.tickAsync(ms)
      if (openRequests.size > 0) {
        await Promise.race([Promise.allSettled(openRequests), waitRealTime(RESPONSE_TIMEOUT_MS)])
        await waitRealTime(READING_MS)
      }
      await settle()
    },
    settle,
    unfreeze() {
      clock.uninstall()
      window.fetch = realFetch
      Math.random = realRandom
    },
  }
}
