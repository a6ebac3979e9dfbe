import type { Failure } from '../../flow/failure.js'
import type { GoogleState } from '../../flow/google-flow.js'
import type { Language } from '../../i18n/language.js'
import { FailureNotice } from '../shared/failure-notice.js'

export interface GoogleNoticeProps {
  readonly google: GoogleState
  readonly language: Language
}

/** What came of signing in with Google. Who cancelled knows that, and is not alarmed. */
export function GoogleNotice({ google, language }: GoogleNoticeProps) {
  return (
    <>
      <FailureNotice
        failure={google.step === 'failed' ? toBeSaid(google.failure) : undefined}
        language={language}
      />
      <div role="status">
        {google.step === 'cancelled' && (
          <p className="werify-notice" data-quiet="true">
            {language.messages.errors['google-failed']}
          </p>
        )}
      </div>
    </>
  )
}

/** The code ends soon, so nothing is tried again once the connection is back: nobody is told that it is. */
function toBeSaid(failure: Failure): Failure {
  return failure.code === 'offline' ? { code: 'network' } : failure
}
