import type { Language } from '../../i18n/language.js'
import { Button } from '../../ui/button.js'
import { useRetryText } from './use-retry-text.js'

interface SubmitButtonProps {
  readonly language: Language
  /** End of a wait that the server asked for, in epoch milliseconds. Until then the label is the time left. */
  readonly retryAt: number | undefined
  readonly isBusy: boolean
  readonly isInactive?: boolean
  readonly children: string
}

export function SubmitButton({ language, retryAt, isBusy, isInactive = false, children }: SubmitButtonProps) {
  const wait = useRetryText(language, retryAt)
  return (
    <Button type="submit" isBusy={isBusy} isInactive={isInactive || wait !== undefined}>
      {wait ?? children}
    </Button>
  )
}
