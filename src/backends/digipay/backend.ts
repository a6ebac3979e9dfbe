import type { UserSession } from '../../domain/login-session.js'
import type { BackendOptions, LoginBackend } from '../login-backend.js'
import { safeBaseUrl } from '../base-url.js'
import { lazyBackend } from '../lazy-backend.js'

/** What your proxy says itself counts, whatever is said here: that of the README decides `userType` and `otpType`. */
export interface DigipayOptions extends BackendOptions {
  /**
   * What precedes `/send_otp` and `/verify_otp`: a proxy of your own in front of `https://…/digipay/v3/auth`. It adds
   * the header `Authorization: Token …`, whose token is your account's secret and must never be in a page; and
   * `CompanyID`, unless `companyId` is given.
   */
  readonly baseUrl: string
  /** Sent as the header `CompanyID`: 32 hexadecimal digits, and no secret. @default your proxy adds it */
  readonly companyId?: string
  /** Who signs in. @default 'customer' */
  readonly userType?: 'employee' | 'customer'
  /** How codes travel. The widget speaks of the number either way. @default 'sms' */
  readonly otpType?: 'sms' | 'email'
  /** Where codes by email go. @default Digipay knows the address of the account */
  readonly email?: string
  /** The number that Digipay has for this type of device. @default 2, as in its document */
  readonly deviceType?: number
  /** What names this device. @default a random id, kept in this browser's `localStorage` where there is one */
  readonly deviceId?: string
  /** What names this device and no other. @default the same random id */
  readonly deviceUniqueId?: string
  /** How long a code is good for, in seconds: no answer says it. @default 300 */
  readonly codeLifetimeSeconds?: number
}

/**
 * Speaks the Digipay API, which knows people by their number.
 *
 * @throws TypeError for a `companyId` that is none
 */
export function digipay(options: DigipayOptions): LoginBackend<UserSession> {
  const baseUrl = safeBaseUrl(options.baseUrl)
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
      identifiers: ['mobile', 'phone'],
      code: { length: 6, alphabet: 'digits' },
      hasQr: false,
    },
    async () => {
      const { digipaySteps } = await import('./operations.js')
      return digipaySteps({ ...options, baseUrl })
    },
  )
}
