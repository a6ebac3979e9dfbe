import type { BackendName } from './settings.js'

/** Name of the app that a visitor signs in to, by backend. */
export const APP_NAMES: Readonly<Record<BackendName, string>> = {
  trader4: 'Trader4',
  werify: 'Werify',
  werifyOauth: 'Werify',
  d7: 'Example Shop',
  digipay: 'Digipay',
}
