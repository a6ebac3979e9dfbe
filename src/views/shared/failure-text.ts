import { REMEDIES } from '../../domain/remedies.js'
import type { LoginFailure } from '../../flow/failure.js'
import type { Language } from '../../i18n/language.js'

/** Text about a failure, in one or two sentences of the widget's own: text of a server is never shown. */
export function failureText(failure: LoginFailure, language: Language): string {
  const wait = waitText(failure, language)
  const text = reasonText(failure, language)
  return wait === undefined ? text : language.joinSentences(text, wait)
}

/** Reason of a failure, and the remedy. The time to wait is in `waitText`. */
export function reasonText(
  { code, attemptsLeft }: LoginFailure,
  { messages, joinSentences }: Language,
): string {
  const text = messages.errors[code]
  if (code !== 'code-rejected') return text
  return joinSentences(
    text,
    attemptsLeft === undefined ? messages.checkNewest : messages.triesLeft(attemptsLeft),
  )
}

/** Time to wait, counted from the failure; `undefined` where there is nothing to wait for. */
export function waitText(
  { code, retryAfterMs }: LoginFailure,
  { messages, formatTimeLeft }: Language,
): string | undefined {
  if (REMEDIES[code].again !== 'after-wait') return undefined
  return retryAfterMs === undefined
    ? messages.retryLater
    : messages.retryIn(formatTimeLeft(retryAfterMs / 1000))
}
