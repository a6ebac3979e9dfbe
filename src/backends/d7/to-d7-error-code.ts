import { LoginError, type LoginErrorCode } from '../../domain/login-error.js'
import { codeOfStatus } from '../to-error-code.js'
import type { Reply } from '../http.js'
import { refusal, sendRequest } from './contract.js'

/** What was asked for: the same status means different things at different steps. */
export type Step = 'send' | 'resend' | 'verify'

/** An account without credit (402) is the host's fault: a person can only take another way. */
const STEP_CODES: Readonly<Record<Step, Readonly<Record<number, LoginErrorCode>>>> = {
  send: { 402: 'forbidden', 422: 'identifier-rejected' },
  resend: { 402: 'forbidden', 404: 'code-expired', 422: 'code-expired' },
  verify: { 400: 'code-rejected', 402: 'forbidden', 404: 'code-expired', 422: 'code-rejected' },
}

const FIELD_CODES: ReadonlyMap<string | number, LoginErrorCode> = new Map([
  ['recipient', 'identifier-rejected'],
  ['otp_id', 'code-expired'],
  ['otp_code', 'code-rejected'],
])

/** What went wrong, by what the answer says for machines, and after that by its status. */
export function meaningOf({ status, body }: Reply, step: Step): LoginErrorCode {
  if (status < 300) return 'bad-response'
  return meaningOfDetail(body) ?? STEP_CODES[step][status] ?? codeOfStatus(status)
}

export function failureOf(reply: Reply, code: LoginErrorCode): LoginError {
  return new LoginError(code, { retryAfterMs: reply.retryAfterMs, cause: reply.status })
}

function meaningOfDetail(body: unknown): LoginErrorCode | undefined {
  const detail = refusal.safeParse(body).data?.detail
  if (detail === undefined || typeof detail === 'string') return undefined
  if (Array.isArray(detail)) return meaningOfFields(detail.flatMap(({ loc }) => loc))
  if (detail.code === 'INVALID_OTP_CODE') return 'code-rejected'
  return detail.code.startsWith('ACCESS_TOKEN_') ? 'forbidden' : undefined
}

/** Of what else is in a request, the host is to blame, and not the person. */
function meaningOfFields(names: readonly (string | number)[]): LoginErrorCode | undefined {
  const blamed = names.map(name => FIELD_CODES.get(name)).find(code => code !== undefined)
  return blamed ?? (names.some(name => Object.hasOwn(sendRequest.shape, name)) ? 'rejected' : undefined)
}
