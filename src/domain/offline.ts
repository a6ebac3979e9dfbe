import { LoginError } from './login-error.js'

/** Whether the browser knows that it is offline. When it thinks otherwise it may be wrong. */
export function isOffline(): boolean {
  return typeof navigator !== 'undefined' && navigator.onLine === false
}

/**
 * Loads a module, unless that cannot work now: browsers do not ask again for one that failed to load once, however
 * often it is imported.
 *
 * @throws {LoginError} `offline`
 */
export async function whileOnline<Module>(load: () => Promise<Module>): Promise<Module> {
  if (isOffline()) throw new LoginError('offline')
  return load()
}
