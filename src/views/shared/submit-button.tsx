import type { ReactNode } from 'react'
import type { Language } from '../../i18n/language.js'
import { Button } from '../../ui/button.js'
import { coarseSeconds, secondsLeft, useNow } from '../../ui/use-now.js'

interface SubmitButtonProps {
  readonly language: Language
  /** When the server lets it be tried again, in epoch milliseconds. Until then the button says how long that is. */
  readonly retryAt: number | undefined
  readonly isBusy: boolean
  readonly isInactive?: boolean
  readonly children: ReactNode
}

export function SubmitButton({
  language,
  retryAt = 0,
  isBusy,
  isInactive = false,
  children,
}: SubmitButtonProps) {
  const now = useNow(retryAt > 0)
  const left = secondsLeft(retryAt, now)
  return (
    <Button type="submit" isBusy={isBusy} isInactive={isInactive || left > 0}>
      {left > 0 ? language.messages.tryAgain(language.inTime(coarseSeconds(left))) : children}
    </Button>
  )
}
