import { LoginError, type LoginErrorCode } from '../../domain/login-error.js'
import type { UserSession } from '../../domain/login-session.js'
import { codeOfStatus } from '../to-error-code.js'
import type { Reply } from '../http.js'
import { envelope, verifyOtpData } from './contract.js'

/** What was asked for: the same status means different things at different steps. */
export type Step = 'send' | 'verify'

const STEP_CODES: Readonly<Record<Step, Readonly<Record<number, LoginErrorCode>>>> = {
  send: { 400: 'identifier-rejected' },
  verify: { 400: 'code-rejected', 404: 'code-expired' },
}

/**
 * What an answer that says it succeeded holds. Refusals are told by their status alone: the document's own bodies
 * are broken JSON, and no document explains the numbers in them.
 *
 * @throws LoginError for every other answer.
 */
export function dataOf({ status, body, retryAfterMs }: Reply, step: Step): unknown {
  const answer = envelope.safeParse(body).data
  if (status === 200 && answer?.success === 1) return answer.data
  const isOk = status >= 200 && status < 300
  if (isOk && answer?.success !== 0) throw new LoginError('bad-response', { cause: status })
  throw new LoginError(STEP_CODES[step][status] ?? codeOfStatus(status), { retryAfterMs, cause: status })
}

/** @throws LoginError unless the data holds a usable token and says whose it is. */
export function sessionOf(data: unknown): UserSession {
  const login = verifyOtpData.safeParse(data)
  if (!login.success) throw new LoginError('bad-response', { cause: 'no usable token and user_id' })
  const { token, user_id } = login.data
  return {
    accessToken: token.token,
    userId: user_id,
    profile: {},
    raw: Object.fromEntries(Object.entries(data ?? {})),
  }
}
