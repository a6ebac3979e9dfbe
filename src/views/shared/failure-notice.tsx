import { REMEDIES, type Remedy } from '../../domain/remedies.js'
import type { LoginFailure } from '../../flow/failure.js'
import type { Language } from '../../i18n/language.js'
import { Notice } from '../../ui/notice.js'
import { failureText, reasonText, waitText } from './failure-text.js'

interface FailureNoticeProps {
  readonly failure: LoginFailure | undefined
  readonly language: Language
  /** Field next to the notice. It shows its own errors. */
  readonly field?: Remedy['field']
}

/** Notice about a failure, unless the field shows it. */
export function FailureNotice({ failure, language, field }: FailureNoticeProps) {
  const isSaidAtField = field !== undefined && failure !== undefined && REMEDIES[failure.code].field === field
  if (failure === undefined || isSaidAtField) return <Notice text={undefined} />
  const title = failure.code === 'offline' ? language.messages.offlineTitle : undefined
  // Read out once: the button shows the time left, and an alert that followed it would be announced every second.
  const wait = waitText(failure, language)
  return failure.retryAt !== undefined && wait !== undefined ? (
    <Notice title={title} text={reasonText(failure, language)} aside={wait} />
  ) : (
    <Notice title={title} text={failureText(failure, language)} />
  )
}
