import type { CodeFormat } from '../../domain/code.js'
import type { BackendOptions } from '../login-backend.js'

/** Options of `d7()`. Your proxy may set any of them but `baseUrl` itself, and then overrides these. */
export interface D7Options extends BackendOptions {
  /**
   * Address of your own proxy, such as `/login/d7` or `https://app.example.com/login/d7`. It adds `Authorization:
   * Bearer` with your account's secret, which must never be in a page, and forwards to
   * `https://api.d7networks.com/verify/v1/otp`.
   */
  readonly baseUrl: string
  /** Sender of the message, 1–11 characters. */
  readonly originator?: string | undefined
  /** Message text with exactly one `{}`, for the code. Browsers autofill the code if the last line is `@your-host #{}`. */
  readonly content?: string | undefined
  /** Id of a message template in your account, instead of `content`. */
  readonly templateId?: number | string | undefined
  /** Lifetime of a code in whole seconds. A lifetime in the server's response overrides it. @default 600 */
  readonly expirySeconds?: number | undefined
  /** Whole seconds before another code may be requested. @default 60 */
  readonly retryDelaySeconds?: number | undefined
  /** Number of resends. @default 5 */
  readonly retryCount?: number | undefined
  /** Format of codes. Letters are sent in the case they were typed in. @default 6 digits */
  readonly code?: CodeFormat | undefined
  /** D7's name of the channel, such as `sms`. @default chosen by D7 */
  readonly channel?: string | undefined
}

const LONGEST_ORIGINATOR = 11

/** @throws TypeError for options with which D7 would refuse every request */
export function assertD7Options(options: D7Options): void {
  const { originator, content, templateId, code, retryCount } = options
  if (originator !== undefined && (originator === '' || originator.length > LONGEST_ORIGINATOR)) {
    throw new TypeError(
      `originator has ${originator.length} characters, and D7 takes 1 to 11. Pass a shorter one, such as "SignOTP".`,
    )
  }
  if (content !== undefined && content.split('{}').length !== 2) {
    throw new TypeError(
      'content must contain {} exactly once: D7 puts the code there. Pass one such as "Your code is {}".',
    )
  }
  if (content !== undefined && templateId !== undefined) {
    throw new TypeError('content and templateId are two messages, and D7 sends one. Pass only one of them.')
  }
  if (code !== undefined) assertCodeFormat(code)
  assertWholeSeconds('expirySeconds', options.expirySeconds)
  assertWholeSeconds('retryDelaySeconds', options.retryDelaySeconds)
  if (retryCount !== undefined && !(Number.isInteger(retryCount) && retryCount >= 0)) {
    throw new TypeError(`retryCount is ${retryCount}, and must be a whole number. Pass one such as 5.`)
  }
}

function assertCodeFormat({ length, alphabet }: CodeFormat): void {
  if (!(Number.isInteger(length) && length >= 2 && length <= 10)) {
    throw new TypeError(
      `code.length is ${length}, and D7 makes codes of 2 to 10 characters. Pass one of those.`,
    )
  }
  if (!['digits', 'letters', 'both'].includes(alphabet)) {
    throw new TypeError(`code.alphabet is "${alphabet}". Pass "digits", "letters" or "both".`)
  }
}

function assertWholeSeconds(name: string, seconds: number | undefined): void {
  if (seconds === undefined || (Number.isInteger(seconds) && seconds > 0)) return
  throw new TypeError(`${name} is ${seconds}, and must be a whole number of seconds. Pass one such as 60.`)
}
