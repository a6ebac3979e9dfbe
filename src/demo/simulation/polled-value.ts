import { createListeners } from '../../domain/listeners.js'

const INTERVAL_MS = 1000

/** A value that is requested again every second until it is closed. When a request fails, it stays as it is. */
export function createPolledValue<Value>(initial: Value, request: () => Promise<Value>) {
  const { subscribe, notify } = createListeners()
  let value = initial

  async function update() {
    value = await request().catch(() => value)
    notify()
  }
  const timer = setInterval(() => void update(), INTERVAL_MS)

  return { get: () => value, subscribe, close: () => clearInterval(timer) }
}
