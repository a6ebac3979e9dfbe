import { NUMBER_CHANNELS } from '../../domain/channel.js'
import type { CodeFormat } from '../../domain/code.js'
import type { Identifier } from '../../domain/identifier.js'
import { LoginError, type LoginErrorCode } from '../../domain/login-error.js'
import type { VerifiedIdentifier } from '../../domain/login-session.js'
import type { OtpChallenge } from '../../domain/otp-challenge.js'
import { createHttp, type Reply } from '../http.js'
import type { SendExtra } from '../../domain/send-extra.js'
import type { BackendOperations } from '../lazy-backend.js'
import { sendResponse, verifyResponse } from './contract.js'
import type { D7Options } from './options.js'
import { toD7ErrorCode } from './to-d7-error-code.js'

/** Error codes by the `status` of a 200 from `verify-otp`. */
const VERIFY_ERROR_CODES = {
  FAILED: 'code-rejected',
  EXPIRED: 'code-expired',
  ALREADY_VERIFIED: 'code-expired',
} as const

/** Time between two codes that D7 asks for in any case. */
const SHORTEST_WAIT_SECONDS = 60

const OTP_TYPES = { digits: 'numeric', letters: 'alpha', both: 'alphanumeric' } as const

interface D7OperationsOptions extends D7Options {
  readonly code: CodeFormat
}

/**
 * Operations of the D7 Verify API. An `otp_id` identifies a challenge. The reference holds the time of sending as well,
 * since it is all that a reload keeps unchanged.
 */
export function d7Operations(options: D7OperationsOptions): BackendOperations<VerifiedIdentifier> {
  const http = createHttp(options.baseUrl)
  const settings = toMessageSettings(options)
  /** Challenges that D7 has refused to resend or verify for good. Their next resend creates a new challenge. */
  const endedIds = new Set<string | undefined>()

  async function requestOtp(
    identifier: Identifier,
    signal: AbortSignal,
    { fields, headers }: SendExtra = {},
  ): Promise<OtpChallenge> {
    const body = { ...fields, ...settings, recipient: identifier.value }
    const reply = await http.post('/send-otp', body, signal, { headers })
    if (reply.status !== 200) throw toLoginError(reply, toD7ErrorCode(reply, 'requestOtp'))
    return parseChallenge(reply, identifier, settings)
  }

  return {
    requestOtp,

    async resendOtp(challenge, signal, extra = {}) {
      const { identifier, ref, expiresAt } = challenge
      const hasEnded = Date.now() >= expiresAt || endedIds.has(ref['otp_id'])
      if (hasEnded) return requestOtp(identifier, signal, extra)

      const reply = await http.post('/resend-otp', { ...extra.fields, ...toBody(ref) }, signal, extra)
      const hasJustEnded = reply.status === 200 && verifyResponse.safeParse(reply.body).success
      if (reply.status === 200 && !hasJustEnded) return parseChallenge(reply, identifier, settings)
      const code = hasJustEnded ? 'code-expired' : toD7ErrorCode(reply, 'resendOtp')
      if (code === 'rejected' || code === 'code-expired') endedIds.add(ref['otp_id'])
      const isEarlyOrLate = reply.status === 400 && code === 'rejected'
      throw isEarlyOrLate ? toResendError(reply, challenge, settings) : toLoginError(reply, code)
    },

    async verifyOtp({ identifier, ref, expiresAt }, code, signal) {
      const reply = await http.post('/verify-otp', { ...toBody(ref), otp_code: code }, signal)
      const response = reply.status === 200 ? verifyResponse.safeParse(reply.body).data : undefined
      if (response?.status === 'APPROVED') return { identifier, raw: { ...response } }
      const errorCode =
        response === undefined ? toVerifyErrorCode(reply, expiresAt) : VERIFY_ERROR_CODES[response.status]
      if (errorCode === 'code-expired') endedIds.add(ref['otp_id'])
      throw toLoginError(reply, errorCode)
    },
  }
}

type MessageSettings = ReturnType<typeof toMessageSettings>

/** Body of `send-otp`, without the recipient. */
function toMessageSettings(options: D7OperationsOptions) {
  const { expirySeconds = 600, retryDelaySeconds = 60, retryCount = 5, content, code } = options
  return {
    originator: options.originator,
    content,
    template_id: options.templateId,
    expiry: expirySeconds,
    data_coding: isAscii(content) ? 'text' : 'unicode',
    retry_delay: retryDelaySeconds,
    retry_count: retryCount,
    otp_code_length: code.length,
    otp_type: OTP_TYPES[code.alphabet],
    channel: options.channel,
  }
}

/** D7's coding `text` has no letters beyond those of Western Europe. */
function isAscii(content = ''): boolean {
  return !/[^ -~\s]/.test(content)
}

/** @throws LoginError for a success that opens no challenge */
function parseChallenge(reply: Reply, identifier: Identifier, settings: MessageSettings): OtpChallenge {
  const response = sendResponse.safeParse(reply.body)
  if (!response.success) throw new LoginError('bad-response', { cause: 'no open otp_id' })
  const { otp_id, expiry = settings.expiry } = response.data
  const now = Date.now()
  const channel = NUMBER_CHANNELS.find(one => one === settings.channel?.toLowerCase())
  return {
    identifier,
    ref: { otp_id, sentAt: String(now) },
    expiresAt: now + expiry * 1000,
    resendAt: now + settings.retry_delay * 1000,
    ...(channel !== undefined && { channel }),
  }
}

function toBody({ otp_id }: OtpChallenge['ref']) {
  return { otp_id }
}

function toLoginError(reply: Reply, code: LoginErrorCode): LoginError {
  return new LoginError(code, { retryAfterMs: reply.retryAfterMs, cause: reply.status })
}

/**
 * D7 answers 400 to a resend that is too early, and to one for a code that has expired, which may be before its deadline
 * here. Only the time tells them apart: D7 refuses nothing as too early that comes after its shortest wait. A clock that
 * was set back makes that wait no longer.
 */
function toResendError(reply: Reply, { ref }: OtpChallenge, { retry_delay }: MessageSettings): LoginError {
  const waitMs = Math.max(retry_delay, SHORTEST_WAIT_SECONDS) * 1000
  const retryAfterMs = Math.min(waitMs, Number(ref['sentAt'] ?? 0) + waitMs - Date.now())
  if (!(retryAfterMs > 0)) return toLoginError(reply, 'code-expired')
  return new LoginError('rate-limited', { retryAfterMs, cause: reply.status })
}

/** D7 gives a wrong code and an expired one the same error. The deadline decides which it was. */
function toVerifyErrorCode(reply: Reply, expiresAt: number): LoginErrorCode {
  const code = toD7ErrorCode(reply, 'verifyOtp')
  return code === 'code-rejected' && Date.now() >= expiresAt ? 'code-expired' : code
}
