import type { BackendName } from './settings.js'

/** What people call what they sign in to. */
export const APP_NAMES: Readonly<Record<BackendName, string>> = {
  trader4: 'Trader4',
  werify: 'Werify',
  werifyOauth: 'Werify',
  d7: 'Example Shop',
  digipay: 'Digipay',
}
