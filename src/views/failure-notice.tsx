import type { Failure } from '../flow/failure.js'
import type { Messages } from '../i18n/messages.js'
import { Notice } from '../ui/notice.js'
import { failureText } from './failure-text.js'

interface FailureNoticeProps {
  readonly failure: Failure | undefined
  readonly messages: Messages
}

/** What went wrong, and what to do about it, where no field is to blame. */
export function FailureNotice({ failure, messages }: FailureNoticeProps) {
  return (
    <Notice
      title={failure?.code === 'offline' ? messages.offline.title : undefined}
      text={failure && failureText(failure, messages)}
    />
  )
}
