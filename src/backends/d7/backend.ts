import type { CodeFormat } from '../../domain/code.js'
import type { VerifiedIdentifier } from '../../domain/login-session.js'
import type { LoginBackend } from '../login-backend.js'
import { parseBaseUrl } from '../base-url.js'
import { lazyBackend } from '../lazy-backend.js'
import { assertD7Options, type D7Options } from './options.js'

const SIX_DIGITS: CodeFormat = { length: 6, alphabet: 'digits' }

/**
 * Backend for the D7 Verify API, through your own proxy. It verifies a phone number and yields no token, and a page can
 * claim anything: start the session in the proxy, which sees the same response.
 *
 * @throws TypeError for options that D7 would refuse, and for an insecure `baseUrl`
 */
export function d7(options: D7Options): LoginBackend<VerifiedIdentifier> {
  const baseUrl = parseBaseUrl(options.baseUrl)
  if (/^https:\/\/(?:[^/]*\.)?d7networks\.com(?:[:/]|$)/.test(baseUrl)) {
    throw new TypeError(
      'baseUrl is the address of D7 itself, which wants the secret of your account, and a page must never hold that. ' +
        'Pass the address of your own proxy.',
    )
  }
  assertD7Options(options)
  const code = options.code ?? SIX_DIGITS

  return lazyBackend(
    { name: 'd7', address: baseUrl, identifiers: ['mobile', 'phone'], code, hasQr: false },
    async () => {
      const { d7Operations } = await import('./operations.js')
      return d7Operations({ ...options, baseUrl, code })
    },
  )
}
