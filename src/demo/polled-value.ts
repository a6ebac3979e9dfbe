import { createListeners } from '../domain/listeners.js'

const INTERVAL_MS = 1000

/** A value that is requested again every second. When a request fails, the value stays as it is. */
export function createPolledValue<Value>(initial: Value, request: () => Promise<Value>) {
  const { subscribe, notify } = createListeners()
  let value = initial

  async function update() {
    value = await request().catch(() => value)
    notify()
  }
  setInterval(() => void update(), INTERVAL_MS)

  return { get: () => value, subscribe }
}
