import type { Profile, TokenSession } from '../../domain/login-session.js'
import { LoginError, type LoginErrorCode } from '../../domain/login-error.js'
import { codeOfStatus } from '../to-error-code.js'
import type { Reply } from '../http.js'
import { envelope, listedPhone, profile, refusal } from './contract.js'

/** What was asked for: the same status means different things at different steps. */
export type Step = 'send' | 'verify' | 'ticket' | 'google'

const STEP_CODES: Readonly<Record<Step, Readonly<Record<number, LoginErrorCode>>>> = {
  send: { 400: 'identifier-rejected', 422: 'identifier-rejected' },
  verify: { 401: 'code-rejected', 404: 'code-expired', 410: 'code-expired', 422: 'code-expired' },
  ticket: {},
  google: {
    400: 'google-failed',
    401: 'google-failed',
    404: 'google-failed',
    409: 'google-failed',
    410: 'google-failed',
    422: 'google-failed',
  },
}

const WORDS: ReadonlyMap<string, LoginErrorCode> = new Map([
  ['otp_invalid', 'code-rejected'],
  ['otp_used', 'code-expired'],
  ['otp_expired', 'code-expired'],
  ['otp_locked', 'locked'],
  ['rate_limited', 'rate-limited'],
  // RFC 6749, 5.2: the key of the app is missing or wrong.
  ['invalid_client', 'forbidden'],
])

/**
 * The payload of an answer that says it succeeded.
 *
 * @throws LoginError for every other answer.
 */
export function payloadOf(reply: Reply, step: Step): unknown {
  const { status, body } = reply
  const answer = envelope.safeParse(body).data
  const isOk = status >= 200 && status < 300
  if (isOk && answer?.succeed === true) return answer.results ?? answer.result
  if (isOk && answer?.succeed !== false) throw new LoginError('bad-response', { cause: status })
  throw failureOf(reply, step)
}

/** @throws LoginError unless the payload holds a usable bearer token. */
export function sessionOf(payload: unknown): TokenSession {
  const account = profile.safeParse(payload)
  if (!account.success) throw new LoginError('bad-response', { cause: 'no usable access_token' })
  const { access_token, expire } = account.data
  return {
    accessToken: access_token,
    ...(isCount(expire) && expire > 0 && { expiresAt: Date.now() + expire * 60_000 }),
    profile: profileOf(account.data),
    raw: Object.fromEntries(Object.entries(payload ?? {})),
  }
}

/** What the first known word of a refusal means: the end of a problem's `type`, then `code`, then `error`. */
export function meaningOfWord<Meaning>(
  body: unknown,
  words: ReadonlyMap<string, Meaning>,
): Meaning | undefined {
  const { type, code, error } = refusal.safeParse(body).data ?? {}
  const said = [type?.split(/[/:#]/).at(-1), code, error]
  return said.map(word => words.get(word ?? '')).find(meaning => meaning !== undefined)
}

function failureOf({ status, body, retryAfterMs }: Reply, step: Step): LoginError {
  const code = meaningOfWord(body, WORDS) ?? STEP_CODES[step][status] ?? codeOfStatus(status)
  const left = refusal.safeParse(body).data?.attempts_left
  const attemptsLeft = isCount(left) ? left : undefined
  return new LoginError(code, { retryAfterMs, attemptsLeft, cause: status })
}

/** Anything else, such as a text or a fraction, counts as absent. */
function isCount(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 0
}

function profileOf(wire: ReturnType<typeof profile.parse>): Profile {
  return defined({
    firstName: wire.first_name,
    middleName: wire.middle_name,
    lastName: wire.last_name,
    email: wire.email,
    mobile: wire.mobile,
    phone: wire.phone_number ?? firstPhone(wire.phone_numbers),
    country: wire.country,
    language: wire.language,
    timezone: wire.timezone,
    currency: wire.currency,
    avatarUrl: wire.avatar,
  })
}

function firstPhone(list: unknown): string | undefined {
  return Array.isArray(list) ? listedPhone.safeParse(list[0]).data?.mobile_number : undefined
}

type Defined<Fields> = { [Key in keyof Fields]?: Exclude<Fields[Key], undefined> }

function defined<Fields extends Record<string, string | undefined>>(fields: Fields): Defined<Fields>
function defined(fields: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
}
