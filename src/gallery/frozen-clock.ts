import { install } from '@sinonjs/fake-timers'

/** Noon of 21 November 2026, UTC: all pictures are of the same moment. */
const START = Date.UTC(2026, 10, 21, 12)

/** Of the browser: drawing takes real time. */
const later = window.setTimeout.bind(window)
const real = (ms: number) => new Promise(resolve => later(resolve, ms))
const DRAWING_MS = 30
/** What comes of an answer must not depend on how busy the machine is. */
const READING_MS = 250
/** Some servers never answer. */
const PATIENCE_MS = 2000

/** A page where nothing happens by chance, and no time passes by itself. */
export interface Standstill {
  /** Lets time pass, in milliseconds, and then the answers come to what was asked meanwhile. */
  readonly pass: (ms: number) => Promise<void>
  /** Lets what is due now happen, and be drawn. */
  readonly settle: () => Promise<void>
  readonly end: () => void
}

export function standStill(): Standstill {
  const clock = install({
    now: START,
    toFake: ['Date', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'],
  })
  const ask = fetch
  const chance = Math.random.bind(Math)
  const asked = new Set<Promise<unknown>>()

  window.fetch = (...request) => {
    const answer = ask(...request)
    asked.add(answer)
    const forget = () => void asked.delete(answer)
    answer.then(forget, forget)
    return answer
  }
  Math.random = () => 0.5

  async function settle() {
    await real(DRAWING_MS)
    await clock.tickAsync(0)
    await new Promise(requestAnimationFrame)
    await new Promise(requestAnimationFrame)
  }

  return {
    async pass(ms) {
      await clock.tickAsync(ms)
      if (asked.size > 0) {
        await Promise.race([Promise.allSettled(asked), real(PATIENCE_MS)])
        await real(READING_MS)
      }
      await settle()
    },
    settle,
    end() {
      clock.uninstall()
      window.fetch = ask
      Math.random = chance
    },
  }
}
