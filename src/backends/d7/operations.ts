import type { CodeFormat } from '../../domain/code.js'
import type { Identifier } from '../../domain/identifier.js'
import { LoginError, type LoginErrorCode } from '../../domain/login-error.js'
import type { VerifiedIdentifier } from '../../domain/login-session.js'
import type { OtpChallenge } from '../../domain/otp-challenge.js'
import { createHttp, type Reply } from '../http.js'
import type { BackendSteps } from '../lazy-backend.js'
import { failureOf, meaningOf, type Step } from './to-d7-error-code.js'
import { sendAnswer, verifyAnswer } from './contract.js'
import type { D7Options } from './options.js'

/** Of a code that was looked at. */
const VERDICTS = {
  FAILED: 'code-rejected',
  EXPIRED: 'code-expired',
  ALREADY_VERIFIED: 'code-expired',
} as const

const OTP_TYPES = { digits: 'numeric', letters: 'alpha', both: 'alphanumeric' } as const

interface D7StepsOptions extends D7Options {
  readonly code: CodeFormat
}

/** A login over `/send-otp`, `/resend-otp` and `/verify-otp`: an `otp_id` names a code. */
export function d7Steps(options: D7StepsOptions): BackendSteps<VerifiedIdentifier> {
  const http = createHttp(options.baseUrl)
  const terms = termsOf(options)
  const retryDelayMs = terms.retry_delay * 1000
  /** The challenges that the server sends no other code for, as far as it has said so: a new one is made instead. */
  const over = new Set<string | undefined>()

  function challengeOf(identifier: Identifier, reply: Reply, step: Step): OtpChallenge {
    if (reply.status !== 200) throw failureOf(reply, meaningOf(reply, step))
    const answer = sendAnswer.safeParse(reply.body)
    if (!answer.success) throw new LoginError('bad-response', { cause: 'no open otp_id' })
    const { otp_id, expiry = terms.expiry } = answer.data
    const now = Date.now()
    return { identifier, ref: { otp_id }, expiresAt: now + expiry * 1000, resendAt: now + retryDelayMs }
  }

  async function requestOtp(identifier: Identifier, signal: AbortSignal): Promise<OtpChallenge> {
    const reply = await http.post('/send-otp', { ...terms, recipient: identifier.value }, signal)
    return challengeOf(identifier, reply, 'send')
  }

  /** The server refuses what is too early and what is too late with the same status: the deadlines tell which. */
  function untimely({ expiresAt, resendAt = 0 }: OtpChallenge, reply: Reply): LoginError {
    const now = Date.now()
    if (now >= expiresAt) return failureOf(reply, 'code-expired')
    const retryAfterMs = Math.max(retryDelayMs, resendAt - now)
    return new LoginError('rate-limited', { retryAfterMs, cause: reply.status })
  }

  return {
    requestOtp,

    async resendOtp(challenge, signal) {
      const { identifier, ref, expiresAt } = challenge
      const isOver = Date.now() >= expiresAt || over.has(ref['otp_id'])
      if (isOver) return requestOtp(identifier, signal)

      const reply = await http.post('/resend-otp', ref, signal)
      if (reply.status === 200) return challengeOf(identifier, reply, 'resend')
      const meaning = meaningOf(reply, 'resend')
      if (meaning === 'rejected' || meaning === 'code-expired') over.add(ref['otp_id'])
      const isUntimely = reply.status === 400 && meaning === 'rejected'
      throw isUntimely ? untimely(challenge, reply) : failureOf(reply, meaning)
    },

    async verifyOtp({ identifier, ref, expiresAt }, code, signal) {
      const reply = await http.post('/verify-otp', { ...ref, otp_code: code }, signal)
      const answer = reply.status === 200 ? verifyAnswer.safeParse(reply.body).data : undefined
      if (answer?.status === 'APPROVED') return { identifier, raw: { ...answer } }
      const meaning = answer === undefined ? meaningOfRefusal(reply, expiresAt) : VERDICTS[answer.status]
      if (meaning === 'code-expired') over.add(ref['otp_id'])
      throw failureOf(reply, meaning)
    },
  }
}

/** What is sent to `send-otp`, but for whom the code is for. */
function termsOf(options: D7StepsOptions) {
  const { expirySeconds = 600, retryDelaySeconds = 60, retryCount = 5, content, code } = options
  return {
    originator: options.originator,
    content,
    template_id: options.templateId,
    expiry: expirySeconds,
    data_coding: isPlain(content) ? 'text' : 'unicode',
    retry_delay: retryDelaySeconds,
    retry_count: retryCount,
    otp_code_length: code.length,
    otp_type: OTP_TYPES[code.alphabet],
    channel: options.channel,
  }
}

/** D7's plain coding has no letters but those of Western Europe. */
function isPlain(content = ''): boolean {
  return !/[^ -~\s]/.test(content)
}

/** The server says the same of a code that is wrong and of one that is too old: the deadline tells which. */
function meaningOfRefusal(reply: Reply, expiresAt: number): LoginErrorCode {
  const meaning = meaningOf(reply, 'verify')
  return meaning === 'code-rejected' && Date.now() >= expiresAt ? 'code-expired' : meaning
}
