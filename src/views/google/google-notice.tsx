import type { LoginFailure } from '../../flow/failure.js'
import type { GoogleState } from '../../flow/login-state.js'
import type { Language } from '../../i18n/language.js'
import { FailureNotice } from '../shared/failure-notice.js'

export interface GoogleNoticeProps {
  readonly google: GoogleState
  readonly language: Language
}

/** Outcome of a sign-in with Google. A cancelled one is no error: it gets a quiet notice. */
export function GoogleNotice({ google, language }: GoogleNoticeProps) {
  return (
    <>
      <FailureNotice
        failure={google.step === 'failed' ? toShownFailure(google.failure) : undefined}
        language={language}
      />
      <div role="status" className="werify-live-region">
        {google.step === 'cancelled' && (
          <p className="werify-notice" data-quiet="true">
            {language.messages.google.cancelled}
          </p>
        )}
      </div>
    </>
  )
}

/** The callback of Google is good for one request, so the text must not promise another try as `offline` does. */
function toShownFailure(failure: LoginFailure): LoginFailure {
  return failure.code === 'offline' ? { code: 'network' } : failure
}
