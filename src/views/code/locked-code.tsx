import { useRef } from 'react'
import type { LoginFailure } from '../../flow/failure.js'
import { Button } from '../../ui/button.js'
import { giveLostFocusToButton } from '../../ui/give-lost-focus-to-button.js'
import { useBrowserLayoutEffect } from '../../ui/use-browser-layout-effect.js'
import { useRetryText } from '../shared/use-retry-text.js'
import { OtherWay, type OtherWayProps } from './other-way.js'

interface LockedCodeProps extends OtherWayProps {
  readonly failure: LoginFailure
  /** Time from which another code may be sent, in epoch milliseconds. */
  readonly resendAt: number
  readonly isResending: boolean
  /** `false` while the other tab is open. */
  readonly isShown: boolean
  readonly onResend: () => void
}

/** Takes the place of the code field after too many wrong codes: no code is taken, and none is sent, before the wait is over. */
export function LockedCode({
  language,
  failure,
  resendAt,
  isResending,
  isShown,
  onResend,
  ...otherWay
}: LockedCodeProps) {
  const wait = useRetryText(language, resendAt)
  const buttons = useRef<HTMLDivElement>(null)
  // The field that had the focus is gone, or the tab that led back here.
  useBrowserLayoutEffect(() => {
    if (isShown) giveLostFocusToButton(buttons.current)
  }, [isShown])

  return (
    <div ref={buttons} className="werify-view">
      <Button
        isBusy={isResending}
        isInactive={wait !== undefined}
        onClick={wait === undefined ? onResend : undefined}
      >
        {wait ?? language.messages.code.sendNew}
      </Button>
      <OtherWay {...otherWay} language={language} failure={failure} />
    </div>
  )
}
