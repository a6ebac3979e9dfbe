import { LoginError } from './login-error.js'
import { isOffline } from './offline.js'

/**
 * Loads a part of the widget that the first screen does without. A module that failed to load once may fail on every later
 * import, so while the browser reports that it is offline, which is sometimes wrong, the page's server is asked first.
 *
 * @param load a dynamic import
 * @throws {LoginError} `offline`, or `not-loaded`
 */
export async function loadPart<Part>(load: () => Promise<Part>): Promise<Part> {
  if (isOffline() && !(await isPageReached())) throw new LoginError('offline')
  try {
    return await load()
  } catch (cause) {
    throw new LoginError('not-loaded', { cause })
  }
}

/** Asks the server of the page for as little as there is. */
async function isPageReached(): Promise<boolean> {
  try {
    await fetch('/', { method: 'HEAD', cache: 'no-store', credentials: 'omit', redirect: 'manual' })
    return true
  } catch {
    return false
  }
}
