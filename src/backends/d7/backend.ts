import type { CodeFormat } from '../../domain/code.js'
import type { VerifiedIdentifier } from '../../domain/login-session.js'
import type { LoginBackend } from '../login-backend.js'
import { safeBaseUrl } from '../base-url.js'
import { lazyBackend } from '../lazy-backend.js'
import { checkOptions, type D7Options } from './options.js'

const SIX_DIGITS: CodeFormat = { length: 6, alphabet: 'digits' }

/**
 * Speaks the D7 Verify API through your own proxy. It says that a number is theirs, and gives no token: take the word
 * of your proxy, which sees the same answer, and not that of the page.
 *
 * @throws TypeError for options that D7 would refuse, and for an address where codes could be read
 */
export function d7(options: D7Options): LoginBackend<VerifiedIdentifier> {
  const baseUrl = safeBaseUrl(options.baseUrl)
  if (/(?:^|\.)d7networks\.com$/.test(new URL(baseUrl).hostname)) {
    throw new TypeError(
      'baseUrl is the address of D7 itself, which wants the secret of your account, and a page must never hold that. ' +
        'Pass the address of your own proxy.',
    )
  }
  checkOptions(options)
  const code = options.code ?? SIX_DIGITS

  return lazyBackend({ name: 'd7', identifiers: ['mobile', 'phone'], code, hasQr: false }, async () => {
    const { d7Steps } = await import('./operations.js')
    return d7Steps({ ...options, baseUrl, code })
  })
}
