import { REMEDIES, type Remedy } from '../../domain/remedies.js'
import type { Failure } from '../../flow/failure.js'
import type { Language } from '../../i18n/language.js'
import { Notice } from '../../ui/notice.js'
import { failureText, reasonText, waitText } from './failure-text.js'

interface FailureNoticeProps {
  readonly failure: Failure | undefined
  readonly language: Language
  /** The field beside it, which says itself what it is to blame for. */
  readonly field?: Remedy['field']
}

/** What went wrong, and what to do about it, where the field beside it is not to blame. */
export function FailureNotice({ failure, language, field }: FailureNoticeProps) {
  const isSaidAtField = field !== undefined && failure !== undefined && REMEDIES[failure.code].field === field
  if (failure === undefined || isSaidAtField) return <Notice text={undefined} />
  const title = failure.code === 'offline' ? language.messages.offlineTitle : undefined
  // The button beside it shows how long is left, and an alert that kept up with it would never be silent.
  const wait = waitText(failure, language)
  return failure.retryAt !== undefined && wait !== undefined ? (
    <Notice title={title} text={reasonText(failure, language)} aside={wait} />
  ) : (
    <Notice title={title} text={failureText(failure, language)} />
  )
}
