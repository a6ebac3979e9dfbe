import { d7 } from '../backends/d7/backend.js'
import { digipay } from '../backends/digipay/backend.js'
import type { LoginBackend } from '../backends/login-backend.js'
import { trader4 } from '../backends/trader4/backend.js'
import { werifyOauth } from '../backends/werify-oauth/backend.js'
import { werify } from '../backends/werify/backend.js'

const BACKENDS: Readonly<Record<string, (baseUrl: string | undefined) => LoginBackend>> = {
  trader4: baseUrl => trader4(baseUrl === undefined ? {} : { baseUrl }),
  werify: baseUrl => werify(baseUrl === undefined ? {} : { baseUrl }),
  'werify-oauth': baseUrl => werifyOauth(baseUrl === undefined ? {} : { baseUrl }),
  d7: baseUrl => d7({ baseUrl: baseUrl ?? '' }),
  digipay: baseUrl => digipay({ baseUrl: baseUrl ?? '' }),
}

/**
 * The backend that an attribute names, at the address of another.
 *
 * @throws TypeError for a name that is none, or an address that the backend does not take
 */
export function createNamedBackend(name: string, baseUrl: string | undefined): LoginBackend {
  const create = Object.hasOwn(BACKENDS, name) ? BACKENDS[name] : undefined
  if (create !== undefined) return create(baseUrl)
  throw new TypeError(
    `<werify-login backend="${name}"> names no backend. Use one of ${Object.keys(BACKENDS).join(', ')}, or set the property "backend" to an object of your own.`,
  )
}
