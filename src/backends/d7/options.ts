import type { CodeFormat } from '../../domain/code.js'
import type { BackendOptions } from '../login-backend.js'

/** All but `baseUrl` may be left out where your proxy fills it in, whose word then counts. */
export interface D7Options extends BackendOptions {
  /**
   * Your own proxy, such as `https://app.example.com/login/d7`: it adds `Authorization: Bearer` with the secret of your
   * account, and passes on to `https://api.d7networks.com/verify/v1/otp`. The secret must never be in a page.
   */
  readonly baseUrl: string
  /** Who the message says it is from, 1–11 characters. */
  readonly originator?: string
  /** The message, with `{}` once, for the code. Browsers fill a code in after a last line `@your-host #{}`. */
  readonly content?: string
  /** A message that your account has, instead of `content`. */
  readonly templateId?: number | string
  /** How long a code is good for, in whole seconds. What the server says goes before it. @default 600 */
  readonly expirySeconds?: number
  /** What must pass before another code may be asked for, in whole seconds. @default 60 */
  readonly retryDelaySeconds?: number
  /** How often a code may be sent again. @default 5 */
  readonly retryCount?: number
  /** What codes are made of. Letters are sent as they were typed: whether their case counts is for D7 to say. @default 6 digits */
  readonly code?: CodeFormat
  /** How the code travels, in D7's own words. @default D7 decides */
  readonly channel?: string
}

const LONGEST_ORIGINATOR = 11

/** @throws TypeError for what D7 would refuse of every login */
export function checkOptions(options: D7Options): void {
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
  if (code !== undefined) checkFormat(code)
  checkSeconds('expirySeconds', options.expirySeconds)
  checkSeconds('retryDelaySeconds', options.retryDelaySeconds)
  if (retryCount !== undefined && !(Number.isInteger(retryCount) && retryCount >= 0)) {
    throw new TypeError(`retryCount is ${retryCount}, and must be a whole number. Pass one such as 5.`)
  }
}

function checkFormat({ length, alphabet }: CodeFormat): void {
  if (!(Number.isInteger(length) && length >= 2 && length <= 10)) {
    throw new TypeError(
      `code.length is ${length}, and D7 makes codes of 2 to 10 characters. Pass one of those.`,
    )
  }
  if (!['digits', 'letters', 'both'].includes(alphabet)) {
    throw new TypeError(`code.alphabet is "${alphabet}". Pass "digits", "letters" or "both".`)
  }
}

function checkSeconds(name: string, seconds: number | undefined): void {
  if (seconds === undefined || (Number.isInteger(seconds) && seconds > 0)) return
  throw new TypeError(`${name} is ${seconds}, and must be a whole number of seconds. Pass one such as 60.`)
}
