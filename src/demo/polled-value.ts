import { createListeners } from '../domain/listeners.js'

const ASK_EVERY_MS = 1000

/** A value that is asked for again every second. A server that was stopped may come back: until then the last counts. */
export function polled<Value>(first: Value, ask: () => Promise<Value>) {
  const { subscribe, notify } = createListeners()
  let value = first

  async function askAgain() {
    value = await ask().catch(() => value)
    notify()
  }
  setInterval(() => void askAgain(), ASK_EVERY_MS)

  return { get: () => value, subscribe }
}
