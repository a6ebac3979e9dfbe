import type { UserSession } from '../../domain/login-session.js'
import type { LoginBackend } from '../login-backend.js'
import { parseBaseUrl } from '../base-url.js'
import { lazyBackend } from '../lazy-backend.js'
import type { DigipayOptions } from './options.js'

/**
 * Backend for the Digipay API. Users sign in with their phone number.
 *
 * @throws TypeError for a `companyId` that is not 32 hexadecimal digits, and for an insecure `baseUrl`
 */
export function digipay(options: DigipayOptions): LoginBackend<UserSession> {
  const baseUrl = parseBaseUrl(options.baseUrl)
  const { companyId } = options
  if (companyId !== undefined && !/^[0-9a-f]{32}$/i.test(companyId)) {
    throw new TypeError(
      'companyId must be 32 hexadecimal digits, since Digipay refuses every request with another. ' +
        'Pass one such as "76bc712200ca444fa334f9e55e5fd7a8", or leave it to your proxy.',
    )
  }

  return lazyBackend(
    {
      name: 'digipay',
      address: baseUrl,
      identifiers: ['mobile', 'phone'],
      code: { length: 6, alphabet: 'digits' },
      hasQr: false,
    },
    async () => {
      const { digipayOperations } = await import('./operations.js')
      return digipayOperations({ ...options, baseUrl })
    },
  )
}
