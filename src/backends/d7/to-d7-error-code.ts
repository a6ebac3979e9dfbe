import type { LoginErrorCode } from '../../domain/login-error.js'
import type { Reply } from '../http.js'
import type { OperationName } from '../login-backend.js'
import { toErrorCode } from '../to-error-code.js'
import { errorResponse, sendRequest } from './contract.js'

export type D7Operation = Extract<OperationName, 'requestOtp' | 'resendOtp' | 'verifyOtp'>

/** Statuses whose meaning depends on the operation. 402: the host's account has no credit, so no retry helps the user. */
const ERROR_CODES_BY_STATUS: Readonly<Record<D7Operation, Readonly<Record<number, LoginErrorCode>>>> = {
  requestOtp: { 402: 'forbidden', 422: 'identifier-rejected' },
  resendOtp: { 402: 'forbidden', 404: 'code-expired', 422: 'code-expired' },
  verifyOtp: { 400: 'code-rejected', 402: 'forbidden', 404: 'code-expired', 422: 'code-rejected' },
}

const ERROR_CODES_BY_FIELD: ReadonlyMap<string | number, LoginErrorCode> = new Map([
  ['recipient', 'identifier-rejected'],
  ['otp_id', 'code-expired'],
  ['otp_code', 'code-rejected'],
])

/** Error code of a response that is no success: from `detail` if its code or fields are known, else from the status. */
export function toD7ErrorCode({ status, body }: Reply, operation: D7Operation): LoginErrorCode {
  if (status < 300) return 'bad-response'
  return findDetailErrorCode(body) ?? ERROR_CODES_BY_STATUS[operation][status] ?? toErrorCode(status)
}

function findDetailErrorCode(body: unknown): LoginErrorCode | undefined {
  const detail = errorResponse.safeParse(body).data?.detail
  if (detail === undefined || typeof detail === 'string') return undefined
  if (Array.isArray(detail)) return findFieldErrorCode(detail.flatMap(({ loc }) => loc))
  if (detail.code === 'INVALID_OTP_CODE') return 'code-rejected'
  return detail.code.startsWith('ACCESS_TOKEN_') ? 'forbidden' : undefined
}

/** Any other field of a request comes from the host's options, so the user cannot correct it. */
function findFieldErrorCode(names: readonly (string | number)[]): LoginErrorCode | undefined {
  const code = names.map(name => ERROR_CODES_BY_FIELD.get(name)).find(known => known !== undefined)
  return code ?? (names.some(name => Object.hasOwn(sendRequest.shape, name)) ? 'rejected' : undefined)
}
