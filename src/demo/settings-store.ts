import { createListeners, type Listeners } from '../domain/listeners.js'
import { parseSettings, toQuery, type Settings } from './settings.js'

export interface SettingsStore extends Pick<Listeners, 'subscribe'> {
  readonly get: () => Settings
  readonly set: (changes: Partial<Settings>) => void
}

/** Keeps the settings in the page's address. */
export function createSettingsStore(): SettingsStore {
  const { subscribe, notify } = createListeners()
  let settings = parseSettings(window.location.search)
  // Over plain `http:` from another machine there is no service worker, which a simulation in the page needs.
  if (!('serviceWorker' in navigator)) settings = { ...settings, server: 'on' }
  return {
    get: () => settings,
    set(changes) {
      settings = { ...settings, ...changes }
      window.history.replaceState(null, '', toQuery(settings))
      notify()
    },
    subscribe,
  }
}
