import { onTestFinished } from 'vitest'

// For tests: errors that nobody catches.

/** Collects uncaught errors until the end of the test. A browser passes them to `window.onerror`, Node to its process. */
export function collectUncaught(): readonly unknown[] {
  const others = process.listeners('uncaughtException')
  process.removeAllListeners('uncaughtException')
  const errors: unknown[] = []
  process.on('uncaughtException', error => errors.push(error))
  onTestFinished(() => {
    process.removeAllListeners('uncaughtException')
    for (const listener of others) process.on('uncaughtException', listener)
  })
  return errors
}
