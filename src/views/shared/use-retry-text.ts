import { useState } from 'react'
import type { Language } from '../../i18n/language.js'
import { coarseSeconds, secondsLeft } from '../../ui/seconds-left.js'
import { useNow } from '../../ui/use-now.js'

/**
 * Label of a button that waits, such as "Try again in 40 seconds". `undefined` when the wait is over, and when the clock
 * was set back meanwhile: nobody waits for it to catch up.
 *
 * @param retryAt end of a wait that the server asked for, in epoch milliseconds. @default no wait
 */
export function useRetryText(
  { messages, formatTimeLeft }: Language,
  retryAt: number | undefined = 0,
): string | undefined {
  const left = secondsLeft(retryAt, useNow(retryAt > 0))
  const [wait, setWait] = useState({ retryAt: 0, seconds: 0 })
  if (left > 0 && wait.retryAt !== retryAt) setWait({ retryAt, seconds: left })
  return left > 0 && left <= wait.seconds ? messages.tryAgain(formatTimeLeft(coarseSeconds(left))) : undefined
}
