import type { LoginFailure } from '../../flow/failure.js'
import { Button } from '../../ui/button.js'
import { giveLostFocusToButton } from '../../ui/give-lost-focus-to-button.js'
import { useRetryText } from '../shared/use-retry-text.js'
import { OtherWay, type OtherWayProps } from './other-way.js'

interface LockedCodeProps extends OtherWayProps {
  readonly failure: LoginFailure
  /** Time from which another code may be sent, in epoch milliseconds. */
  readonly resendAt: number
  readonly isResending: boolean
  readonly onResend: () => void
}

/** Takes the place of the code field after too many wrong codes: no code is taken, and none is sent, before the wait is over. */
export function LockedCode({
  language,
  failure,
  resendAt,
  isResending,
  onResend,
  ...otherWay
}: LockedCodeProps) {
  const wait = useRetryText(language, resendAt)

  function handleClick() {
    if (wait === undefined) onResend()
  }

  return (
    // The field that had the focus is gone.
    <div ref={giveLostFocusToButton} className="werify-view">
      <Button isBusy={isResending} isInactive={wait !== undefined} onClick={handleClick}>
        {wait ?? language.messages.code.sendNew}
      </Button>
      <OtherWay {...otherWay} language={language} failure={failure} />
    </div>
  )
}
