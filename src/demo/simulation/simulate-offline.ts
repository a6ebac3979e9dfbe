import type { SettingsStore } from '../settings-store.js'

/** Takes the page offline while a visitor has chosen `device-offline`. */
export function simulateOffline({ get, subscribe }: SettingsStore): void {
  const update = () => setOffline(get().scenario.includes('device-offline'))
  update()
  subscribe(update)
}

/** Makes the page believe that it is offline, or as the device is again, as a browser would. */
export function setOffline(isOffline: boolean): void {
  const isSimulated = Object.hasOwn(navigator, 'onLine')
  if (isOffline === isSimulated) return
  if (isOffline) Object.defineProperty(navigator, 'onLine', { value: false, configurable: true })
  else Reflect.deleteProperty(navigator, 'onLine')
  window.dispatchEvent(new Event(isOffline ? 'offline' : 'online'))
}
