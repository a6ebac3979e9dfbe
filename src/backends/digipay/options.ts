import type { BackendOptions } from '../login-backend.js'

/** Options of `digipay()`. Your proxy may override them: the one in the documentation sets `userType` and `otpType`. */
export interface DigipayOptions extends BackendOptions {
  /**
   * Address before `/send_otp` and `/verify_otp`, such as `/login/digipay`: your own proxy in front of
   * `https://…/digipay/v3/auth`. The proxy adds the header `Authorization: Token …`. That token is your account's secret
   * and must never be in a page. The proxy also adds `CompanyID`, unless `companyId` is given.
   */
  readonly baseUrl: string
  /** Header `CompanyID`: 32 hexadecimal digits, not a secret. @default added by your proxy */
  readonly companyId?: string | undefined
  /** Type of the user's account. @default 'customer' */
  readonly userType?: 'employee' | 'customer' | undefined
  /** Channel for codes. @default 'sms' */
  readonly otpType?: 'sms' | 'email' | undefined
  /** Address for codes by email. @default the address that Digipay has for the account */
  readonly email?: string | undefined
  /** Digipay's number for this type of device. @default 2, as in its documentation */
  readonly deviceType?: number | undefined
  /** Id of this device. @default a random id, kept in `localStorage` if available */
  readonly deviceId?: string | undefined
  /** Unique id of this device. @default the same random id */
  readonly deviceUniqueId?: string | undefined
  /** Lifetime of a code in seconds; no response names it. @default 300 */
  readonly codeLifetimeSeconds?: number | undefined
}
