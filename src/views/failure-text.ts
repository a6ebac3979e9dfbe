import type { Failure } from '../flow/failure.js'
import type { Language } from '../i18n/language.js'

/** What a person is told about a failure. Nothing that a server wrote is in it. */
export function failureText({ code, retryAfterMs, attemptsLeft }: Failure, language: Language): string {
  const { messages, join } = language
  const text = messages.errors[code]
  switch (code) {
    case 'code-rejected':
      return join(text, attemptsLeft === undefined ? messages.checkNewest : messages.triesLeft(attemptsLeft))
    case 'rate-limited':
    case 'locked':
      return join(text, whenAgain(retryAfterMs, language))
    case 'offline':
    case 'network':
    case 'timeout':
    case 'not-loaded':
    case 'bad-response':
    case 'server-error':
    case 'forbidden':
    case 'identifier-rejected':
    case 'code-expired':
    case 'rejected':
      return text
  }
}

function whenAgain(retryAfterMs: number | undefined, { messages, inTime }: Language): string {
  return retryAfterMs === undefined ? messages.retryLater : messages.retryIn(inTime(retryAfterMs / 1000))
}
