import { REMEDIES } from '../../domain/remedies.js'
import type { Failure } from '../../flow/failure.js'
import type { Language } from '../../i18n/language.js'

/** What a person is told about a failure, in one or two sentences. Nothing that a server wrote is in it. */
export function failureText(failure: Failure, language: Language): string {
  const wait = waitText(failure, language)
  const text = reasonText(failure, language)
  return wait === undefined ? text : language.join(text, wait)
}

/** What went wrong. When it may be tried again is in `waitText`. */
export function reasonText({ code, attemptsLeft }: Failure, { messages, join }: Language): string {
  const text = messages.errors[code]
  if (code !== 'code-rejected') return text
  return join(text, attemptsLeft === undefined ? messages.checkNewest : messages.triesLeft(attemptsLeft))
}

/** How long to wait, as it was when it failed; `undefined` where there is nothing to wait for. */
export function waitText(
  { code, retryAfterMs }: Failure,
  { messages, inTime }: Language,
): string | undefined {
  if (REMEDIES[code].again !== 'after-wait') return undefined
  return retryAfterMs === undefined ? messages.retryLater : messages.retryIn(inTime(retryAfterMs / 1000))
}
