import type { Failure } from '../flow/failure.js'
import type { Language } from '../i18n/language.js'
import { Notice } from '../ui/notice.js'
import { failureText } from './failure-text.js'

interface FailureNoticeProps {
  readonly failure: Failure | undefined
  readonly language: Language
}

/** What went wrong, and what to do about it, where no field is to blame. */
export function FailureNotice({ failure, language }: FailureNoticeProps) {
  return (
    <Notice
      title={failure?.code === 'offline' ? language.messages.offlineTitle : undefined}
      text={failure && failureText(failure, language)}
    />
  )
}
