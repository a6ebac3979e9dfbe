import { Script } from 'node:vm'

/** Far more than a search takes that looks at each character a few times, and far less than one that tries all pairs of them. */
const LIMIT_MS = 10_000

/** Length of text for which the two differ by a factor of ten thousand. */
export const LONG_LENGTH = 300_000

/**
 * Calls a function, and throws if it goes on and on, as some patterns do for some texts. A test runner waits for such a
 * search; only a context of its own can be stopped.
 */
export function runToEnd(run: () => void): void {
  new Script('run()').runInNewContext({ run }, { timeout: LIMIT_MS })
}
