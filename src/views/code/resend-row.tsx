import type { Language } from '../../i18n/language.js'
import { coarseSeconds } from '../../ui/seconds-left.js'
import type { CodeTimes } from './use-code-times.js'

interface ResendRowProps {
  readonly language: Language
  readonly times: CodeTimes
  readonly isResending: boolean
  readonly onResend: () => void
}

/** Link to another code, beside the time that is left for this one. */
export function ResendRow({ language, times, isResending, onResend }: ResendRowProps) {
  const { code: messages } = language.messages
  const { isSpent, isExpired, secondsToExpiry, secondsToResend } = times
  return (
    <div className="werify-row" data-expired={isExpired || undefined}>
      {/* Focusable also while it waits, so that the focus is not lost when the wait ends. */}
      <button
        type="button"
        className="werify-link"
        aria-disabled={secondsToResend > 0 || isResending || undefined}
        onClick={onResend}
      >
        {resendWaitText(times, language) ?? messages.resend}
      </button>
      {!isExpired && (
        <span className="werify-hint">
          {messages.expiresIn(language.formatTimeLeft(coarseSeconds(secondsToExpiry)))}
        </span>
      )}
      <span role="status" className="werify-hint werify-live-region">
        {isExpired && !isSpent && messages.expired}
      </span>
    </div>
  )
}

/** Wait for another code, as a sentence; `undefined` when there is none. */
export function resendWaitText({ secondsToResend }: CodeTimes, language: Language): string | undefined {
  return secondsToResend > 0
    ? language.messages.code.resendIn(language.formatTimeLeft(coarseSeconds(secondsToResend)))
    : undefined
}
