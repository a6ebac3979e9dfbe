import { LoginError, type LoginErrorCode } from '../../domain/login-error.js'
import type { Profile, TokenSession } from '../../domain/login-session.js'
import { toRecord } from '../../domain/to-record.js'
import type { Reply } from '../http.js'
import type { OperationName } from '../login-backend.js'
import { toErrorCode } from '../to-error-code.js'
import {
  envelopeResponse,
  errorResponse,
  loginResponse,
  phoneNumberEntry,
  type ResponseCode,
} from './contract.js'

/** Operations whose response is a success or an error. `qr.check` has more outcomes, see `parse-qr-status.ts`. */
type FamilyOperation = Exclude<OperationName, 'resendOtp' | 'qr.check'>

/** Statuses whose meaning depends on the operation. */
const ERROR_CODES_BY_STATUS: Readonly<Record<FamilyOperation, Readonly<Record<number, LoginErrorCode>>>> = {
  requestOtp: { 400: 'identifier-rejected', 422: 'identifier-rejected' },
  verifyOtp: { 401: 'code-rejected', 404: 'code-expired', 410: 'code-expired', 422: 'code-expired' },
  'qr.create': {},
  'google.finish': {
    400: 'google-failed',
    401: 'google-failed',
    404: 'google-failed',
    409: 'google-failed',
    410: 'google-failed',
    422: 'google-failed',
  },
}

const ERROR_CODES_BY_CODE = new Map<string, LoginErrorCode>(
  Object.entries({
    otp_invalid: 'code-rejected',
    otp_used: 'code-expired',
    otp_expired: 'code-expired',
    otp_locked: 'locked',
    rate_limited: 'rate-limited',
    invalid_client: 'forbidden',
  } satisfies Record<Exclude<ResponseCode, 'scanned' | 'already_used'>, LoginErrorCode>),
)

/**
 * Payload of a response that reports success.
 *
 * @throws LoginError for every other response
 */
export function parsePayload(reply: Reply, operation: FamilyOperation): unknown {
  const { status, body } = reply
  const response = envelopeResponse.safeParse(body).data
  const isOk = status >= 200 && status < 300
  if (isOk && response?.succeed === true) return response.results ?? response.result
  if (isOk && response?.succeed !== false) throw new LoginError('bad-response', { cause: status })
  throw toLoginError(reply, operation)
}

/** @throws LoginError unless the payload holds a usable bearer token */
export function parseSession(payload: unknown): TokenSession {
  const response = loginResponse.safeParse(payload)
  if (!response.success) throw new LoginError('bad-response', { cause: 'no usable access_token' })
  const { access_token, expire } = response.data
  return {
    accessToken: access_token,
    ...(isCount(expire) && expire > 0 && { expiresAt: Date.now() + expire * 60_000 }),
    profile: toProfile(response.data),
    raw: toRecord(payload),
  }
}

/**
 * Meaning of the first known error code in a body. Looks at the end of the problem `type` (RFC 9457), then at `code`,
 * then at `error`.
 */
export function findMeaning<Meaning>(
  body: unknown,
  meanings: ReadonlyMap<string, Meaning>,
): Meaning | undefined {
  const { type, code, error } = errorResponse.safeParse(body).data ?? {}
  const codes = [type?.split(/[/:#]/).at(-1), code, error]
  return codes.map(each => meanings.get(each ?? '')).find(meaning => meaning !== undefined)
}

function toLoginError({ status, body, retryAfterMs }: Reply, operation: FamilyOperation): LoginError {
  const code =
    findMeaning(body, ERROR_CODES_BY_CODE) ?? ERROR_CODES_BY_STATUS[operation][status] ?? toErrorCode(status)
  const left = errorResponse.safeParse(body).data?.attempts_left
  const attemptsLeft = isCount(left) ? left : undefined
  return new LoginError(code, { retryAfterMs, attemptsLeft, cause: status })
}

function isCount(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 0
}

function toProfile(wire: ReturnType<typeof loginResponse.parse>): Profile {
  return withoutUndefined({
    firstName: wire.first_name,
    middleName: wire.middle_name,
    lastName: wire.last_name,
    email: wire.email,
    mobile: wire.mobile,
    phone: wire.phone_number ?? findFirstPhone(wire.phone_numbers),
    country: wire.country,
    language: wire.language,
    timezone: wire.timezone,
    currency: wire.currency,
    avatarUrl: wire.avatar,
  })
}

/** Finds the first number that is not said to be unverified: anybody can enter the number of somebody else. */
function findFirstPhone(list: unknown): string | undefined {
  const entries = Array.isArray(list) ? list.map(entry => phoneNumberEntry.safeParse(entry).data) : []
  return entries.find(entry => entry !== undefined && isVerified(entry.is_verified))?.mobile_number
}

/** Servers write 0 and 1 in several types. A list that does not say is one of verified numbers. */
function isVerified(value: unknown): boolean {
  return value === undefined || Number(value) === 1
}

type WithoutUndefined<Fields> = { [Key in keyof Fields]?: Exclude<Fields[Key], undefined> }

function withoutUndefined<Fields extends Record<string, string | undefined>>(
  fields: Fields,
): WithoutUndefined<Fields>
function withoutUndefined(fields: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
}
