import type { Failure } from '../flow/failure.js'
import type { Messages } from '../i18n/messages.js'

/** What a person is told about a failure. Nothing that a server wrote is in it. */
export function failureText({ code, retryAfterMs, attemptsLeft }: Failure, messages: Messages): string {
  const waitSeconds = retryAfterMs === undefined ? undefined : Math.ceil(retryAfterMs / 1000)
  return messages.errors[code]({ attemptsLeft, waitSeconds })
}
