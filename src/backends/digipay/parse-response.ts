import { LoginError, type LoginErrorCode } from '../../domain/login-error.js'
import type { UserSession } from '../../domain/login-session.js'
import { toRecord } from '../../domain/to-record.js'
import type { Reply } from '../http.js'
import type { OperationName } from '../login-backend.js'
import { toErrorCode } from '../to-error-code.js'
import { envelopeResponse, verifyOtpResponse } from './contract.js'

type DigipayOperation = Extract<OperationName, 'requestOtp' | 'verifyOtp'>

/** Statuses whose meaning depends on the operation. */
const ERROR_CODES_BY_STATUS: Readonly<Record<DigipayOperation, Readonly<Record<number, LoginErrorCode>>>> = {
  requestOtp: { 400: 'identifier-rejected' },
  verifyOtp: { 400: 'code-rejected', 404: 'code-expired' },
}

/**
 * `data` of a response that reports success. An error is recognised by its status alone: the error bodies in Digipay's
 * documentation are not valid JSON, and their error numbers are not explained.
 *
 * @throws LoginError for every other response
 */
export function parseData({ status, body, retryAfterMs }: Reply, operation: DigipayOperation): unknown {
  const response = envelopeResponse.safeParse(body).data
  if (status === 200 && response?.success === 1) return response.data
  const isOk = status >= 200 && status < 300
  if (isOk && response?.success !== 0) throw new LoginError('bad-response', { cause: status })
  const code = ERROR_CODES_BY_STATUS[operation][status] ?? toErrorCode(status)
  throw new LoginError(code, { retryAfterMs, cause: status })
}

/** @throws LoginError unless the data holds a usable token and the id of its account */
export function parseSession(data: unknown): UserSession {
  const response = verifyOtpResponse.safeParse(data)
  if (!response.success) throw new LoginError('bad-response', { cause: 'no usable token and user_id' })
  const { token, user_id } = response.data
  return { accessToken: token.token, userId: user_id, profile: {}, raw: toRecord(data) }
}
